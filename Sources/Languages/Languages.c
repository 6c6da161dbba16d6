// Every data file of every language, embedded.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "Languages.h"
#include <string.h>

<<<<<<< HEAD
#define FILES(FILE)                      \
  FILE(kk_labels, "kk/labels.tsv")       \
  FILE(ru_labels, "ru/labels.tsv")       \
  FILE(en_labels, "en/labels.tsv")       \
  FILE(kk_messages, "kk/messages.tsv")   \
  FILE(ru_messages, "ru/messages.tsv")   \
  FILE(en_messages, "en/messages.tsv")

static const uint8_t kk_labels[] = {
#embed "kk/labels.tsv"
};
static const uint8_t ru_labels[] = {
#embed "ru/labels.tsv"
};
static const uint8_t en_labels[] = {
#embed "en/labels.tsv"
};
static const uint8_t kk_messages[] = {
#embed "kk/messages.tsv"
};
static const uint8_t ru_messages[] = {
#embed "ru/messages.tsv"
};
static const uint8_t en_messages[] = {
#embed "en/messages.tsv"
};

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
