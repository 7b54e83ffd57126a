import Appearance
import Grid
import XLSXWriting

@testable import FormLayout

/// Where the cells of a placed worksheet should be on its printed pages, in points.
struct PrintedPages {
  /// A part of a cell on one page.
  struct Segment {
    var page: Int
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// Whether the cell goes on before or behind the part, on another page.
    var isCutAbove: Bool
    var isCutBelow: Bool

    func holds(_ word: PrintedWord) -> Bool {
      word.centerX > left && word.centerX < right && word.centerY > top && word.centerY < bottom
    }
  }

  let count: Int
  private let sheet: PlacedWorksheet
  private let starts: [Int]
  private let columnEdges: [Double]
  private let scale: Double
  private let top: Double

  /// - Parameters:
  ///   - sheet: The worksheet.
  ///   - shift: How much lower everything is than the margin says.
  init(_ sheet: PlacedWorksheet, shift: Double = 0) {
    self.sheet = sheet
    starts = [0] + sheet.page.breaks
    count = starts.count
    let scale = Double(sheet.page.scale) / 100
    self.scale = scale
    let page = sheet.page
    let point = 72 / 25.4
    top = page.layout.margins.top * point + shift
    let widths = sheet.columnWidths.map { ColumnWidth.pointsInLibreOffice($0) * scale }
    let paper =
      page.layout.orientation == .landscape
      ? page.layout.paper.millimetres.long : page.layout.paper.millimetres.short
    let room = (paper - page.layout.margins.left - page.layout.margins.right) * point
    var edges = [page.layout.margins.left * point + (room - widths.reduce(0, +)) / 2]
    for width in widths { edges.append(edges[edges.count - 1] + width) }
    columnEdges = edges
  }

  /// The parts of a cell, page by page; the repeated rows have one on every page.
  func segments(of cell: PlacedCell) -> [Segment] {
    (0..<count).compactMap { page in
      let rows = rows(of: page)
      let repeated = sheet.page.repeatedRows
      var y = top
      if page > 0, let repeated {
        if cell.range.rows.lowerBound >= repeated.lowerBound,
          cell.range.rows.upperBound <= repeated.upperBound
        {
          return segment(
            of: cell, on: page, rows: cell.range.rows,
            top: y + height(repeated.lowerBound..<cell.range.rows.lowerBound))
        }
        y += height(repeated.lowerBound..<(repeated.upperBound + 1))
      }
      let first = max(rows.lowerBound, cell.range.rows.lowerBound)
      let last = min(rows.upperBound - 1, cell.range.rows.upperBound)
      guard first <= last else { return nil }
      return segment(
        of: cell, on: page, rows: first...last, top: y + height(rows.lowerBound..<first))
    }
  }

  private func segment(
    of cell: PlacedCell, on page: Int, rows: ClosedRange<Int>, top: Double
  ) -> Segment {
    Segment(
      page: page, left: columnEdges[cell.range.columns.lowerBound],
      right: columnEdges[cell.range.columns.upperBound + 1], top: top,
      bottom: top + height(rows.lowerBound..<(rows.upperBound + 1)),
      isCutAbove: rows.lowerBound > cell.range.rows.lowerBound,
      isCutBelow: rows.upperBound < cell.range.rows.upperBound)
  }

  private func rows(of page: Int) -> Range<Int> {
    starts[page]..<(page + 1 < starts.count ? starts[page + 1] : sheet.rowHeights.count)
  }

  private func height(_ rows: Range<Int>) -> Double {
    sheet.rowHeights[rows].reduce(0, +) * scale
  }
}

extension PrintedWord {
  var centerX: Double { (minX + maxX) / 2 }
  var centerY: Double { (minY + maxY) / 2 }

  /// In points; a word's box is one em high.
  var size: Double { maxY - minY }
}
