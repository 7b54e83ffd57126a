import WorkbookReading

/// The worksheet part of the list, with all its texts in it.
///
/// Fonts come from formatted runs, because the workbook's formats are not changed.
struct ReviewListPart {
  let list: ReviewList
  let dialect: Dialect
  /// The format for texts of several lines; without one, every line has its own row.
  let wrappedFormat: Int?
  /// Whether the workbook has a window, which views refer to.
  let hasViews: Bool

  /// The row with the columns' labels, from one.
  static let labelRow = 4
  private static let widths = [16, 9, 9, 62, 50]

  /// The part's text.
  var xml: String {
    var rows = ReviewListRows(wrappedFormat: wrappedFormat, widths: Self.widths)
    rows.add([ReviewMark.title], font: .title, breaks: false)
    rows.add([list.heading], font: .body, breaks: false)
    rows.add([], font: .body)
    rows.add(list.labels, font: .label)
    for line in list.lines { rows.add(line) }
    if list.lines.isEmpty { rows.add([list.emptyText], font: .body, breaks: false) }
    return MarkupText.declaration + "<worksheet xmlns=\"\(dialect.main)\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" + views
      + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>\(columns)</cols>"
      + "<sheetData>\(rows.xml)</sheetData>" + links(rows.links)
      + "<printOptions gridLines=\"1\"/>"
      + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" "
      + "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
      + "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
  }

  private var views: String {
    guard hasViews else { return "" }
    return "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"\(Self.labelRow)\" "
      + "topLeftCell=\"A\(Self.labelRow + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "</sheetView></sheetViews>"
  }

  private var columns: String {
    Self.widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }.joined()
  }

  private func links(_ links: [String]) -> String {
    links.isEmpty ? "" : "<hyperlinks>\(links.joined())</hyperlinks>"
  }
}
