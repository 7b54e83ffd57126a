// Foundation brings ICU, and ICU brings 31 MB of locales, time zones and code pages: half of a program that
// is linked statically. Nothing in mokuhyo asks for them: it formats its own dates and numbers, and
// Unicode's compatibility folding and regular expressions (Yams) have tables elsewhere.
//
// These tables without an entry have the names that the toolchain gives ICU's data, so that the linker
// finds them first and leaves the real ones out. They are hidden: a program that is linked with the
// shared Foundation keeps its data. What does need a locale (DateFormatter, NumberFormatter) ends the
// program; the architecture tests keep Foundation out of all rooms but one file.

#include <stdint.h>

// A table of contents with pointers: a header, the kind of data, and the number of entries.
struct contents {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size;
  uint16_t reserved;
  uint8_t is_big_endian, charset, character_size, unused;
  uint8_t format[4];
  uint8_t format_version[4];
  uint8_t data_version[4];
  uint8_t padding[8];
  uint32_t count;
  uint32_t more;
};

#define EMPTY(name)                                                                          \
  extern const struct contents name;                                                         \
  __attribute__((visibility("hidden"), aligned(16))) const struct contents name = {          \
      .header_size = 32, .magic = {0xda, 0x27}, .info_size = 20, .character_size = 2,        \
      .format = {'T', 'o', 'C', 'P'}, .format_version = {1}};

// ICU's version is part of the name; a later toolchain than these only makes the program larger.
EMPTY(icudt74_dat)
EMPTY(icudt75_dat)
EMPTY(icudt76_dat)
EMPTY(icudt77_dat)
EMPTY(icudt78_dat)
EMPTY(icudt79_dat)
EMPTY(icudt80_dat)
