#ifndef CIVIC_LANGUAGES_H
#define CIVIC_LANGUAGES_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of the data file `path` ("kk/labels.tsv"), or NULL where there is none. They live as long as
/// the program. `count` receives their number.
const uint8_t *civic_language_file(const char *path, size_t *count);

/// The path of the `index`th file, or NULL past the last.
const char *civic_language_path(size_t index);

#endif
