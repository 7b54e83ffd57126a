/// A library that a program loads before the C library, and that makes its calls fail.
///
/// `FAULTY_FILE` names the end of a path: after `FAULTY_BYTES` bytes of it, `read` fails with an
/// input/output error. With `FAULTY_THREADS` no thread can be started.
package final class FaultyLibrary {
  private static let source = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <pthread.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/syscall.h>
    #include <unistd.h>

    static long taken;

    static int is_faulty(int file) {
      const char *name = getenv("FAULTY_FILE");
      if (!name) return 0;
      char link[64], path[4096];
      snprintf(link, sizeof link, "/proc/self/fd/%d", file);
      ssize_t length = readlink(link, path, sizeof path - 1);
      if (length < (ssize_t)strlen(name)) return 0;
      path[length] = 0;
      return strcmp(path + length - strlen(name), name) == 0;
    }

    ssize_t read(int file, void *buffer, size_t size) {
      if (!is_faulty(file)) return syscall(SYS_read, file, buffer, size);
      long rest = atol(getenv("FAULTY_BYTES")) - taken;
      if (rest <= 0) {
        errno = EIO;
        return -1;
      }
      ssize_t count = syscall(SYS_read, file, buffer, size < (size_t)rest ? size : (size_t)rest);
      if (count > 0) taken += count;
      return count;
    }

    int pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
        void *(*start)(void *), void *argument) {
      if (getenv("FAULTY_THREADS")) return EAGAIN;
      int (*original)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *) =
          dlsym(RTLD_NEXT, "pthread_create");
      return original(thread, attributes, start, argument);
    }
    """

  /// Whether a C compiler is there to build it.
  package static let canBeBuilt =
    (try? Tool.output(of: "cc", ["--version"])) != nil

  private let folder: TemporaryFolder

  package init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.source, to: "faulty.c")
    try Tool.output(
      of: "cc",
      ["-shared", "-fPIC", "-O1", "-o", folder("faulty.so"), folder("faulty.c"), "-ldl"])
  }

  /// The environment of a program whose reads of a file fail after some bytes.
  package func failing(_ file: String, after bytes: Int) -> [String: String] {
    ["LD_PRELOAD": folder("faulty.so"), "FAULTY_FILE": file, "FAULTY_BYTES": String(bytes)]
  }

  /// The environment of a program that gets no threads.
  package var withoutThreads: [String: String] {
    ["LD_PRELOAD": folder("faulty.so"), "FAULTY_THREADS": "1"]
  }
}
