import Appearance
import FormTemplate
import Foundation
import Grid
import Testing
import TestSupport
import XLSXWriting

@testable import FormLayout

/// LibreOffice as a witness: what it makes of workbooks.
enum LibreOffice {
  static let missing: Comment =
    "LibreOffice, poppler-utils and the form's fonts are not installed (make deps-print)"

  /// Whether the programs and fonts that printing needs are there.
  static let isInstalled: Bool = {
    let fonts = try? Tool.output(of: "fc-list", [":", "family"])
    return ["soffice", "pdftotext", "pdftocairo"].allSatisfy { Tool.isInstalled($0) }
      && fonts?.contains("BIZ UDGothic") == true && fonts?.contains("Carlito") == true
  }()

  /// Converts a file; the result lies beside it.
  static func convert(_ file: URL, to format: String) throws -> URL {
    let folder = file.deletingLastPathComponent()
    let profile = folder.appending(path: "profile-\(UUID().uuidString)")
    _ = try Tool.output(
      of: "soffice",
      [
        "-env:UserInstallation=file://\(profile.path)", "--headless", "--convert-to",
        format, "--outdir", folder.path, file.path,
      ])
    try? FileManager.default.removeItem(at: profile)
    return file.deletingPathExtension().appendingPathExtension(format)
  }

  /// The words that LibreOffice prints, page by page, with their positions.
  static func words(printedOf workbook: PlacedWorkbook) throws -> [[PrintedWord]] {
    try Samples.withFolder { folder in
      let file = folder.appending(path: "printed.xlsx")
      try workbook.write(to: file.path)
      return try PrintedWord.words(in: convert(file, to: "pdf"))
    }
  }

  /// The lines that LibreOffice makes of each text in columns of these widths.
  static func lines(
    of texts: [[String]], widths: [Double], font: String, size: Double
  ) throws -> [[[String]]] {
    var style = CellStyle(font: font, size: size)
    style.vertical = .top
    var page = PlacedPage(Template.standard.design.page.layout)
    page.layout.margins = .init(top: 10, bottom: 10, left: 10, right: 10, header: 0, footer: 0)
    let top = 10 / 25.4 * 72
    let rowHeight = 400.0
    var sheet = PlacedWorksheet(name: "a", page: page)
    sheet.columnWidths = widths
    let index = sheet.styles.index(of: style)
    for (row, line) in texts.enumerated() {
      sheet.rowHeights.append(rowHeight)
      if row > 0, row.isMultiple(of: 1) { sheet.page.breaks.append(row) }
      for (column, text) in line.enumerated() {
        sheet.cells.append(
          PlacedCell(
            CellRange(CellReference(row: row, column: column)), .text(text), style: index))
      }
    }
    sheet.page.breaks = Array(1..<texts.count)
    let pages = try words(printedOf: PlacedWorkbook(sheets: [sheet]))
    try #require(pages.count == texts.count)
    let total = widths.reduce(0) { $0 + ColumnWidth.pointsInLibreOffice($1) }
    let left = (420.0 / 25.4 * 72 - total) / 2
    return pages.map { words in
      var cells: [[String]] = []
      var edge = left
      for width in widths {
        let next = edge + ColumnWidth.pointsInLibreOffice(width)
        let inside = words.filter { $0.minX + 1 >= edge && $0.minX + 1 < next }
        var lines: [String] = []
        for word in inside {
          let line = Int(((word.minY + word.maxY) / 2 - top) / size)
          while lines.count <= line { lines.append("") }
          lines[line] += word.text
        }
        cells.append(lines)
        edge = next
      }
      return cells
    }
  }
}

/// A word on a printed page; in points from the top left corner.
struct PrintedWord {
  var text: String
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  /// The words of a PDF, page by page, in the order in which they are drawn.
  static func words(in pdf: URL) throws -> [[PrintedWord]] {
    // LibreOffice prints all of a cell's text on each of its pages and clips what is not theirs;
    // drawn again by cairo, what nobody sees is gone.
    let seen = pdf.deletingPathExtension().appendingPathExtension("seen.pdf")
    _ = try Tool.output(of: "pdftocairo", ["-pdf", pdf.path, seen.path])
    let text = try Tool.output(of: "pdftotext", ["-bbox", seen.path, "-"])
    return text.split(separator: "<page ").dropFirst().map { page in
      page.matches(
        of: /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/
          .matchingSemantics(.unicodeScalar)
      ).map { match in
        PrintedWord(
          text: plain(match.5), minX: Double(match.1) ?? 0, minY: Double(match.2) ?? 0,
          maxX: Double(match.3) ?? 0, maxY: Double(match.4) ?? 0)
      }
    }
  }

  private static func plain(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;", with: "\""
    )
    .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
