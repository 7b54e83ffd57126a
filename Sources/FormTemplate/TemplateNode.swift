import Appearance
import GoalSheet
import Grid
import Yams

/// A value of the template file, with its line and the keys that lead to it.
///
/// The accessors throw an error that says what is there and what should be. The error has no file
/// name yet: ``Template/init(yaml:file:)`` adds it.
struct TemplateNode {
  private let node: Node
  /// As in `columns[3].width`; empty for the whole file.
  let key: String
  /// The line of the value that holds this one, for a value taken from another template.
  private let outerLine: Int?

  init(_ node: Node, key: String, outerLine: Int? = nil) {
    self.node = node
    self.key = key
    self.outerLine = outerLine
  }

  /// The line of the value, or of the nearest one around it that is in the file.
  private var line: Int? { node.mark?.line ?? outerLine }

  private func child(_ node: Node, key: String) -> TemplateNode {
    TemplateNode(node, key: key, outerLine: line)
  }

  func error(_ reason: TemplateReason) -> TemplateError {
    TemplateError(reason, file: "", line: line, key: key.isEmpty ? nil : key)
  }

  // MARK: Several values

  /// The values by key.
  ///
  /// With `own`, keys may also be the template's own names: what they lead to has that key, or is at least
  /// a mapping under a name that is not a mistyped one.
  ///
  /// - Throws: ``TemplateError`` for a key that is missing or unknown, or a value that is no
  ///   mapping.
  func mapping(
    _ required: [String], optional: [String] = [],
    others own: String? = nil
  ) throws(TemplateError) -> TemplateMapping {
    guard case .mapping(let mapping) = node else { throw error(.expectedMapping(found)) }
    var all: [(key: String, value: TemplateNode)] = []
    var others: [(key: String, value: TemplateNode)] = []
    let known = required + optional
    for (name, value) in mapping {
      if let text = name.scalar?.string, !known.contains(text) {
        let entry = child(value, key: path(to: text))
        if let own, entry.isOwn(text, with: own, known: known) {
          others.append((text, entry))
          all.append((text, entry))
          continue
        }
      }
      guard let text = name.scalar?.string, known.contains(text) else {
        let path = path(to: name.scalar?.string ?? "?")
        let nearest = name.scalar.flatMap { NearestKey.nearest(to: $0.string, in: known) }
        throw TemplateError(
          .unknownKey(known: known, nearest: nearest), file: "", line: name.mark?.line, key: path)
      }
      all.append((text, child(value, key: path(to: text))))
    }
    for name in required where !all.contains(where: { $0.key == name }) { throw missing(name) }
    return TemplateMapping(owner: self, all: all, others: others)
  }

  /// The error for a key that this value lacks.
  func missing(_ name: String) -> TemplateError {
    TemplateError(
      key.isEmpty ? .missingTopKey : .missingKey, file: "", line: line, key: path(to: name))
  }

  private func isOwn(_ name: String, with own: String, known: [String]) -> Bool {
    guard let mapping = node.mapping else { return false }
    return mapping[own] != nil || NearestKey.nearest(to: name, in: known) == nil
  }

  /// The entries of a list, which may be empty.
  func list() throws(TemplateError) -> [TemplateNode] {
    guard case .sequence(let sequence) = node else { throw error(.expectedList(found)) }
    return sequence.enumerated().map { child($1, key: "\(key)[\($0 + 1)]") }
  }

  /// Whether this is a single value, neither a list nor a mapping.
  var isScalar: Bool { node.scalar != nil }

  /// Whether it is in the template's own file, and not taken from the one that it extends.
  var isWritten: Bool { node.mark != nil }

  /// Whether it says that there is nothing of its kind: `none`, `{}` or `[]`.
  var isNone: Bool {
    switch node {
    case .scalar(let scalar): ["none", "", "~"].contains(scalar.string)
    case .mapping(let mapping): mapping.isEmpty
    case .sequence(let sequence): sequence.isEmpty
    case .alias: false
    }
  }

  /// Whether it is the word `none`: the form has nothing of its kind.
  var saysNone: Bool { node.scalar?.string == "none" }

  /// The mapping of a part that a form may lack.
  func mappingOrNone(
    _ required: [String], optional: [String]
  ) throws(TemplateError) -> TemplateMapping {
    guard node.mapping != nil else { throw error(.expectedMappingOrNone(found)) }
    return try mapping(required, optional: optional)
  }

  // MARK: One value

  /// The text, which may be empty.
  ///
  /// - Throws: ``TemplateError`` for anything but a text, and for characters that XML cannot hold.
  func string() throws(TemplateError) -> String {
    guard case .scalar(let scalar) = node else { throw error(.expectedText(found)) }
    if let unusable = scalar.string.unicodeScalars.first(where: Self.isUnusable) {
      throw error(.unusableCharacter(unusable.value))
    }
    return scalar.string
  }

  /// The text, which must not be blank.
  func word() throws(TemplateError) -> String {
    let text = try string()
    guard text.contains(where: { !$0.isWhitespace }) else { throw error(.blankText) }
    return text
  }

  /// The label's place of a year; `nil` if it has none.
  ///
  /// - Throws: ``TemplateError`` for anything else in braces.
  func yearLabel() throws(TemplateError) -> YearLabel? {
    let text = try word()
    guard let open = text.firstIndex(of: "{"), text[open...].contains("}") else { return nil }
    guard let label = YearLabel(text) else { throw error(.unusableYear(text)) }
    return label
  }

  /// The text, at most `limit` UTF-16 units long, which is how Excel counts.
  func string(limit: Int) throws(TemplateError) -> String {
    let text = try string()
    let count = text.utf16.count
    guard count <= limit else { throw error(.tooLong(characters: count, limit: limit)) }
    return text
  }

  /// The name of a font.
  ///
  /// Header and footer codes put the name in quotation marks, where `"` would end it and `&`
  /// begin another code.
  ///
  /// - SeeAlso: ECMA-376-1, 18.8.29 `name`: at most 31 characters
  func fontName() throws(TemplateError) -> String {
    let name = try word()
    let isUsable =
      name.utf16.count <= 31
      && !name.unicodeScalars.contains { "\"&\n\t".unicodeScalars.contains($0) }
    guard isUsable else { throw error(.unusableFontName(String(name.prefix(40)))) }
    return name
  }

  /// A decimal number within `bounds`.
  func number(in bounds: ClosedRange<Double>) throws(TemplateError) -> Double {
    let text = try string()
    guard let number = Double(text), bounds.contains(number) else {
      throw error(.expectedNumber(text, in: bounds))
    }
    return number
  }

  /// A whole number within `bounds`.
  func integer(in bounds: ClosedRange<Int>) throws(TemplateError) -> Int {
    let text = try string()
    guard let number = Int(text), bounds.contains(number) else {
      throw error(.expectedInteger(text, in: bounds))
    }
    return number
  }

  /// One of the values of an enumeration.
  func choice<Value: RawRepresentable & CaseIterable>(
    of type: Value.Type
  ) throws(TemplateError) -> Value where Value.RawValue == String {
    let text = try string()
    guard let value = Value(rawValue: text) else {
      throw error(.expectedChoice(text, of: type.allCases.map(\.rawValue)))
    }
    return value
  }

  /// `true` or `false`.
  func boolean() throws(TemplateError) -> Bool {
    switch try string() {
    case "true": true
    case "false": false
    case let text: throw error(.expectedChoice(text, of: ["true", "false"]))
    }
  }

  /// A colour, written `#RRGGBB`.
  func color() throws(TemplateError) -> Color {
    let text = try string()
    guard let color = Color(text) else { throw error(.expectedColor(text)) }
    return color
  }

  /// A cell or a rectangle of cells, written `A1` or `A1:B2`.
  func cells() throws(TemplateError) -> CellRange {
    let text = try string()
    guard let range = CellRange(text) else { throw error(.expectedCells(text)) }
    return range
  }

  // MARK: -

  private func path(to name: String) -> String { key.isEmpty ? name : key + "." + name }

  private var found: TemplateReason.Found {
    switch node {
    case .scalar(let scalar) where scalar.string.isEmpty: .nothing
    case .scalar(let scalar): .value(scalar.string)
    case .sequence: .list
    case .mapping: .mapping
    case .alias: .alias
    }
  }

  /// Control characters but tabs and line feeds, and what is no character at all.
  private static func isUnusable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
