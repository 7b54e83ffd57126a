/// The sides of a cell that have a border.
public struct CellEdges: OptionSet, Hashable, Sendable {
  public var rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let top = CellEdges(rawValue: 1)
  public static let bottom = CellEdges(rawValue: 2)
  public static let left = CellEdges(rawValue: 4)
  public static let right = CellEdges(rawValue: 8)
  public static let all: CellEdges = [.top, .bottom, .left, .right]
}
