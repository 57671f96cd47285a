#include "support/small_world.hpp"

namespace percuta::support {
namespace {

void learn(SmallWorld& world, intake::Terms& terms, std::string_view kind, intake::Term term) {
  world.vocabulary.lexicon.add(kind, term.id, term.id);
  for (const auto& name : term.names) {
    world.vocabulary.lexicon.add(kind, term.id, name);
  }
  terms.add(std::move(term));
}

void learn_words(SmallWorld& world) {
  using intake::Topic;
  auto& words = world.vocabulary;
  for (intake::Term term : {
           intake::Term{"acne", {"pimples"}, {}, Topic::inflammation_today, false, "Acne."},
           intake::Term{"cystic_acne", {}, {"acne"}, {}, false, "A kind of acne."},
           intake::Term{"infection", {}, {}, Topic::inflammation_today, false, "Any infection."},
           intake::Term{"wart", {}, {"infection"}, {}, false, "A wart."},
           intake::Term{"cold_sore", {"herpes"}, {}, Topic::herpes, true, "On the lips."},
           intake::Term{"keloid", {}, {}, Topic::keloid, false, "A keloid."},
           intake::Term{"sunburn", {}, {}, Topic::sun_14d, false, "Too much sun."},
           intake::Term{"skin_cancer", {}, {}, Topic::skin_cancer, false, "A cancer."},
           intake::Term{"diabetes", {}, {}, {}, false, "No topic asks for it."},
           intake::Term{"pox", {}, {"infection"}, {}, false, "Of the whole person.", true},
           intake::Term{"foot_rot", {}, {"infection"}, {}, false, "Of feet.", false, true},
       }) {
    learn(world, words.conditions, "condition", std::move(term));
  }
  for (intake::Term term : {
           intake::Term{"isotretinoin", {"roaccutane"}, {}, Topic::isotretinoin, false, "Oral."},
           intake::Term{"blood_thinner", {}, {}, Topic::bleeding, false, "A group."},
           intake::Term{"aspirin", {}, {"blood_thinner"}, {}, false, "One of them."},
           intake::Term{"warfarin", {}, {"blood_thinner"}, {}, false, "Another."},
           intake::Term{"paracetamol", {}, {}, {}, false, "No topic asks for it."},
           intake::Term{
               "insulin", {}, {}, {}, false, "Tells of diabetes.", false, false, {{"diabetes"}}},
       }) {
    learn(world, words.medications, "medication", std::move(term));
  }
  for (const char* id : {"toxin", "filler", "peel"}) {
    learn(world, words.procedures, "procedure",
          {id, {}, {}, Topic::recent_procedures, false, "Done before."});
  }
  for (intake::Term term : {
           intake::Term{"nickel", {}, {}, Topic::allergy, false, "A metal."},
           intake::Term{"lidocaine", {}, {"amide"}, Topic::allergy, false, "An anaesthetic."},
           intake::Term{"prilocaine", {}, {"amide"}, Topic::allergy, false, "Another."},
           intake::Term{"amide", {}, {}, Topic::allergy, false, "A group."},
       }) {
    term.numbs = term.id == "amide";
    learn(world, words.allergens, "allergen", std::move(term));
  }
}

void learn_questions(SmallWorld& world) {
  using intake::Topic;
  for (const auto& [topic, word] : names(Topic{})) {
    intake::TopicQuestion question;
    question.id = topic;
    question.question = "About " + std::string(word) + "?";
    if (topic == Topic::isotretinoin || topic == Topic::recent_procedures) {
      question.window_d = 365;
    } else if (topic == Topic::sun_14d) {
      question.window_d = 14;
    } else if (topic == Topic::inflammation_today) {
      question.window_d = 0;
    }
    question.in_zone = topic == Topic::inflammation_today || topic == Topic::recent_procedures;
    world.vocabulary.topics.push_back(question);
  }
}

void learn_habits(SmallWorld& world) {
  const auto learn = [&](std::string_view kind, std::string_view id,
                         std::initializer_list<const char*> names) {
    for (const char* name : names) {
      world.vocabulary.lexicon.add(kind, id, name);
    }
  };
  learn("habit", "around", {"the", "of", "severe"});
  learn("habit", "now", {"active"});
  learn("habit", "was", {"history of", "in der Vorgeschichte"});
  learn("habit", "tendency", {"prone to"});
  learn("habit", "uncontrolled", {"uncontrolled"});
  learn("habit", "never", {"no", "never"});
  learn("habit", "family", {"family", "family history of"});
  learn("habit", "joint", {"and", "und"});
  learn("habit", "either", {"or"});
  learn("habit", "illness", {"disease", "problems"});
  learn("organ", "acne", {"cheek"});
  learn("organ", "wart", {"chin"});
  learn("head", "skin_cancer", {"tumour", "tumour of"});
  learn("head", "infection", {"infection", "infection of"});
  learn("head of body", "infection", {"infection"});
}

void learn_regions(SmallWorld& world) {
  for (const auto& region : {skin::Region{"face", {}, {{"cheek"}, {"chin"}}, true, "A face."},
                             skin::Region{"nose", {}, {}, true, "A part of the face, no site."},
                             skin::Region{"foot", {}, {}, false, "A foot."}}) {
    world.regions.emplace(region.id, region);
    world.vocabulary.lexicon.add("region", region.id, region.id);
    if (!region.sites.empty()) {
      world.vocabulary.lexicon.add("site", region.id, region.id);
    }
  }
}

}  // namespace

SmallWorld small_world() {
  SmallWorld world;
  learn_words(world);
  learn_questions(world);
  learn_habits(world);
  for (const auto& [id, on_face] : {std::pair{"cheek", true}, {"chin", true}, {"belly", false}}) {
    skin::Site site;
    site.id = id;
    site.on_face = on_face;
    world.sites.emplace(id, site);
    world.vocabulary.lexicon.add("site", id, id);
  }
  learn_regions(world);
  device::Handpiece pen;
  pen.id = "pen-12";
  pen.needles_count = 12;
  pen.max_depth_mm = 2.5;
  pen.frequency_Hz_low = 50;
  pen.frequency_Hz_high = 120;
  pen.label_max_depth_mm = 1.5;
  device::Handpiece roller;
  roller.id = "roller";
  roller.kind = device::HandpieceKind::roller;
  roller.needles_count = 192;
  roller.max_depth_mm = 1.5;
  device::Handpiece stamp;
  stamp.id = "stamp";
  stamp.kind = device::HandpieceKind::stamp;
  stamp.needles_count = 35;
  stamp.max_depth_mm = 2;
  for (const auto& handpiece : {pen, roller, stamp}) {
    world.handpieces.emplace(handpiece.id, handpiece);
    world.vocabulary.lexicon.add("handpiece", handpiece.id, handpiece.id);
  }
  world.vocabulary.scores = {{"grade", base::Range{1, 4}}, {"improvement", std::nullopt}};
  for (const auto& [id, scores] : world.vocabulary.scores) {
    world.vocabulary.lexicon.add("scale", id, id);
  }
  for (const auto& [opening, word] : names(intake::Opening{})) {
    world.vocabulary.questions.push_back({opening, std::string(word) + ": {what}, {of}?"});
  }
  return world;
}

intake::Case sound_case() {
  intake::Case out;
  out.schema = intake::case_schema;
  out.intake.emplace().asked_on = day("2026-12-05");
  out.patient.age_y = 34;
  out.patient.phototype = intake::Phototype::III;
  out.goal.indication = intake::Indication::acne_scars;
  for (const char* id : {"cheek", "chin", "belly"}) {
    intake::Zone zone;
    zone.id = id;
    zone.site.text = id;
    out.zone.push_back(zone);
  }
  out.device.handpiece = base::Name<"handpiece">{"pen-12"};
  return out;
}

intake::Case asked_case() {
  intake::Case out = sound_case();
  out.patient.pregnancy = intake::Pregnancy::no;
  for (const auto& [topic, word] : names(intake::Topic{})) {
    if (topic != intake::Topic::pregnancy) {
      out.intake->denies.push_back({std::string(word)});
    }
  }
  return out;
}

}  // namespace percuta::support
