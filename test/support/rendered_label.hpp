#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <cairo.h>
#include <jpeglib.h>
#include <png.h>

#include "percuta/photo/picture.hpp"

namespace percuta::photo {

/// How a label is photographed.
struct Shot {
  double degrees = 0;     ///< it leans by
  double noise = 0;       ///< standard deviation of a pixel's shade
  double light = 1;       ///< of what daylight would give
  double shadow = 0;      ///< how much darker one corner is
  bool folded = false;    ///< a crease through the middle
  double curve = 0;       ///< of a bottle that it is stuck to: 1 shows half of the way around
  double glare = 0;       ///< of a lamp that the label mirrors
  int blur_px = 0;        ///< out of focus by
  int around_px = 0;      ///< of a dark table around it
  double letter_px = 26;  ///< height of letters
  std::uint32_t seed = 1;
};

/// A label as it is printed, black on white, its lines broken by words.
inline Picture printed(const std::string& text, double letter_px) {
  constexpr int margin = 60;
  const int width = static_cast<int>(letter_px * 46);
  std::vector<std::string> lines(1);
  cairo_surface_t* paper = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, 8);
  cairo_t* pen = cairo_create(paper);
  const auto font = [&](cairo_t* with) {
    cairo_select_font_face(with, "Noto Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(with, letter_px);
  };
  font(pen);
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const std::string longer = lines.back().empty() ? word : lines.back() + " " + word;
    cairo_text_extents_t extents;
    cairo_text_extents(pen, longer.c_str(), &extents);
    if (extents.width > width - 2 * margin) {
      lines.push_back(word);
    } else {
      lines.back() = longer;
    }
  }
  cairo_destroy(pen);
  cairo_surface_destroy(paper);
  const int height =
      2 * margin + static_cast<int>(1.5 * letter_px * static_cast<double>(lines.size()));
  paper = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  pen = cairo_create(paper);
  cairo_set_source_rgb(pen, 1, 1, 1);
  cairo_paint(pen);
  cairo_set_source_rgb(pen, 0.08, 0.08, 0.08);
  font(pen);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    cairo_move_to(pen, margin, margin + letter_px * (1.5 * static_cast<double>(i) + 1));
    cairo_show_text(pen, lines[i].c_str());
  }
  cairo_surface_flush(paper);
  Picture out{width, height, {}};
  const unsigned char* pixels = cairo_image_surface_get_data(paper);
  const int stride = cairo_image_surface_get_stride(paper);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      out.grey.push_back(pixels[y * stride + 4 * x + 1]);
    }
  }
  cairo_destroy(pen);
  cairo_surface_destroy(paper);
  return out;
}

/// Stuck to a bottle: lines sag and letters narrow towards the sides, which turn away from light.
inline Picture on_bottle(const Picture& flat, double curve) {
  const double half = flat.width / 2.0;
  const double widest = curve * 1.57;
  const double radius = half / widest;
  const double sag = radius * 0.25;
  Picture out{static_cast<int>(2 * radius * std::sin(widest)),
              flat.height + static_cast<int>(sag * (1 - std::cos(widest))),
              {}};
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const double angle = std::asin(std::clamp((x - out.width / 2.0) / radius, -1.0, 1.0));
      const double u = std::clamp(angle * radius + half, 0.0, flat.width - 2.0);
      const double v = y - sag * (std::cos(angle) - std::cos(widest));
      const int left = static_cast<int>(u);
      const int top = static_cast<int>(std::floor(v));
      const bool outside = top < 0 || top + 1 >= flat.height;
      const double across = u - left;
      const double down = v - top;
      const double shade =
          outside
              ? 235
              : (flat.at(left, top) * (1 - across) + flat.at(left + 1, top) * across) * (1 - down) +
                    (flat.at(left, top + 1) * (1 - across) + flat.at(left + 1, top + 1) * across) *
                        down;
      out.grey.push_back(static_cast<std::uint8_t>(shade * (0.35 + 0.65 * std::cos(angle))));
    }
  }
  return out;
}

/// On a table of dark grey.
inline Picture surrounded(const Picture& label, int by) {
  Picture out{label.width + 2 * by, label.height + 2 * by, {}};
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const bool on = x >= by && y >= by && x < by + label.width && y < by + label.height;
      out.grey.push_back(on ? label.at(x - by, y - by) : static_cast<std::uint8_t>(70 + y % 7));
    }
  }
  return out;
}

inline Picture blurred(const Picture& sharp, int by) {
  Picture out = sharp;
  for (int y = by; y + by < sharp.height; ++y) {
    for (int x = by; x + by < sharp.width; ++x) {
      int sum = 0;
      for (int v = -by; v <= by; ++v) {
        for (int u = -by; u <= by; ++u) {
          sum += sharp.at(x + u, y + v);
        }
      }
      out.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) +
               static_cast<std::size_t>(x)] =
          static_cast<std::uint8_t>(sum / ((2 * by + 1) * (2 * by + 1)));
    }
  }
  return out;
}

/// The label as a telephone sees it.
inline Picture photographed(const std::string& text, const Shot& shot) {
  Picture label = printed(text, shot.letter_px);
  label = shot.curve > 0 ? on_bottle(label, shot.curve) : label;
  label = shot.around_px > 0 ? surrounded(label, shot.around_px) : label;
  Picture out = blurred(turned(label, shot.degrees), shot.blur_px);
  std::mt19937 random(shot.seed);
  std::normal_distribution<double> grain(0, std::max(0.001, shot.noise));
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const double across = static_cast<double>(x) / out.width;
      const double down = static_cast<double>(y) / out.height;
      double shade = out.at(x, y) * shot.light * (1 - shot.shadow * across * down);
      if (shot.folded) {
        shade *= 1 - 0.5 * std::exp(-std::pow((across - 0.5) * 60, 2));
      }
      const double from_lamp = std::hypot(across - 0.6, (down - 0.45) * 0.8);
      shade += shot.glare * 200 * std::exp(-std::pow(from_lamp * 6, 2));
      std::uint8_t& pixel =
          out.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) +
                   static_cast<std::size_t>(x)];
      pixel = static_cast<std::uint8_t>(std::clamp(shade + grain(random), 0.0, 255.0));
    }
  }
  return out;
}

inline std::string as_png(const Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = 0;
  if (png_image_write_to_memory(&image, nullptr, &size, 0, picture.grey.data(), 0, nullptr) == 0) {
    throw std::runtime_error("no PNG");
  }
  std::string out(size, '\0');
  png_image_write_to_memory(&image, out.data(), &size, 0, picture.grey.data(), 0, nullptr);
  out.resize(size);
  return out;
}

inline std::string as_jpeg(const Picture& picture, int quality = 85) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = static_cast<JDIMENSION>(picture.width);
  info.image_height = static_cast<JDIMENSION>(picture.height);
  info.input_components = 1;
  info.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, quality, TRUE);
  jpeg_start_compress(&info, TRUE);
  while (info.next_scanline < info.image_height) {
    auto* row =
        const_cast<JSAMPROW>(picture.grey.data() + static_cast<std::size_t>(info.next_scanline) *
                                                       static_cast<std::size_t>(picture.width));
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  std::string out(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&info);
  std::free(bytes);
  return out;
}

}  // namespace percuta::photo
