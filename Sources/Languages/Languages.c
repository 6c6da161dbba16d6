// Every data file of every language, embedded. A new file is one line here.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "Languages.h"
#include <string.h>

#define FILES(FILE)                              \
  FILE(kk_report_errors, "kk/report-errors.tsv") \
  FILE(ru_report_errors, "ru/report-errors.tsv") \
  FILE(en_report_errors, "en/report-errors.tsv") \
  FILE(kk_furniture, "kk/furniture.tsv")         \
  FILE(ru_furniture, "ru/furniture.tsv")         \
  FILE(en_furniture, "en/furniture.tsv")         \
  FILE(kk_crediting, "kk/crediting.tsv")         \
  FILE(ru_crediting, "ru/crediting.tsv")         \
  FILE(en_crediting, "en/crediting.tsv")         \
  FILE(kk_labels, "kk/labels.tsv")               \
  FILE(ru_labels, "ru/labels.tsv")               \
  FILE(en_labels, "en/labels.tsv")               \
  FILE(kk_detection, "kk/detection.tsv")         \
  FILE(ru_detection, "ru/detection.tsv")         \
  FILE(en_detection, "en/detection.tsv")         \
  FILE(other_detection, "other/detection.tsv")

static const uint8_t kk_report_errors[] = {
#embed "kk/report-errors.tsv"
};
static const uint8_t ru_report_errors[] = {
#embed "ru/report-errors.tsv"
};
static const uint8_t en_report_errors[] = {
#embed "en/report-errors.tsv"
};
static const uint8_t kk_furniture[] = {
#embed "kk/furniture.tsv"
};
static const uint8_t ru_furniture[] = {
#embed "ru/furniture.tsv"
};
static const uint8_t en_furniture[] = {
#embed "en/furniture.tsv"
};
static const uint8_t kk_crediting[] = {
#embed "kk/crediting.tsv"
};
static const uint8_t ru_crediting[] = {
#embed "ru/crediting.tsv"
};
static const uint8_t en_crediting[] = {
#embed "en/crediting.tsv"
};
static const uint8_t kk_labels[] = {
#embed "kk/labels.tsv"
};
static const uint8_t ru_labels[] = {
#embed "ru/labels.tsv"
};
static const uint8_t en_labels[] = {
#embed "en/labels.tsv"
};
static const uint8_t kk_detection[] = {
#embed "kk/detection.tsv"
};
static const uint8_t ru_detection[] = {
#embed "ru/detection.tsv"
};
static const uint8_t en_detection[] = {
#embed "en/detection.tsv"
};
static const uint8_t other_detection[] = {
#embed "other/detection.tsv"
};

typedef struct {
  const char *path;
  const uint8_t *bytes;
  size_t count;
} File;

static const File files[] = {
#define ENTRY(name, path) {path, name, sizeof(name)},
    FILES(ENTRY)
#undef ENTRY
};

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
