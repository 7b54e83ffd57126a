#ifndef SPAWN_IN_SESSION_H
#define SPAWN_IN_SESSION_H

#include <sys/types.h>

/// Starts the program `arguments[0]`, looked up in `PATH`, in a session of its own, with the usual
/// signal handling and none of this program's files but `input`.
///
/// \param folder where it runs; null for this program's folder.
/// \param input the descriptor that it reads; negative for nothing.
/// \param log the file that receives what it prints.
/// \returns zero, or the number of the error.
int spawn_in_session(
    pid_t *process, char *const arguments[], char *const environment[], const char *folder,
    int input, const char *log);

#endif
