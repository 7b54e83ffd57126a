/// A set of fields, in the order of their numbers.
public struct GoalFieldSet: Hashable, Sendable {
  private var bits: UInt64 = 0

  /// The most fields that a set can hold, and so that a form may have.
  package static let capacity = UInt64.bitWidth

  /// The empty set.
  public init() {}

  /// The set of the fields given.
  public init(_ fields: some Sequence<GoalField>) {
    for field in fields { insert(field) }
  }

  /// Whether there is no field in the set.
  public var isEmpty: Bool { bits == 0 }

  /// Whether the set has a field.
  public func contains(_ field: GoalField) -> Bool { bits & Self.bit(field) != 0 }

  /// Adds a field.
  public mutating func insert(_ field: GoalField) { bits |= Self.bit(field) }

  /// Removes a field.
  public mutating func remove(_ field: GoalField) { bits &= ~Self.bit(field) }

  /// The members of both sets together.
  public func union(_ other: GoalFieldSet) -> GoalFieldSet { GoalFieldSet(bits: bits | other.bits) }

  /// The members that both sets have.
  public func intersection(_ other: GoalFieldSet) -> GoalFieldSet {
    GoalFieldSet(bits: bits & other.bits)
  }

  private init(bits: UInt64) { self.bits = bits }

  package var count: Int { bits.nonzeroBitCount }

  /// The member with the least number.
  package var first: GoalField? { GoalField(ordinal: bits.trailingZeroBitCount) }

  /// The member with the greatest number.
  package var last: GoalField? { GoalField(ordinal: 63 - bits.leadingZeroBitCount) }

  /// The members that the other set lacks.
  package func subtracting(_ other: GoalFieldSet) -> GoalFieldSet {
    GoalFieldSet(bits: bits & ~other.bits)
  }

  /// Whether these columns are enough to be read as a form with those of `form`: every official one,
  /// and more than half of all.
  ///
  /// A section that deleted a further column is told so, and its other further columns are read.
  func suffices(for form: GoalFieldSet) -> Bool {
    form.official.subtracting(self).isEmpty && intersection(form).count * 2 > form.count
  }

  /// The members that are columns of the official form.
  package var official: GoalFieldSet {
    GoalFieldSet(bits: bits & (1 << UInt64(GoalField.officialCount) - 1))
  }

  /// The members, by their numbers: of the official fields, in the form's order.
  public var fields: [GoalField] { Array(members) }

  /// The same as ``fields``, without an array: recognition asks several times for every line.
  package var members: Members { Members(rest: bits) }

  /// Goes through the members of a set.
  package struct Members: Sequence, IteratorProtocol {
    fileprivate var rest: UInt64

    package var underestimatedCount: Int { rest.nonzeroBitCount }

    package mutating func next() -> GoalField? {
      guard let field = GoalField(ordinal: rest.trailingZeroBitCount) else { return nil }
      rest &= rest &- 1
      return field
    }
  }

  private static func bit(_ field: GoalField) -> UInt64 { 1 << UInt64(field.ordinal) }
}

extension GoalFieldSet: ExpressibleByArrayLiteral {
  /// The set of the fields given.
  public init(arrayLiteral fields: GoalField...) { self.init(fields) }
}
