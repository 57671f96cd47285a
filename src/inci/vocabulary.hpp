#pragma once

#include <cstdint>
#include <string_view>

namespace percuta::inci {

// Not part of the interface: the words on labels that are no ingredients, and the words that names
// of ingredients are built from.

/// What a word is; several may hold.
enum Word : std::uint32_t {
  connector = 1U << 0,    ///< and, und, et
  stop_word = 1U << 1,    ///< the, with, your: running text has them, lists do not
  adjective = 1U << 2,    ///< organic, encapsulated: says nothing of what it is
  heading = 1U << 3,      ///< ingredients
  qualifier = 1U << 4,    ///< full, list, key: beside a heading
  active = 1U << 5,       ///< active: beside a heading
  inactive = 1U << 6,     ///< inactive, other: beside a heading
  may_contain = 1U << 7,  ///< contains, may: a heading without the word
  unit = 1U << 8,         ///< mg, ppm
  negation = 1U << 9,     ///< without, ohne
  free_of = 1U << 10,     ///< alcohol-free
  whole_part = 1U << 11,  ///< leaf, peel: a plant part whose oil is an essential one
  seed_part = 1U << 12,   ///< seed, kernel, fruit: a plant part whose oil is a fatty one
  oil = 1U << 13,         ///< oil, huile
  essential = 1U << 14,   ///< essential
  other_form = 1U << 15,  ///< extract, water, butter: what is made of a plant, no oil
  powder = 1U << 16,      ///< powder, granules
  grain_part = 1U << 17,  ///< shell, stone: hard parts whose powder scrubs
  scrub = 1U << 18,       ///< scrub, peeling
  usage = 1U << 19,       ///< directions, warnings: what follows is no list
  cookery = 1U << 20,     ///< cup, tbsp, bake
  compound = 1U << 21,  ///< copolymer, ester, ferment: turns what stands before into another thing
  oil_compound = 1U << 22,  ///< hydrogenated, mineral: no oil of a plant part
  salt_metal = 1U << 23,    ///< sodium, TEA: what salts are made with
  oil_suffix = 1U << 24,    ///< expressed, distilled: may follow the word oil
  companion = 1U << 25,     ///< together, combine: other products are spoken of
  function = 1U << 26,      ///< humectant, masking: what pages say an ingredient does
  function_noun = 1U << 27  ///< skin, emulsion: part of a function where one follows
};

/// The bits of a folded word; 0 for any other word.
std::uint32_t word_bits(std::string_view word);

}  // namespace percuta::inci
