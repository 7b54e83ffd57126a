/// A row between two tables that has labels of the header block, or a title.
///
/// A text in a line of the table belongs to that line, whatever it says; so the header block of the
/// next form begins only at a row that looks like the beginning of one.
struct HeadingRow {
  let row: Int
  let hits: [LabelHit]
  /// The texts in the row, labels included.
  let textCount: Int
  /// Whether the row above has no text.
  let isAfterBlank: Bool

  /// The labels of the rows that belong to the next header block, of rows below the last line.
  static func block(_ rows: some Sequence<HeadingRow>) -> [LabelHit] {
    rows.drop { !$0.beginsBlock }.flatMap(\.hits)
  }

  private var beginsBlock: Bool {
    let bare = FormLabelSet(
      hits.lazy.filter { $0.isHeader && $0.finding.value == nil }.map(\.finding.label))
    if bare.count >= 2 { return true }
    if hits.contains(where: { $0.finding.label == .title }), textCount <= 3 { return true }
    return isAfterBlank && (!bare.isEmpty || hits.count == textCount && textCount > 1)
  }
}
