#ifndef STORE_GUARD_H
#define STORE_GUARD_H

#include <stdint.h>

// What SQLite offers only through variadic functions, callbacks or magic pointers, which Swift
// cannot use, and what inserts a record without a copy of its values.
// `connection` is a `sqlite3 *`; each function returns one of SQLite's result codes.

/// Makes a connection safe for a database that somebody else has made: triggers never run, its
/// schema may call only harmless functions, and its internals cannot be written to.
int store_guard_harden(void *connection);

/// Interrupts every statement after `steps` steps of SQLite's virtual machine, and refuses texts of
/// more than `bytes` bytes.
void store_guard_limit(void *connection, int steps, int bytes);

/// Lets an in-memory connection read a database from memory, which must outlive the connection.
int store_guard_read_bytes(void *connection, unsigned char *bytes, int64_t count);

/// Binds a copy of a text to a column of a prepared `INSERT`, a `sqlite3_stmt *`; columns count from 1.
///
/// Returns STORE_GUARD_NULL for a text that contains U+0000.
int store_guard_bind_text(void *statement, int column, const unsigned char *bytes, int64_t count);
int store_guard_bind_integer(void *statement, int column, int64_t number);
int store_guard_bind_real(void *statement, int column, double number);
int store_guard_bind_null(void *statement, int column);

/// Inserts the record that was bound, and makes the statement ready for the next.
int store_guard_insert(void *statement);

#define STORE_GUARD_NULL (-1)

#endif
