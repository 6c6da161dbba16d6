#!/bin/sh
# Writes LanguageFiles.inc: every .tsv and .weights of the language folders, embedded. Run by `make languages` after adding a file.
set -eu
cd "$(dirname "$0")"
{
  echo "// Written by list-files.sh: every data file of every language."
  for file in */*.tsv */*.weights; do
    name=$(echo "$file" | tr '/.-' '___')
    printf 'static const uint8_t %s[] = {\n#embed "%s"\n};\n' "$name" "$file"
  done
  echo "static const File files[] = {"
  for file in */*.tsv */*.weights; do
    name=$(echo "$file" | tr '/.-' '___')
    printf '    {"%s", %s, sizeof(%s)},\n' "$file" "$name" "$name"
  done
  echo "};"
} > LanguageFiles.inc
