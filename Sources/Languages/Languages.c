// Every data file of every language, embedded. A new file is one line here.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "Languages.h"
#include <string.h>

#define FILES(FILE)                              \
  FILE(kk_labels, "kk/labels.tsv")               \
  FILE(ru_labels, "ru/labels.tsv")               \
  FILE(en_labels, "en/labels.tsv")               \
  FILE(kk_organization_scope, "kk/organization-scope.tsv") \
  FILE(ru_organization_scope, "ru/organization-scope.tsv") \
  FILE(en_organization_scope, "en/organization-scope.tsv")

static const uint8_t kk_labels[] = {
#embed "kk/labels.tsv"
};
static const uint8_t ru_labels[] = {
#embed "ru/labels.tsv"
};
static const uint8_t en_labels[] = {
#embed "en/labels.tsv"
};
static const uint8_t kk_organization_scope[] = {
#embed "kk/organization-scope.tsv"
};
static const uint8_t ru_organization_scope[] = {
#embed "ru/organization-scope.tsv"
};
static const uint8_t en_organization_scope[] = {
#embed "en/organization-scope.tsv"
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
