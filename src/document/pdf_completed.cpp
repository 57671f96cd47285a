#include <memory>
#include <stdexcept>

#include "pdf_structure.hpp"
#include <dlfcn.h>
#include <qpdf/qpdf-c.h>

#include "percuta/base/problem.hpp"

namespace percuta::document {
namespace {

/// The part of libqpdf's C interface that is used here, found when it is first needed: linked, it
/// would be loaded at every start.
class Library {
 public:
  Library() : library_(dlopen(PERCUTA_QPDF, RTLD_NOW | RTLD_LOCAL)) {
    if (library_ == nullptr) {
      throw std::runtime_error("The PDF cannot be completed: " PERCUTA_QPDF
                               " cannot be loaded. Install the package of libqpdf.");
    }
    find(init, "qpdf_init");
    find(cleanup, "qpdf_cleanup");
    find(silence_errors, "qpdf_silence_errors");
    find(set_suppress_warnings, "qpdf_set_suppress_warnings");
    find(has_error, "qpdf_has_error");
    find(read_memory, "qpdf_read_memory");
    find(get_root, "qpdf_get_root");
    find(get_trailer, "qpdf_get_trailer");
    find(get_object_by_id, "qpdf_get_object_by_id");
    find(oh_is_dictionary, "qpdf_oh_is_dictionary");
    find(oh_is_name_and_equals, "qpdf_oh_is_name_and_equals");
    find(oh_get_key, "qpdf_oh_get_key");
    find(oh_replace_key, "qpdf_oh_replace_key");
    find(oh_get_int_value_as_int, "qpdf_oh_get_int_value_as_int");
    find(oh_new_unicode_string, "qpdf_oh_new_unicode_string");
    find(oh_parse, "qpdf_oh_parse");
    find(init_write_memory, "qpdf_init_write_memory");
    find(set_object_stream_mode, "qpdf_set_object_stream_mode");
    find(set_compress_streams, "qpdf_set_compress_streams");
    find(set_decode_level, "qpdf_set_decode_level");
    find(set_deterministic_ID, "qpdf_set_deterministic_ID");
    find(write, "qpdf_write");
    find(get_buffer, "qpdf_get_buffer");
    find(get_buffer_length, "qpdf_get_buffer_length");
  }

  decltype(&::qpdf_init) init = nullptr;
  decltype(&::qpdf_cleanup) cleanup = nullptr;
  decltype(&::qpdf_silence_errors) silence_errors = nullptr;
  decltype(&::qpdf_set_suppress_warnings) set_suppress_warnings = nullptr;
  decltype(&::qpdf_has_error) has_error = nullptr;
  decltype(&::qpdf_read_memory) read_memory = nullptr;
  decltype(&::qpdf_get_root) get_root = nullptr;
  decltype(&::qpdf_get_trailer) get_trailer = nullptr;
  decltype(&::qpdf_get_object_by_id) get_object_by_id = nullptr;
  decltype(&::qpdf_oh_is_dictionary) oh_is_dictionary = nullptr;
  decltype(&::qpdf_oh_is_name_and_equals) oh_is_name_and_equals = nullptr;
  decltype(&::qpdf_oh_get_key) oh_get_key = nullptr;
  decltype(&::qpdf_oh_replace_key) oh_replace_key = nullptr;
  decltype(&::qpdf_oh_get_int_value_as_int) oh_get_int_value_as_int = nullptr;
  decltype(&::qpdf_oh_new_unicode_string) oh_new_unicode_string = nullptr;
  decltype(&::qpdf_oh_parse) oh_parse = nullptr;
  decltype(&::qpdf_init_write_memory) init_write_memory = nullptr;
  decltype(&::qpdf_set_object_stream_mode) set_object_stream_mode = nullptr;
  decltype(&::qpdf_set_compress_streams) set_compress_streams = nullptr;
  decltype(&::qpdf_set_decode_level) set_decode_level = nullptr;
  decltype(&::qpdf_set_deterministic_ID) set_deterministic_ID = nullptr;
  decltype(&::qpdf_write) write = nullptr;
  decltype(&::qpdf_get_buffer) get_buffer = nullptr;
  decltype(&::qpdf_get_buffer_length) get_buffer_length = nullptr;

 private:
  template <class Function>
  void find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(library_, name));
    if (function == nullptr) {
      throw std::runtime_error(std::string("The PDF cannot be completed: this libqpdf lacks ") +
                               name + ".");
    }
  }
  void* library_;  // stays until the program ends
};

const Library& library() {
  static const Library loaded;
  return loaded;
}

/// A PDF as a tree of objects.
class Tree {
 public:
  explicit Tree(const std::string& bytes) : data_(qpdf_.init()) {
    qpdf_.silence_errors(data_);
    qpdf_.set_suppress_warnings(data_, QPDF_TRUE);
    qpdf_.read_memory(data_, "report.pdf", bytes.data(), bytes.size(), nullptr);
    check();
  }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  ~Tree() { qpdf_.cleanup(&data_); }

  void set(qpdf_oh object, const char* key, qpdf_oh value) {
    qpdf_.oh_replace_key(data_, object, key, value);
  }
  void set_text(qpdf_oh object, const char* key, const std::string& text) {
    set(object, key, qpdf_.oh_new_unicode_string(data_, text.c_str()));
  }
  qpdf_oh parsed(const std::string& object) { return qpdf_.oh_parse(data_, object.c_str()); }
  qpdf_oh root() { return qpdf_.get_root(data_); }

  /// The elements of the structure that have this tag, in the order in which they were begun.
  std::vector<qpdf_oh> elements(const char* tag) {
    std::vector<qpdf_oh> out;
    const qpdf_oh size = qpdf_.oh_get_key(data_, qpdf_.get_trailer(data_), "/Size");
    for (int id = 1; id < qpdf_.oh_get_int_value_as_int(data_, size); ++id) {
      const qpdf_oh object = qpdf_.get_object_by_id(data_, id, 0);
      if (qpdf_.oh_is_dictionary(data_, object) != QPDF_FALSE &&
          is(object, "/Type", "/StructElem") && is(object, "/S", tag)) {
        out.push_back(object);
      }
    }
    return out;
  }

  /// Page objects stay readable; what cairo has packed stays packed.
  std::string bytes() {
    qpdf_.init_write_memory(data_);
    qpdf_.set_object_stream_mode(data_, qpdf_o_disable);
    qpdf_.set_compress_streams(data_, QPDF_FALSE);
    qpdf_.set_decode_level(data_, qpdf_dl_none);
    qpdf_.set_deterministic_ID(data_, QPDF_TRUE);
    qpdf_.write(data_);
    check();
    return {reinterpret_cast<const char*>(qpdf_.get_buffer(data_)), qpdf_.get_buffer_length(data_)};
  }

 private:
  bool is(qpdf_oh object, const char* key, const char* name) {
    return qpdf_.oh_is_name_and_equals(data_, qpdf_.oh_get_key(data_, object, key), name) !=
           QPDF_FALSE;
  }
  void check() const {
    if (qpdf_.has_error(data_) != QPDF_FALSE) {
      throw std::runtime_error("The PDF cannot be completed: libqpdf cannot read or write it.");
    }
  }

  const Library& qpdf_ = library();
  qpdf_data data_;
};

}  // namespace

std::string completed(const std::string& bytes, std::string_view language,
                      const std::vector<std::string>& alternatives) {
  Tree pdf(bytes);
  const qpdf_oh root = pdf.root();
  pdf.set(root, "/ViewerPreferences", pdf.parsed("<< /DisplayDocTitle true >>"));
  if (!language.empty()) {
    pdf.set_text(root, "/Lang", std::string(language));
  }
  const auto figures = pdf.elements("/Figure");
  for (std::size_t i = 0; i < std::min(figures.size(), alternatives.size()); ++i) {
    pdf.set_text(figures[i], "/Alt", base::printable(alternatives[i]));
  }
  return pdf.bytes();
}

}  // namespace percuta::document
