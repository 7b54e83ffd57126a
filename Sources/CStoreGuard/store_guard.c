#include "store_guard.h"

#include <sqlite3.h>
#include <string.h>

int store_guard_harden(void *connection) {
  static const int settings[][2] = {
      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_DEFENSIVE, 1},
  };
  for (unsigned i = 0; i < sizeof settings / sizeof *settings; i++) {
    int code = sqlite3_db_config(connection, settings[i][0], settings[i][1], (int *)0);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

// SQLite counts the steps of a statement over all its executions, so the first call is the limit.
static int interrupt(void *unused) {
  (void)unused;
  return 1;
}

void store_guard_limit(void *connection, int steps, int bytes) {
  sqlite3_progress_handler(connection, steps, interrupt, 0);
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, bytes);
}

int store_guard_read_bytes(void *connection, unsigned char *bytes, int64_t count) {
  return sqlite3_deserialize(
      connection, "main", bytes, count, count, SQLITE_DESERIALIZE_READONLY);
}

int store_guard_bind_text(void *statement, int column, const unsigned char *bytes, int64_t count) {
  if (count > 0 && memchr(bytes, 0, (size_t)count)) return STORE_GUARD_NULL;
  // A null pointer would be bound as NULL.
  return sqlite3_bind_text64(statement, column, count > 0 ? (const char *)bytes : "",
                             (sqlite3_uint64)count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

int store_guard_bind_integer(void *statement, int column, int64_t number) {
  return sqlite3_bind_int64(statement, column, number);
}

int store_guard_bind_real(void *statement, int column, double number) {
  return sqlite3_bind_double(statement, column, number);
}

int store_guard_bind_null(void *statement, int column) {
  return sqlite3_bind_null(statement, column);
}

int store_guard_insert(void *statement) {
  sqlite3_step(statement);
  // This returns what the step failed with.
  return sqlite3_reset(statement);
}
