import Glibc
package import Messages

extension Language {
  /// Japanese if the locale says so.
  ///
  /// The locale `C` says nothing about the language.
  package static var ofLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = unsafe getenv(name) else { continue }
      let locale = unsafe String(cString: value)
      if locale.isEmpty || locale == "POSIX" || locale == "C" || locale.hasPrefix("C.") { continue }
      return locale.hasPrefix("ja") ? .japanese : .english
    }
    return .english
  }
}
