/// The language and calendar that a section's `[$…]` selects.
struct FormatLanguage: Hashable, Sendable {
  enum Tongue: Hashable, Sendable {
    /// No language given: Japanese Excel shows eras and `aaa` in Japanese, months and `ddd` in
    /// English.
    case system
    case japanese
    /// Chinese and Korean, which have their own numerals as Japanese does.
    case otherEastAsian
    case other
  }

  enum SystemFormat: Hashable, Sendable {
    /// `[$-F800]`: the section is the system's long date.
    case longDate
    /// `[$-F400]`: the section is the system's time.
    case time
  }

  var tongue = Tongue.system
  /// Whether year 1 of an era is written 元年.
  var usesGannen = false
  var systemFormat: SystemFormat?

  var showsEras: Bool { tongue == .system || tongue == .japanese }

  /// Whether `[DBNum1]` and the like change the digits.
  var hasNumerals: Bool { tongue != .other }

  /// Reads the part after the `-` of `[$¥-411]`.
  ///
  /// It is either a hexadecimal language id, with calendar and digits in its upper bytes, or a
  /// language tag.
  mutating func read(_ tag: String) {
    let tag = tag.lowercased()
    switch tag {
    case "f800", "x-sysdate": return systemFormat = .longDate
    case "f400", "x-systime": return systemFormat = .time
    default: break
    }
    let name = tag.prefix { $0 != "," }
    if let id = UInt32(name, radix: 16) {
      tongue = id & 0xFFFF == 0 ? .system : Tongue(primaryLanguage: id & 0x3FF)
    } else if !name.isEmpty {
      tongue = Tongue(tag: name.prefix { $0 != "-" })
      usesGannen = name.contains("gannen")
    }
  }
}

extension FormatLanguage.Tongue {
  /// - Parameter id: the lower ten bits of a Windows language identifier ([MS-LCID] 2.2).
  fileprivate init(primaryLanguage id: UInt32) {
    switch id {
    case 0x11: self = .japanese
    case 0x04, 0x12: self = .otherEastAsian
    default: self = .other
    }
  }

  /// - Parameter language: the first subtag of a language tag (BCP 47).
  fileprivate init(tag language: Substring) {
    switch language {
    case "ja", "jp": self = .japanese
    case "zh", "ko": self = .otherEastAsian
    default: self = .other
    }
  }
}
