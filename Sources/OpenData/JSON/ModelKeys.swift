import GoalSheet

/// The keys of the model's JSON, an enum an object, each in the order in which it is written.
///
/// - SeeAlso: SPEC section 2
enum ModelKeys {
  enum Document: String, CaseIterable { case format, sheets }

  enum Sheet: String, CaseIterable {
    case title, fiscalYear, department, section, policyIndicators, createdOn, evaluatedOn, legend
    case rows, unplaced, source
  }

  enum Legend: String, CaseIterable { case mark, meaning }

  /// The fields of a row, then ``continues``.
  enum Row: String, CaseIterable {
    case no, goal, planPosition, indicator, target, result, initiative, outline, evaluation
    case status, nextSteps, continues
  }

  enum Quantity: String, CaseIterable { case text, number, unit, bound }

  enum Unplaced: String, CaseIterable { case cell, text }

  enum Source: String, CaseIterable { case file, sheet }

  /// What the document's ``Document/format`` must be.
  static let format = "mokuhyo/1"
}

/// The keys that an object must have, ready to be compared with bytes.
struct KeyTable<Key: RawRepresentable & CaseIterable & Hashable & Sendable>: Sendable
where Key.RawValue == String {
  let keys: [Key]
  let names: [[UInt8]]
  /// The keys that may be missing.
  let optional: Set<Key>

  init(optional: Set<Key> = []) {
    keys = Array(Key.allCases)
    names = keys.map { Array($0.rawValue.utf8) }
    self.optional = optional
  }
}

extension ModelKeys {
  static let document = KeyTable<Document>()
  /// `source` plays no part in equality, so data that other programs make may leave it out.
  static let sheet = KeyTable<Sheet>(optional: [.source])
  static let legend = KeyTable<Legend>()
  static let row = KeyTable<Row>()
  static let quantity = KeyTable<Quantity>()
  static let unplaced = KeyTable<Unplaced>()
  static let source = KeyTable<Source>()
}
