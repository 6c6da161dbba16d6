// Every data file of every language, embedded.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "Languages.h"
#include <string.h>

typedef struct {
  const char *path;
  const uint8_t *bytes;
  size_t count;
} File;

#include "LanguageFiles.inc"

static const size_t fileCount = sizeof(files) / sizeof(files[0]);

const uint8_t *civic_language_file(const char *path, size_t *count) {
  for (size_t i = 0; i < fileCount; i++) {
    if (strcmp(files[i].path, path) == 0) {
      *count = files[i].count;
      return files[i].bytes;
    }
  }
  *count = 0;
  return NULL;
}

const char *civic_language_path(size_t index) {
  return index < fileCount ? files[index].path : NULL;
}
