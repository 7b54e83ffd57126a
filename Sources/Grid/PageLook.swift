/// How a worksheet is printed.
public struct PageLook: Hashable, Sendable {
  /// Distances from the edges of the paper, in millimetres.
  public struct Margins: Hashable, Sendable {
    /// Above the content.
    public var top: Double
    /// Below the content.
    public var bottom: Double
    /// Left of the content.
    public var left: Double
    /// Right of the content.
    public var right: Double
    /// Above the header.
    public var header: Double?
    /// Below the footer.
    public var footer: Double?

    /// The distances of the content, and of header and footer if they are known.
    public init(
      top: Double, bottom: Double, left: Double, right: Double, header: Double? = nil,
      footer: Double? = nil
    ) {
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
      self.header = header
      self.footer = footer
    }
  }

  /// The name of the paper: `A4`, `B4`; `nil` if it is unknown.
  public var paper: String?
  /// Whether the paper lies on its long side.
  public var isLandscape: Bool?
  /// The margins; `nil` if they are unknown.
  public var margins: Margins?

  /// A page of which nothing is known.
  public init() {}
}
