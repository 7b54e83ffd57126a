/// Where a shape lies on its table, in millimetres from the table's corner.
///
/// - SeeAlso: ODF 1.3 part 3, 19.575 to 19.580 (`svg:x`, `svg:y`, `svg:width`, `svg:height`)
struct ShapeFrame {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}
