import Appearance
import Grid
import Messages
import PackageEditing
import WorkbookReading
import XLSXWriting

/// The list over all files of a review, `点検結果.xlsx`.
struct ReviewOverview {
  private let options: ReviewOptions
  private let words: ReviewWords
  private var files = 0
  private var lines: [[String]] = []

  init(_ options: ReviewOptions) {
    self.options = options
    words = ReviewWords(language: options.language)
  }

  /// Adds the messages about a file; one without any has a line of its own.
  mutating func add(_ reading: Reading, of address: String) {
    files += 1
    let lines = reading.messages.map { message in
      let line = words.line(message)
      return [
        address, line.sheet, line.cell?.description ?? "", line.severity, line.found, line.advice,
      ]
    }
    self.lines += lines.isEmpty ? [[address, "", "", "", words.noFindings, ""]] : lines
  }

  /// Adds messages that are about no file.
  mutating func add(_ messages: [Message]) {
    lines += messages.map { message in
      let line = words.line(message)
      return ["", "", "", line.severity, line.found, line.advice]
    }
  }

  /// The most lines, well below the most rows of a worksheet.
  private static let most = 1_000_000
  private static let widths = [26, 14, 8, 8, 56, 46]

  /// The workbook's bytes.
  func bytes() throws(OutputError) -> [UInt8] {
    let workbook = PlacedWorkbook(sheets: [sheet])
    do {
      return try Scratch.bytes { path in try workbook.write(to: path) }
    } catch {
      throw OutputError(CopyNames.overview, OutputReason(writing: error))
    }
  }

  private var sheet: PlacedWorksheet {
    var page = PlacedPage(
      PageLayout(
        paper: .a4, orientation: .landscape,
        margins: .init(top: 12, bottom: 14, left: 10, right: 10, header: 7, footer: 7)))
    page.footer.center = [.page, .text(" / "), .pageCount]
    page.footer.font = Self.font
    page.scale = 75
    page.repeatedRows = 3...3
    var sheet = PlacedWorksheet(name: ReviewMark.sheetName, page: page)
    sheet.columnWidths = Self.widths.map(Double.init)
    sheet.showsGridlines = true
    sheet.firstScrolling = CellReference(row: 4, column: 0)
    sheet.cursor = CellReference(row: 4, column: 0)
    var title = CellStyle(font: Self.font, size: 14)
    title.isBold = true
    title.wraps = false
    var plain = CellStyle(font: Self.font, size: 10)
    plain.wraps = false
    place([ReviewMark.title], title, height: 24, on: &sheet)
    place([words.overviewHeading(files: files, date: options.date)], plain, on: &sheet)
    place([], plain, on: &sheet)
    place(words.overviewLabels, Self.label, height: 20, on: &sheet)
    for line in lines.prefix(Self.most) { place(line, Self.body, on: &sheet) }
    return sheet
  }

  private func place(
    _ texts: [String], _ style: CellStyle, height: Double? = nil, on sheet: inout PlacedWorksheet
  ) {
    let row = sheet.rowHeights.count
    let index = sheet.styles.index(of: style)
    for (column, text) in texts.enumerated() {
      let cell = CellRange(CellReference(row: row, column: column))
      sheet.cells.append(PlacedCell(cell, text.isEmpty ? .blank : .text(text), style: index))
    }
    let lines = texts.enumerated().map { column, text in
      style.wraps ? NoteLines.count(text, columns: Self.widths[column] - 2) : 1
    }
    sheet.rowHeights.append(height ?? min(Double((lines.max() ?? 1) * 14 + 4), 409))
  }

  private static let font = "BIZ UDゴシック"

  private static let body: CellStyle = {
    var style = CellStyle(font: font, size: 10)
    style.vertical = .top
    style.border = Color(rgb: 0x808080)
    return style
  }()

  private static let label: CellStyle = {
    var style = body
    style.isBold = true
    style.fill = Color(rgb: 0xDDE8F0)
    return style
  }()
}
