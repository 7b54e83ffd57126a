import GoalSheet
import Grid
import Messages

/// The cells of the official form that hold the values of an input's cells.
struct MovedPlaces {
  private struct Key: Hashable {
    var sheet: String?
    var cell: CellReference
  }

  private var places: [Key: Place] = [:]
  /// The worksheet of the form for each of the input's, to move messages without a known cell.
  private var sheets: [String?: String] = [:]

  /// - Parameters:
  ///   - input: the reading of the input.
  ///   - form: the reading of the official form with the same sheets.
  init(from input: Reading, to form: Reading) {
    guard input.places.count == form.places.count, input.places.count == input.sheets.count else {
      return
    }
    for (index, sheet) in input.sheets.enumerated() {
      let name = sheet.source?.sheet
      let worksheet = form.sheets[index].source?.sheet
      sheets[name] = sheets[name] ?? worksheet
      add(input.places[index], form.places[index], rows: sheet.rows.count) { cell, target in
        let key = Key(sheet: name, cell: cell)
        if places[key] == nil { places[key] = Place(sheet: worksheet, cell: target) }
      }
    }
  }

  private func add(
    _ old: FormPlaces, _ new: FormPlaces, rows: Int,
    _ move: (CellReference, CellReference) -> Void
  ) {
    for field in FormVocabulary.HeaderField.official {
      guard let target = new.cell(field) else { continue }
      for cell in old.cells(field) { move(cell, target) }
    }
    for row in 0..<rows {
      for field in GoalField.official {
        guard let target = new.cell(row: row, field) else { continue }
        if let cell = old.cell(row: row, field) { move(cell, target) }
        for cell in old.cells(row: row, field) { move(cell, target) }
      }
    }
  }

  /// The message with the form's cell; without a cell if the form has none for it.
  func moved(_ message: Message) -> Message {
    var message = message
    let old = message.place
    message.place.sheet = sheets[old.sheet]
    message.place.cell = nil
    guard let cell = old.cell else { return message }
    if let place = places[Key(sheet: old.sheet, cell: cell)] {
      message.place.sheet = place.sheet
      message.place.cell = place.cell
    }
    return message
  }
}
