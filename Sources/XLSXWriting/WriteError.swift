package import Grid
package import Messages

/// Why a workbook could not be written, and where in it.
package struct WriteError: Error, Hashable {
  package var reason: WriteReason
  /// The worksheet concerned, if it is one of them.
  package var sheet: String?
  /// The cell concerned, if it is one of them.
  package var cell: CellReference?

  package init(_ reason: WriteReason, sheet: String? = nil, cell: CellReference? = nil) {
    self.reason = reason
    self.sheet = sheet
    self.cell = cell
  }

  /// The sentence, after its place: `[地域課]!B12: the text has …`.
  package var text: BilingualText {
    guard let place else { return reason.text }
    return BilingualText(
      english: "\(place): \(reason.text.english)", japanese: "\(place)：\(reason.text.japanese)")
  }

  private var place: String? {
    switch (sheet, cell) {
    case (let sheet?, let cell?): "[\(sheet)]!\(cell)"
    case (let sheet?, nil): "[\(sheet)]"
    case (nil, let cell?): cell.description
    case (nil, nil): nil
    }
  }
}
