import Glibc

/// The descriptors 0, 1 and 2 of the process.
package enum StandardDescriptors {
  /// Occupies those that are closed, so that no file the program opens gets one of their numbers
  /// and is written to by mistake.
  ///
  /// They are opened in the opposite mode, so using them still fails.
  package static func holdOpen() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      // `open` returns the lowest free number, which is this one.
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The address of a C stream that discards what is written to it, for a library that prints.
  ///
  /// The stream stays open.
  package static func openDiscardingStream() -> UInt? {
    unsafe fopen("/dev/null", "we").map { UInt(bitPattern: $0) }
  }
}
