import Grid

/// Places for the fields above the table of a form with columns of its own: two fields a row, each
/// over half of the columns.
struct DraftHeaderPlaces {
  /// The cells of a label and of its value.
  struct Place: Hashable {
    var label: CellRange
    var value: CellRange
  }

  /// The number of the form's columns.
  let columns: Int

  /// The place of a field, counted from zero.
  func place(at index: Int) -> Place {
    let perRow = columns >= 4 ? 2 : 1
    let row = index / perRow
    let half = columns / perRow
    let isLast = index % perRow == perRow - 1
    let first = index % perRow * half
    let last = isLast ? columns - 1 : first + half - 1
    // Labels need more room than the column of numbers has.
    let end = last - first >= 2 ? first + 1 : first
    return Place(
      label: CellRange(rows: row...row, columns: first...end),
      value: CellRange(rows: row...row, columns: min(end + 1, last)...last))
  }
}
