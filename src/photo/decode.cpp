#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>
#include <jpeglib.h>
#include <png.h>
// after jpeglib.h
#include <jerror.h>

#include "percuta/base/problem.hpp"
#include "percuta/photo/picture.hpp"

namespace percuta::photo {
namespace {

constexpr std::size_t most_bytes = std::size_t{24} << 20U;
constexpr std::int64_t most_pixels = 64'000'000;  // of the largest telephones
constexpr std::int64_t longest_side = 16'000;     // pixels
constexpr unsigned enough_side = 4200;            // pixels: what is larger is unpacked smaller
constexpr int most_scans = 60;                    // of a JPEG: each is decoded over all of it
constexpr long most_memory = 128L << 20U;         // bytes, for the layers of a JPEG

base::Problem problem(std::string code, const std::string& name, std::string what) {
  return {std::move(code),
          {name, 0, 0, {}},
          std::move(what),
          "Give a sharp photograph of the ingredient list as JPEG or PNG, or type the list."};
}

base::Problem bad(const std::string& name) {
  return problem("bad-picture", name, "this picture cannot be read; it may be damaged");
}

bool is_too_large(std::int64_t width, std::int64_t height) {
  return width > longest_side || height > longest_side || width * height > most_pixels;
}

base::Problem too_large(const std::string& name, std::int64_t width, std::int64_t height) {
  return problem(
      "too-large", name,
      fmt::format("a picture of {} by {} pixels is larger than is read here", width, height));
}

/// libjpeg tells an error by a jump; everything that has a destructor lives outside of it.
struct JpegFailure {
  jpeg_error_mgr manager;
  std::jmp_buf back;
};
void jump_back(j_common_ptr info) {
  std::longjmp(reinterpret_cast<JpegFailure*>(info->err)->back, 1);
}
void say_nothing(j_common_ptr) {}
void say_no_message(j_common_ptr, int) {}

class Jpeg {
 public:
  Jpeg() {
    info_.err = jpeg_std_error(&failure_.manager);
    failure_.manager.error_exit = jump_back;
    failure_.manager.output_message = say_nothing;
    failure_.manager.emit_message = say_no_message;
  }
  Jpeg(const Jpeg&) = delete;
  Jpeg& operator=(const Jpeg&) = delete;
  ~Jpeg() { jpeg_destroy_decompress(&info_); }

  /// Reads what the picture claims to be; false: it is none, or more than the library reads.
  bool open(std::string_view bytes) {
    if (setjmp(failure_.back) != 0) {
      return false;
    }
    jpeg_create_decompress(&info_);
    info_.mem->max_memory_to_use = most_memory;
    jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&info_, TRUE);
    info_.out_color_space = JCS_GRAYSCALE;
    constexpr unsigned most = 8;  // the library's
    const unsigned longer = std::max(info_.image_width, info_.image_height);
    while (info_.scale_denom < most && longer / (2 * info_.scale_denom) >= enough_side) {
      info_.scale_denom *= 2;
    }
    return true;
  }
  /// Unpacks it; false: damaged, or more than may be kept in memory.
  bool unpack(Picture& out) {
    if (setjmp(failure_.back) != 0) {
      return false;
    }
    jpeg_start_decompress(&info_);
    out.width = static_cast<int>(info_.output_width);
    out.height = static_cast<int>(info_.output_height);
    out.grey.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    while (info_.output_scanline < info_.output_height) {
      JSAMPROW row = out.grey.data() + static_cast<std::size_t>(info_.output_scanline) *
                                           static_cast<std::size_t>(out.width);
      jpeg_read_scanlines(&info_, &row, 1);
    }
    jpeg_finish_decompress(&info_);
    return true;
  }
  /// Whether what stopped it was the size that the picture claims.
  [[nodiscard]] bool claims_too_much() const {
    const int why = failure_.manager.msg_code;
    return why == JERR_IMAGE_TOO_BIG || why == JERR_OUT_OF_MEMORY || why == JERR_NO_BACKING_STORE;
  }
  [[nodiscard]] std::int64_t width() const { return info_.image_width; }
  [[nodiscard]] std::int64_t height() const { return info_.image_height; }

 private:
  jpeg_decompress_struct info_{};
  JpegFailure failure_{};
};

/// The markers that begin a scan.
int scans_count(std::string_view bytes) {
  int count = 0;
  for (std::size_t at = bytes.find("\xff\xda"); at != std::string_view::npos;
       at = bytes.find("\xff\xda", at + 2)) {
    ++count;
  }
  return count;
}

base::Result<Picture> decode_jpeg(std::string_view bytes, const std::string& name) {
  if (scans_count(bytes) > most_scans) {
    return problem("too-large", name, "a picture of so many layers is not read here");
  }
  const auto jpeg = std::make_unique<Jpeg>();
  const bool opened = jpeg->open(bytes);
  if (opened ? is_too_large(jpeg->width(), jpeg->height()) : jpeg->claims_too_much()) {
    return too_large(name, jpeg->width(), jpeg->height());
  }
  Picture out;
  if (opened && jpeg->unpack(out)) {
    return out;
  }
  return jpeg->claims_too_much() ? too_large(name, jpeg->width(), jpeg->height()) : bad(name);
}

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    value = value << 8U | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
  }
  return value;
}

base::Result<Picture> decode_png(std::string_view bytes, const std::string& name) {
  constexpr std::size_t header_size = 24;  // signature, chunk, width, height
  if (bytes.size() < header_size) {
    return bad(name);
  }
  const std::int64_t width = big_endian(bytes.substr(16));
  const std::int64_t height = big_endian(bytes.substr(20));
  if (is_too_large(width, height)) {
    return too_large(name, width, height);
  }
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
    return bad(name);
  }
  image.format = PNG_FORMAT_GRAY;
  Picture out;
  out.width = static_cast<int>(image.width);
  out.height = static_cast<int>(image.height);
  out.grey.resize(PNG_IMAGE_SIZE(image));
  const png_color paper{255, 255, 255};
  const bool read = png_image_finish_read(&image, &paper, out.grey.data(), 0, nullptr) != 0;
  png_image_free(&image);
  return read && out.width > 0 ? base::Result<Picture>(std::move(out)) : bad(name);
}

constexpr std::string_view jpeg_begins = "\xff\xd8\xff";
constexpr std::string_view png_begins = "\x89PNG\r\n\x1a\n";

}  // namespace

bool is_photograph(std::string_view bytes) {
  return bytes.starts_with(jpeg_begins) || bytes.starts_with(png_begins);
}

base::Result<Picture> decode(std::string_view bytes, const std::string& name) {
  if (bytes.size() > most_bytes) {
    return problem(
        "too-large", name,
        fmt::format("a picture of {} MB is larger than is read here", bytes.size() >> 20U));
  }
  return bytes.starts_with(jpeg_begins)  ? decode_jpeg(bytes, name)
         : bytes.starts_with(png_begins) ? decode_png(bytes, name)
                                         : bad(name);
}

}  // namespace percuta::photo
