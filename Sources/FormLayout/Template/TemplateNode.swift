import Grid
import Yams

/// A value of the template file, which knows its line and the keys that lead to it.
///
/// Every accessor throws a fault that says what stands there and what should.
struct TemplateNode {
  private let node: Node
  /// As in `columns[3].width`; empty for the whole file.
  let key: String

  init(_ node: Node, key: String) {
    self.node = node
    self.key = key
  }

  var line: Int? { node.mark?.line }

  func fault(_ english: String, _ japanese: String) -> TemplateFault {
    TemplateFault(line: line, key: key.isEmpty ? nil : key, english: english, japanese: japanese)
  }

  // MARK: Several values

  /// The values by key; a key that is missing or not known is a fault.
  func mapping(
    _ required: [String], optional: [String] = []
  ) throws(TemplateFault) -> TemplateMapping {
    guard case .mapping(let mapping) = node else {
      throw fault(
        "expected 'name: value' lines, found \(kind.english)",
        "「名前: 値」の並びが必要ですが、\(kind.japanese)があります")
    }
    var values: [String: TemplateNode] = [:]
    let known = required + optional
    for (name, value) in mapping {
      guard let text = name.scalar?.string, known.contains(text) else {
        let text = name.scalar?.string ?? "?"
        let list = known.joined(separator: ", ")
        throw TemplateFault(
          line: name.mark?.line, key: path(to: text),
          english: "this key is not known; known here: \(list)",
          japanese: "この項目はありません。ここで使えるのは \(list) です")
      }
      values[text] = TemplateNode(value, key: path(to: text))
    }
    for name in required where values[name] == nil {
      throw TemplateFault(
        line: line, key: path(to: name), english: "this key is missing", japanese: "この項目がありません")
    }
    return TemplateMapping(owner: self, values: values)
  }

  /// The entries of a list, which may be empty.
  func list() throws(TemplateFault) -> [TemplateNode] {
    guard case .sequence(let sequence) = node else {
      throw fault(
        "expected a list, found \(kind.english)", "並び（- または […]）が必要ですが、\(kind.japanese)があります")
    }
    return sequence.enumerated().map { TemplateNode($1, key: "\(key)[\($0 + 1)]") }
  }

  /// Whether this is one value and not a list or keys.
  var isScalar: Bool { node.scalar != nil }

  // MARK: One value

  /// The text; may be empty.
  func string() throws(TemplateFault) -> String {
    guard case .scalar(let scalar) = node else {
      throw fault("expected a text, found \(kind.english)", "文字が必要ですが、\(kind.japanese)があります")
    }
    return scalar.string
  }

  /// The text, which must not be blank.
  func word() throws(TemplateFault) -> String {
    let text = try string()
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw fault("a text is missing", "文字がありません")
    }
    return text
  }

  /// A decimal number within bounds.
  func number(in bounds: ClosedRange<Double>) throws(TemplateFault) -> Double {
    let text = try string()
    guard let number = Double(text), bounds.contains(number) else {
      let range = "\(short(bounds.lowerBound))–\(short(bounds.upperBound))"
      throw fault(
        "expected a number of \(range), found '\(text)'", "\(range) の数が必要ですが、「\(text)」があります")
    }
    return number
  }

  /// A whole number within bounds.
  func integer(in bounds: ClosedRange<Int>) throws(TemplateFault) -> Int {
    let text = try string()
    guard let number = Int(text), bounds.contains(number) else {
      let range = "\(bounds.lowerBound)–\(bounds.upperBound)"
      throw fault(
        "expected a whole number of \(range), found '\(text)'",
        "\(range) の整数が必要ですが、「\(text)」があります")
    }
    return number
  }

  /// One of the values of an enumeration.
  func choice<Value: RawRepresentable & CaseIterable>(
    of type: Value.Type
  ) throws(TemplateFault) -> Value where Value.RawValue == String {
    let text = try string()
    guard let value = Value(rawValue: text) else {
      let list = type.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("expected one of \(list), found '\(text)'", "\(list) のどれかが必要ですが、「\(text)」があります")
    }
    return value
  }

  /// A colour, written `#RRGGBB`.
  func colour() throws(TemplateFault) -> Colour {
    let text = try string()
    guard let colour = Colour(text) else {
      throw fault(
        "expected a colour such as \"#DDE8F0\", found '\(text)'",
        "\"#DDE8F0\" のような色が必要ですが、「\(text)」があります")
    }
    return colour
  }

  /// A cell or a rectangle of cells, written `A1` or `A1:B2`.
  func cells() throws(TemplateFault) -> CellRange {
    let text = try string()
    guard let range = CellRange(text) else {
      throw fault(
        "expected cells such as A1 or A1:B2, found '\(text)'",
        "A1 や A1:B2 のようなセルが必要ですが、「\(text)」があります")
    }
    return range
  }

  // MARK: -

  private func path(to name: String) -> String { key.isEmpty ? name : key + "." + name }

  private var kind: (english: String, japanese: String) {
    switch node {
    case .scalar(let scalar) where scalar.string.isEmpty: ("nothing", "空欄")
    case .scalar(let scalar): ("'\(scalar.string)'", "「\(scalar.string)」")
    case .sequence: ("a list", "並び")
    case .mapping: ("'name: value' lines", "「名前: 値」の並び")
    case .alias: ("an alias", "別名")
    }
  }

  private func short(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}

/// The values under one key of the template file, by their names.
struct TemplateMapping {
  let owner: TemplateNode
  private let values: [String: TemplateNode]

  init(owner: TemplateNode, values: [String: TemplateNode]) {
    self.owner = owner
    self.values = values
  }

  /// A value that may be left out.
  func optional(_ name: String) -> TemplateNode? { values[name] }

  /// A value that was required when the mapping was read.
  subscript(name: String) -> TemplateNode {
    get throws(TemplateFault) {
      guard let value = values[name] else {
        throw owner.fault("the key '\(name)' is missing", "「\(name)」という項目がありません")
      }
      return value
    }
  }
}
