import Grid

/// A shape of a drawing or of VML.
struct DrawnShape {
  var object: SheetObject
  /// The number of the form control that the shape draws; `nil` for any other shape.
  var controlID: String?
}
