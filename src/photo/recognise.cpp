#include "percuta/photo/recognise.hpp"

#include <array>
#include <memory>
#include <stdexcept>

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

/// Languages asked for together, the likeliest first: INCI names are Latin almost everywhere.
constexpr auto attempts = std::to_array<const char*>(
    {"eng", "eng+rus", "chi_sim+eng", "chi_tra+eng", "jpn+eng", "kor+eng"});

class Reader {
 public:
  explicit Reader(const char* languages) : handle_(library().create()) {
    library().set_variable(handle_, "debug_file", "/dev/null");
    is_ready_ = library().init(handle_, nullptr, languages) == 0;
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { library().destroy(handle_); }

  [[nodiscard]] bool is_ready() const { return is_ready_; }

  Recognised read(const Picture& picture, const char* languages) const {
    constexpr int one_block = 6;  // of text: a list has no columns
    constexpr int per_inch = 300;
    library().set_mode(handle_, one_block);
    library().set_image(handle_, picture.grey.data(), picture.width, picture.height, 1,
                        picture.width);
    library().set_resolution(handle_, per_inch);
    char* text = library().text_of(handle_);
    Recognised out{text == nullptr ? "" : text, library().confidence_of(handle_), languages};
    if (text != nullptr) {
      library().delete_text(text);
    }
    return out;
  }

 private:
  Library::Handle handle_;
  bool is_ready_ = false;
};

}  // namespace

base::Result<Recognised> recognise(std::string_view bytes, const std::string& name) {
  const auto picture = decode(bytes, name);
  if (!picture) {
    return picture.problems();
  }
  const Picture page = prepared(*picture);
  Recognised best;
  bool any = false;
  for (const char* languages : attempts) {
    const Reader reader(languages);
    if (!reader.is_ready()) {
      continue;  // this language is not installed
    }
    any = true;
    Recognised found = reader.read(page, languages);
    if (found.confidence_pct > best.confidence_pct) {
      best = std::move(found);
    }
    if (!best.is_doubtful()) {
      break;
    }
  }
  if (!any) {
    throw std::runtime_error(
        "Tesseract is installed without the language eng; install the package tesseract-ocr-eng");
  }
  if (best.text.find_first_not_of(" \n\r\t\f") == std::string::npos) {
    return base::Problem{"no-text",
                         {name, 0, 0, {}},
                         "no text could be read in this picture",
                         "Take it closer and sharper, in even light, or type the list."};
  }
  return best;
}

}  // namespace percuta::photo
