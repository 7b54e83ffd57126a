/// The language and calendar that a section's `[$…]` selects.
struct FormatLanguage: Hashable, Sendable {
  enum Tongue: Hashable, Sendable {
    /// No language given: Japanese Excel shows eras and `aaa` in Japanese, months and `ddd` in
    /// English.
    case system
    case japanese
    case simplifiedChinese
    case traditionalChinese
    case korean
    /// A language whose names are in ``CalendarNames``.
    case western(CalendarNames.Western)
    /// Any other: English names.
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

  /// The names of days and months; `nil` for Japanese and English ones.
  var names: CalendarNames? { CalendarNames(of: tongue) }

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
      tongue = id & 0xFFFF == 0 ? .system : Tongue(languageID: id & 0xFFFF)
    } else if !name.isEmpty {
      tongue = Tongue(tag: name)
      usesGannen = name.contains("gannen")
    }
  }
}

extension FormatLanguage.Tongue {
  /// - Parameter id: a Windows language identifier ([MS-LCID] 2.2), whose lower ten bits are the
  ///   language.
  fileprivate init(languageID id: UInt32) {
    switch id & 0x3FF {
    case 0x11: self = .japanese
    // 804 is the mainland and 1004 Singapore; 404, C04 and 1404 are Taiwan, Hong Kong and Macao.
    case 0x04:
      self = [0x04, 0x0804, 0x1004].contains(id) ? .simplifiedChinese : .traditionalChinese
    case 0x12: self = .korean
    case let language:
      self = CalendarNames.Western(primaryLanguage: language).map { .western($0) } ?? .other
    }
  }

  /// - Parameter tag: a language tag (BCP 47), in lower case.
  fileprivate init(tag: Substring) {
    let language = tag.prefix { $0 != "-" }
    switch language {
    case "ja", "jp": self = .japanese
    case "zh":
      let isTraditional = ["tw", "hk", "mo", "hant"].contains { tag.hasSuffix("-" + $0) }
      self = isTraditional ? .traditionalChinese : .simplifiedChinese
    case "ko": self = .korean
    default: self = CalendarNames.Western(rawValue: String(language)).map { .western($0) } ?? .other
    }
  }
}
