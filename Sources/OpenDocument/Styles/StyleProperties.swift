import Grid

/// What a style says; `nil` where it leaves a matter to its parent.
struct StyleProperties: Hashable, Sendable {
  var isStruck: Bool?
  var position: TextPosition?
  /// Whether there is a border on each side.
  var top: Bool?
  var bottom: Bool?
  var left: Bool?
  var right: Bool?
  /// Of a table: whether it is displayed.
  var isDisplayed: Bool?
  /// Of a row or column: its height or width, in millimetres.
  var extent: Double?
  /// Of a cell: the name of the data style that its value is displayed by.
  var dataStyle: String?

  /// Whether text is raised or lowered.
  enum TextPosition: Hashable, Sendable {
    case normal, raised, lowered
  }

  /// These properties, and those of `parent` where these say nothing.
  func inheriting(_ parent: StyleProperties) -> StyleProperties {
    StyleProperties(
      isStruck: isStruck ?? parent.isStruck, position: position ?? parent.position,
      top: top ?? parent.top, bottom: bottom ?? parent.bottom, left: left ?? parent.left,
      right: right ?? parent.right, isDisplayed: isDisplayed ?? parent.isDisplayed,
      extent: extent ?? parent.extent, dataStyle: dataStyle ?? parent.dataStyle)
  }

  var edges: CellEdges {
    var edges: CellEdges = []
    if top == true { edges.insert(.top) }
    if bottom == true { edges.insert(.bottom) }
    if left == true { edges.insert(.left) }
    if right == true { edges.insert(.right) }
    return edges
  }

  var textStyle: TextRun.Style {
    var style: TextRun.Style = []
    if isStruck == true { style.insert(.struck) }
    if position == .raised { style.insert(.superscript) }
    if position == .lowered { style.insert(.subscript) }
    return style
  }
}
