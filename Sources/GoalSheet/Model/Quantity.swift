/// A target or a result: the text as displayed, and the values for computing.
///
/// - SeeAlso: SPEC section 2, "Quantities"
public struct Quantity: Hashable, Sendable {
  /// Which side of the number is meant.
  public enum Bound: String, Hashable, Sendable {
    /// 以上, 超
    case atLeast
    /// 以下, 以内, 未満
    case atMost
  }

  /// As displayed; never blank.
  public var text: String
  /// The one number in the text, in the text's own unit: `87.60%` is 87.6 and `%`.
  public var number: Double?
  /// The unit; `nil` where there is none.
  public var unit: String?
  /// Which side of the number is meant; `nil` for the number itself.
  public var bound: Bound?

  /// A text and, if it states one, its number with unit and bound.
  public init(text: String, number: Double? = nil, unit: String? = nil, bound: Bound? = nil) {
    self.text = text
    self.number = number
    self.unit = unit
    self.bound = bound
  }
}
