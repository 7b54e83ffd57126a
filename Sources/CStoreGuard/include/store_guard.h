#ifndef STORE_GUARD_H
#define STORE_GUARD_H

#include <stdint.h>

// What SQLite offers only through variadic functions or callbacks, which Swift cannot call.
// `connection` is a `sqlite3 *`; each function returns one of SQLite's result codes.

/// Makes a connection safe for a database that somebody else has made: triggers never run, its
/// schema may call only harmless functions, and its internals cannot be written to.
int store_guard_harden(void *connection);

/// Interrupts every statement after `steps` steps of SQLite's virtual machine, and refuses texts of
/// more than `bytes` bytes.
void store_guard_limit(void *connection, int steps, int bytes);

/// Lets an in-memory connection read a database from memory, which must outlive the connection.
int store_guard_read_bytes(void *connection, unsigned char *bytes, int64_t count);

#endif
