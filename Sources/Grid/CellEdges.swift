/// The sides of a cell that have a border.
public struct CellEdges: OptionSet, Hashable, Sendable {
  public var rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The top edge.
  public static let top = CellEdges(rawValue: 1)
  /// The bottom edge.
  public static let bottom = CellEdges(rawValue: 2)
  /// The left edge.
  public static let left = CellEdges(rawValue: 4)
  /// The right edge.
  public static let right = CellEdges(rawValue: 8)
  /// All four edges.
  public static let all: CellEdges = [.top, .bottom, .left, .right]
}
