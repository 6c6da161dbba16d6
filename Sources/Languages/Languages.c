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
  FILE(other_detection, "other/detection.tsv")   \
  FILE(kk_given_names, "kk/given-names.tsv")     \
  FILE(ru_given_names, "ru/given-names.tsv")     \
  FILE(en_given_names, "en/given-names.tsv")     \
  FILE(kk_case_endings, "kk/case-endings.tsv")   \
  FILE(kk_uninflected, "kk/uninflected.tsv")     \
  FILE(kk_stem_changes, "kk/stem-changes.tsv")   \
  FILE(kk_verb_endings, "kk/verb-endings.tsv")   \
  FILE(ru_surname_endings, "ru/surname-endings.tsv")\
  FILE(ru_noun_endings, "ru/noun-endings.tsv")   \
  FILE(ru_heads, "ru/heads.tsv")                 \
  FILE(ru_stressed_adjectives, "ru/stressed-adjectives.tsv")\
  FILE(kk_not_names, "kk/not-names.tsv")         \
  FILE(ru_not_names, "ru/not-names.tsv")         \
  FILE(en_not_names, "en/not-names.tsv")         \
  FILE(kk_name_context, "kk/name-context.tsv")   \
  FILE(ru_name_context, "ru/name-context.tsv")   \
  FILE(en_name_context, "en/name-context.tsv")   \
  FILE(en_surname_endings, "en/surname-endings.tsv")

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
static const uint8_t kk_given_names[] = {
#embed "kk/given-names.tsv"
};
static const uint8_t ru_given_names[] = {
#embed "ru/given-names.tsv"
};
static const uint8_t en_given_names[] = {
#embed "en/given-names.tsv"
};
static const uint8_t kk_case_endings[] = {
#embed "kk/case-endings.tsv"
};
static const uint8_t kk_uninflected[] = {
#embed "kk/uninflected.tsv"
};
static const uint8_t kk_stem_changes[] = {
#embed "kk/stem-changes.tsv"
};
static const uint8_t kk_verb_endings[] = {
#embed "kk/verb-endings.tsv"
};
static const uint8_t ru_surname_endings[] = {
#embed "ru/surname-endings.tsv"
};
static const uint8_t ru_noun_endings[] = {
#embed "ru/noun-endings.tsv"
};
static const uint8_t ru_heads[] = {
#embed "ru/heads.tsv"
};
static const uint8_t ru_stressed_adjectives[] = {
#embed "ru/stressed-adjectives.tsv"
};
static const uint8_t kk_not_names[] = {
#embed "kk/not-names.tsv"
};
static const uint8_t ru_not_names[] = {
#embed "ru/not-names.tsv"
};
static const uint8_t en_not_names[] = {
#embed "en/not-names.tsv"
};
static const uint8_t kk_name_context[] = {
#embed "kk/name-context.tsv"
};
static const uint8_t ru_name_context[] = {
#embed "ru/name-context.tsv"
};
static const uint8_t en_name_context[] = {
#embed "en/name-context.tsv"
};
static const uint8_t en_surname_endings[] = {
#embed "en/surname-endings.tsv"
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
