/// A set of fields, in the form's order.
///
/// An unknown field cannot be in it.
public struct GoalFieldSet: Hashable, Sendable {
  private var bits: UInt16 = 0

  /// The most fields that a set can hold, and so that a form may have.
  package static let capacity = UInt16.bitWidth

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

  private init(bits: UInt16) { self.bits = bits }

  package var count: Int { bits.nonzeroBitCount }

  /// The leftmost member in the form.
  package var first: GoalField? { GoalField(ordinal: bits.trailingZeroBitCount) }

  /// The members, in the form's order.
  public var fields: [GoalField] { Array(members) }

  /// The same as ``fields``, without an array: recognition asks several times for every line.
  var members: Members { Members(rest: bits) }

  /// Goes through the members of a set.
  struct Members: Sequence, IteratorProtocol {
    fileprivate var rest: UInt16

    var underestimatedCount: Int { rest.nonzeroBitCount }

    mutating func next() -> GoalField? {
      guard let field = GoalField(ordinal: rest.trailingZeroBitCount) else { return nil }
      rest &= rest &- 1
      return field
    }
  }

  private static func bit(_ field: GoalField) -> UInt16 { 1 << UInt16(field.ordinal) }
}

extension GoalFieldSet: ExpressibleByArrayLiteral {
  /// The set of the fields given.
  public init(arrayLiteral fields: GoalField...) { self.init(fields) }
}
