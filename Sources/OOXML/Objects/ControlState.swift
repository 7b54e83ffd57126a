import XML
import Grid
import Messages

/// The state of a form control.
///
/// - SeeAlso: [MS-XLSX] 2.6.74 `CT_FormControlPr`
struct ControlState {
  private var isChecked: Bool?
  private var linkedCell: CellReference?

  /// Reads the part of a single control.
  init(_ reader: inout XMLReader) throws(ReadError) {
    while try reader.nextDescendant(of: 0) {
      guard reader.isNamed("formControlPr") else { continue }
      let type = try reader.text("objectType")
      if type == "CheckBox" || type == "Radio" {
        isChecked = try reader.text("checked") == "Checked"
      }
      linkedCell = try reader.text("fmlaLink").flatMap { CellReference($0) }
    }
  }

  /// Adds the state to a control whose shape has been read.
  func complete(_ object: inout SheetObject) {
    // VML also has the state if Excel wrote it; other programs write only this part.
    object.isChecked = isChecked ?? object.isChecked
    object.linkedCell = linkedCell ?? object.linkedCell
  }
}
