// The calls for folders, sessions and open files are declared only for GNU programs.
#define _GNU_SOURCE

#include "spawn_in_session.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

static int prepare(
    posix_spawn_file_actions_t *actions, const char *folder, int input, const char *log) {
  int code = 0;
  // The log is named from this program's folder.
  if (!code)
    code = posix_spawn_file_actions_addopen(
        actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (!code) code = posix_spawn_file_actions_adddup2(actions, STDOUT_FILENO, STDERR_FILENO);
  if (!code)
    code = input >= 0
        ? posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO)
        : posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  if (!code) code = posix_spawn_file_actions_addclosefrom_np(actions, STDERR_FILENO + 1);
  if (!code && folder) code = posix_spawn_file_actions_addchdir_np(actions, folder);
  return code;
}

int spawn_in_session(
    pid_t *process, char *const arguments[], char *const environment[], const char *folder,
    int input, const char *log) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  sigset_t all, none;

  sigfillset(&all);
  sigemptyset(&none);
  int code = posix_spawnattr_init(&attributes);
  if (code) return code;
  code = posix_spawn_file_actions_init(&actions);
  if (code) {
    posix_spawnattr_destroy(&attributes);
    return code;
  }
  // What this program ignores, the other one may want to know.
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID);
  code = prepare(&actions, folder, input, log);
  if (!code) {
    code = posix_spawnp(process, arguments[0], &actions, &attributes, arguments, environment);
  }
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return code;
}
