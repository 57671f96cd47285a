#include "percuta/photo/recognise.hpp"

#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

#include "shades.hpp"
#include <dlfcn.h>

#include "percuta/base/problem.hpp"
#include "percuta/photo/picture.hpp"

namespace percuta::photo {
namespace {

/// The part of Tesseract's C interface that is used here, found when it is first needed.
class Library {
 public:
  using Handle = void*;

  Library() {
    for (const char* name : {"libtesseract.so.5", "libtesseract.so.4", "libtesseract.so"}) {
      library_ = library_ == nullptr ? dlopen(name, RTLD_NOW | RTLD_LOCAL) : library_;
    }
    if (library_ == nullptr) {
      throw std::runtime_error(
          "photographs are read with Tesseract, which is not installed; install the packages "
          "libtesseract5 and tesseract-ocr-eng, or give the label as text");
    }
    find(create, "TessBaseAPICreate");
    find(destroy, "TessBaseAPIDelete");
    find(init, "TessBaseAPIInit3");
    find(set_variable, "TessBaseAPISetVariable");
    find(set_mode, "TessBaseAPISetPageSegMode");
    find(set_image, "TessBaseAPISetImage");
    find(set_resolution, "TessBaseAPISetSourceResolution");
    find(make_monitor, "TessMonitorCreate");
    find(destroy_monitor, "TessMonitorDelete");
    find(set_cancel, "TessMonitorSetCancelFunc");
    find(set_cancelled, "TessMonitorSetCancelThis");
    find(recognise, "TessBaseAPIRecognize");
    find(text_of, "TessBaseAPIGetUTF8Text");
    find(confidence_of, "TessBaseAPIMeanTextConf");
    find(delete_text, "TessDeleteText");
    use_one_thread();
  }

  Handle (*create)() = nullptr;
  void (*destroy)(Handle) = nullptr;
  int (*init)(Handle, const char* folder, const char* languages) = nullptr;
  int (*set_variable)(Handle, const char* name, const char* value) = nullptr;
  void (*set_mode)(Handle, int mode) = nullptr;
  void (*set_image)(Handle, const unsigned char* pixels, int width, int height, int bytes_per_pixel,
                    int bytes_per_line) = nullptr;
  void (*set_resolution)(Handle, int per_inch) = nullptr;
  using Cancel = bool (*)(void* about, int words_count);
  void* (*make_monitor)() = nullptr;
  void (*destroy_monitor)(void* monitor) = nullptr;
  void (*set_cancel)(void* monitor, Cancel cancel) = nullptr;
  void (*set_cancelled)(void* monitor, void* about) = nullptr;
  int (*recognise)(Handle, void* monitor) = nullptr;
  char* (*text_of)(Handle) = nullptr;
  int (*confidence_of)(Handle) = nullptr;
  void (*delete_text)(const char*) = nullptr;

 private:
  /// Its four threads wait for one another at every line: on a busy machine that takes ten times as
  /// long as one thread alone.
  void use_one_thread() const {
    const auto set_levels =
        reinterpret_cast<void (*)(int)>(dlsym(library_, "omp_set_max_active_levels"));
    if (set_levels != nullptr) {
      set_levels(0);
    }
  }
  template <class Function>
  void find(Function*& function, const char* name) {
    function = reinterpret_cast<Function*>(dlsym(library_, name));
    if (function == nullptr) {
      throw std::runtime_error(std::string("this Tesseract lacks ") + name +
                               "; version 4 or 5 is needed");
    }
  }
  void* library_ = nullptr;  // stays loaded: its threads may outlive a reading
};

const Library& library() {
  static const Library loaded;
  return loaded;
}

/// INCI names are Latin almost everywhere; other scripts are tried where Latin letters make no
/// sense.
constexpr const char* latin = "eng";
constexpr auto other_scripts =
    std::to_array<const char*>({"eng+rus", "chi_sim+eng", "chi_tra+eng", "jpn+eng", "kor+eng"});

class Reader {
 public:
  Reader(const char* languages, const Stop& stop)
      : handle_(library().create()), monitor_(library().make_monitor()), stop_(stop) {
    library().set_cancelled(monitor_, &stop_);
    library().set_cancel(monitor_, [](void* about, int /*words_count*/) {
      const Stop& asked = *static_cast<const Stop*>(about);
      return asked && asked();
    });
    library().set_variable(handle_, "debug_file", "/dev/null");
    is_ready_ = library().init(handle_, nullptr, languages) == 0;
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    library().destroy_monitor(monitor_);
    library().destroy(handle_);
  }

  [[nodiscard]] bool is_ready() const { return is_ready_; }

  Recognised read(const Picture& picture, const char* languages) const {
    constexpr int one_block = 6;  // of text: a list has no columns
    constexpr int per_inch = 300;
    library().set_mode(handle_, one_block);
    library().set_image(handle_, picture.grey.data(), picture.width, picture.height, 1,
                        picture.width);
    library().set_resolution(handle_, per_inch);
    if ((stop_ && stop_()) || library().recognise(handle_, monitor_) != 0) {
      return {};
    }
    char* text = library().text_of(handle_);
    Recognised out{text == nullptr ? "" : text, library().confidence_of(handle_), languages};
    if (text != nullptr) {
      library().delete_text(text);
    }
    return out;
  }

 private:
  Library::Handle handle_;
  void* monitor_;
  Stop stop_;
  bool is_ready_ = false;
};

/// The best that was read so far.
class Best {
 public:
  explicit Best(const Worth& worth) : worth_(worth) {}

  void hear(Recognised read) {
    const int worth = worth_ ? worth_(read.text) : 0;
    if (std::pair(worth, read.confidence_pct) > std::pair(most_, best_.confidence_pct)) {
      most_ = worth;
      best_ = std::move(read);
    }
  }
  [[nodiscard]] bool is_good() const { return !best_.is_doubtful(); }
  /// Some of it was understood, so its letters are those that were asked for.
  [[nodiscard]] bool makes_sense() const {
    constexpr int few = 3;  // names
    return most_ >= few;
  }
  [[nodiscard]] int confidence_pct() const { return best_.confidence_pct; }
  Recognised take() && { return std::move(best_); }

 private:
  const Worth& worth_;
  Recognised best_;
  int most_ = -1;
};

/// The script that a machine is surest of in a few lines: reading all in each would take too long.
std::optional<const char*> likeliest_script(const Picture& page, int least_pct, const Stop& stop) {
  const Picture sample = strip(page);
  std::optional<const char*> likeliest;
  for (const char* languages : other_scripts) {
    const Reader reader(languages, stop);
    if (!reader.is_ready()) {
      continue;  // this language is not installed
    }
    const int found = reader.read(sample, languages).confidence_pct;
    if (found > least_pct) {
      least_pct = found;
      likeliest = languages;
    }
  }
  return likeliest;
}

}  // namespace

base::Result<Recognised> recognise(std::string_view bytes, const std::string& name,
                                   const Worth& worth, const Stop& stop) {
  const auto picture = decode(bytes, name);
  if (!picture) {
    return picture.problems();
  }
  const Picture page = prepared(*picture);
  Best best(worth);
  {
    const Reader reader(latin, stop);
    if (!reader.is_ready()) {
      throw std::runtime_error(
          "Tesseract is installed without the language eng; install the package tesseract-ocr-eng");
    }
    best.hear(reader.read(page, latin));
    if (!best.is_good()) {
      best.hear(reader.read(enlarged(page), latin));
    }
  }
  if (!best.is_good() && !best.makes_sense()) {
    if (const auto languages = likeliest_script(page, best.confidence_pct(), stop)) {
      best.hear(Reader(*languages, stop).read(page, *languages));
    }
  }
  Recognised read = std::move(best).take();
  if (read.text.find_first_not_of(" \n\r\t\f") == std::string::npos) {
    return base::Problem{"no-text",
                         {name, 0, 0, {}},
                         "no text could be read in this picture",
                         "Take it closer and sharper, in even light, or type the list."};
  }
  return read;
}

}  // namespace percuta::photo
