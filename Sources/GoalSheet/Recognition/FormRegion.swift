/// The part of a worksheet that belongs to one form: its labels, and the rows up to the next form.
struct FormRegion {
  /// From the form's first row to the row before the next form's.
  var rows: Range<Int>
  var titles: [LabelHit] = []
  var headers: [LabelHit] = []
  /// Labels of the header block below the table's header, which may be texts of lines.
  var headersBelow: [LabelHit] = []
  /// Labels of the header block on the right of the table.
  var headersBeside: [LabelHit] = []
  /// The table's header; more than one if it is repeated within the table.
  var bands: [HeaderBand]

  /// The number of different labels in the form.
  var labelCount: Int {
    let hits = titles + headers + bands.flatMap(\.hits)
    return FormLabelSet(hits.lazy.map(\.finding.label)).count
  }
}
