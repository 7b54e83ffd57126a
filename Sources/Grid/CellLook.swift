/// How a cell looks, as far as a template describes it.
public struct CellLook: Hashable, Sendable {
  /// Where a cell's text is, from left to right.
  public enum Alignment: Hashable, Sendable {
    case left, center, right
  }

  /// The name of the font.
  public var font: String?
  /// The size of the font, in points.
  public var size: Double?
  /// The background, as red, green and blue of eight bits each.
  public var fill: UInt32?
  /// The colour of the borders.
  public var borderColor: UInt32?
  /// `nil` where it depends on the content.
  public var alignment: Alignment?

  /// A cell of which nothing is known.
  public init() {}
}
