#include <xlsxwriter.h>

// mallopt: how glibc keeps the memory that the library frees.
#include <malloc.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Puts a name of a worksheet into the workbook's list, which is sorted by the two keys, and returns
// it; NULL without memory. Names come in their order, so the search goes on from the last one.
// All texts are shorter than LXW_DEFINED_NAME_LENGTH.
static inline lxw_defined_name *xlsx_insert_name(
    lxw_workbook *workbook, lxw_defined_name *last, uint16_t sheet, const char *name,
    const char *name_key, const char *label, const char *label_key, const char *formula) {
  lxw_defined_name *entry = calloc(1, sizeof *entry);
  if (!entry) return NULL;
  entry->index = (int16_t)sheet;
  snprintf(entry->name, sizeof entry->name, "%s", name);
  snprintf(entry->normalised_name, sizeof entry->normalised_name, "%s", name_key);
  snprintf(entry->app_name, sizeof entry->app_name, "%s", label);
  snprintf(entry->normalised_sheetname, sizeof entry->normalised_sheetname, "%s", label_key);
  snprintf(entry->formula, sizeof entry->formula, "%s", formula);
  lxw_defined_name *next =
      last ? TAILQ_NEXT(last, list_pointers) : TAILQ_FIRST(workbook->defined_names);
  while (next) {
    int order = strcmp(next->normalised_name, name_key);
    if (order == 0) order = strcmp(next->normalised_sheetname, label_key);
    if (order >= 0) break;
    next = TAILQ_NEXT(next, list_pointers);
  }
  if (next) TAILQ_INSERT_BEFORE(next, entry, list_pointers);
  else TAILQ_INSERT_TAIL(workbook->defined_names, entry, list_pointers);
  return entry;
}
