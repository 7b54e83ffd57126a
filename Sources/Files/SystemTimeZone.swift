import Glibc

/// The system's time zone.
package enum SystemTimeZone {
  /// Keeps the C library from reading it again for every entry of every zip.
  ///
  /// It changes the environment of the process, so that only a program asks for it.
  package static func keep() {
    unsafe setenv("TZ", ":/etc/localtime", 0)
  }
}
