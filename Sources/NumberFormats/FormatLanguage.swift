/// What a section's `[$…]` says of its language and calendar.
struct FormatLanguage: Hashable, Sendable {
  enum Tongue: Hashable, Sendable {
    /// Nothing said: Japanese Excel shows eras and `aaa` in Japanese, months and `ddd` in English.
    case system
    case japanese
    case other
  }

  enum SystemFormat: Hashable, Sendable {
    /// `[$-F800]`: the section stands for the system's long date.
    case longDate
    /// `[$-F400]`: the section stands for the system's time.
    case time
  }

  var tongue = Tongue.system
  /// Year 1 of an era is 元年.
  var usesGannen = false
  var systemFormat: SystemFormat?

  var showsEras: Bool { tongue != .other }

  /// Takes what stands after the `-` of `[$¥-411]`: a hexadecimal language id, with calendar and
  /// digits in its upper bytes, or a language tag.
  mutating func read(_ tag: String) {
    let tag = tag.lowercased()
    switch tag {
    case "f800", "x-sysdate": return systemFormat = .longDate
    case "f400", "x-systime": return systemFormat = .time
    default: break
    }
    let name = tag.prefix { $0 != "," }
    if let id = UInt32(name, radix: 16) {
      tongue = id & 0x3FF == 0x11 ? .japanese : id & 0xFFFF == 0 ? .system : .other
    } else if !name.isEmpty {
      tongue = ["ja", "jp"].contains(name.prefix { $0 != "-" }) ? .japanese : .other
      usesGannen = name.contains("gannen")
    }
  }
}
