import FormTemplate
import Foundation
import GoalSheet
import Grid
import TestSupport
import Testing
import XLSXWriting

@testable import FormLayout

/// What LibreOffice prints of forms, read from the PDF as a reader's eye would.
@Suite(.startsPrograms, .enabled(if: LibreOffice.isInstalled, LibreOffice.missing))
struct PrintTests {
  @Test func `every text of the ward's ten sheets is printed whole in its cell`() throws {
    let book = try WorkbookLayout.placed(Samples.ward(), template: .standard)
    try check(book)
    // A page each, which no heights can make less.
    #expect(book.sheets.allSatisfy { $0.page.breaks.isEmpty })
  }

  @Test(arguments: UInt64(0)..<8)
  func `every text of random sheets is printed whole in its cell`(seed: UInt64) throws {
    var random = RandomSheet(seed: 1000 + seed)
    let sheets = try (0..<25).map { _ in try random.sheet(rows: 8, length: 5000) }
    try check(WorkbookLayout.placed(sheets, template: .standard))
  }

  @Test func `every text of sheets with other marks is printed whole in its cell`() throws {
    let template = try ABCMarksTests.template()
    var random = RandomSheet(seed: 3000, template: template)
    let sheets = try (0..<10).map { _ in try random.sheet(rows: 6, length: 1000) }
    try check(WorkbookLayout.placed(sheets, template: template))
  }

  private func check(_ book: PlacedWorkbook) throws {
    let printed = try LibreOffice.words(printedOf: book)
    var first = 0
    for sheet in book.sheets {
      let count = PrintedPages(sheet).count
      try #require(printed.count >= first + count, "\(sheet.name)")
      let words = Array(printed[first..<(first + count)])
      let pages = PrintedPages(sheet, shift: try Self.shift(of: sheet, in: words[0]))
      check(sheet, pages, printed: words)
      first += count
    }
    #expect(printed.count == first)
    // What a cell too narrow for its number shows.
    #expect(!printed.joined().contains { $0.text.contains("##") })
    let smallest = printed.joined().map(\.size).min() ?? 0
    #expect(smallest >= 8)
  }

  /// How far below its proper place the label 年度 is.
  ///
  /// LibreOffice gives a page's header a little more or less room than its margin says.
  private static func shift(of sheet: PlacedWorksheet, in words: [PrintedWord]) throws -> Double {
    let cell = try #require(sheet.cells.first { $0.content == .text("年度") })
    let place = try #require(PrintedPages(sheet).segments(of: cell).first)
    let word = try #require(
      words.first { $0.text == "年度" && $0.centerX > place.left && $0.centerX < place.right })
    let shift = word.centerY - (place.top + place.bottom) / 2
    try #require(abs(shift) < 4)
    return shift
  }

  private func check(_ sheet: PlacedWorksheet, _ pages: PrintedPages, printed: [[PrintedWord]]) {
    for cell in sheet.cells {
      guard case .text(let text) = cell.content else { continue }
      var found = ""
      let isRepeated =
        sheet.page.repeatedRows.map {
          $0.contains(cell.range.rows.lowerBound) && $0.contains(cell.range.rows.upperBound)
        } ?? false
      for segment in pages.segments(of: cell) {
        // The foot of a line parted at the page before may show its edge under the labels.
        let words = printed[segment.page].filter {
          segment.holds($0) && !(isRepeated && $0.maxY > segment.bottom - 1)
        }
        checkBorders(of: segment, words, "\(sheet.name)!\(cell.range) page \(segment.page + 1)")
        let line = Self.readingOrder(words)
        if isRepeated {
          #expect(Self.visible(line) == Self.visible(text), "page \(segment.page + 1)")
        } else {
          found += line
        }
      }
      if !isRepeated {
        let seen = Self.visible(found)
        let whole = Self.visible(text)
        let isWhole = seen == whole
        let same = whole.commonPrefix(with: seen).count
        #expect(
          isWhole,
          """
          \(sheet.name)!\(cell.range): \(seen.dropFirst(max(0, same - 5)).prefix(40)) is printed, \
          not \(whole.dropFirst(max(0, same - 5)).prefix(40))
          """)
      }
    }
  }

  private func checkBorders(
    of segment: PrintedPages.Segment, _ words: [PrintedWord], _ place: String
  ) {
    for word in words {
      let half = word.size * 0.45
      // LibreOffice's rows are lower than they should be by up to a seven hundredth of the page;
      // where a page ends within a cell, a line may extend a little over its end.
      let above = segment.isCutAbove ? 1.6 : 1
      let below = segment.isCutBelow ? 1.6 : 1
      let isWithin =
        word.minX > segment.left - 0.5 && word.maxX < segment.right + 0.5
        && word.centerY - half > segment.top - above && word.centerY + half < segment.bottom + below
      #expect(isWithin, "\(place): \(word) in \(segment)")
    }
  }

  /// The words line by line from the top, each line from the left.
  private static func readingOrder(_ words: [PrintedWord]) -> String {
    words.sorted { a, b in
      abs(a.centerY - b.centerY) > 2 ? a.centerY < b.centerY : a.minX < b.minX
    }.map(\.text).joined()
  }

  /// A text without what a PDF does not tell: white space, marks on the character before them, and a
  /// low line, which is on the other side if a page ends within a cell.
  private static func visible(_ text: String) -> String {
    var visible = ""
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars
    where !scalar.properties.isWhitespace && scalar != "_"
      && scalar.properties.generalCategory != .nonspacingMark
    {
      visible.unicodeScalars.append(scalar)
    }
    return visible
  }
}
