import Foundation
import Grid
import JapaneseCalendar
import Messages
import TestSupport
import Testing

@testable import OOXML
import WorkbookReading

/// Reads other projects' workbooks, which are next to the repository.
@Suite(.enabled(if: SharedFolder.path != nil, "the samples do not lie beside the repository"))
struct `workbooks of other projects` {
  static let workbooks = SharedFolder.files("corpus", ".xlsx", ".xlsm")
  static let submissions = SharedFolder.files("submissions", ".xlsx", ".xlsm")

  @Test(arguments: workbooks)
  func `workbooks are read as expected`(path: String) throws {
    let name = URL(filePath: path).lastPathComponent
    let expectation = URL(filePath: path).deletingLastPathComponent()
      .appending(path: "expected/\(name).json")
    let wanted = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: expectation)) as? [String: Any])
    let outcome = wanted["outcome"] as? String
    do {
      let workbook = try Workbook(path: path)
      let grids = try workbook.sheets.indices.map { try workbook.grid(at: $0) }
      #expect(outcome != "error")
      guard outcome == "ok" else { return }
      let sheets = try #require(wanted["sheets"] as? [[String: Any]])
      #expect(workbook.sheets.map(\.name) == sheets.compactMap { $0["name"] as? String })
      for (grid, sheet) in zip(grids, sheets) { try judge(grid, sheet) }
    } catch let error as ReadError {
      #expect(outcome != "ok", "\(error.place): \(error.text.english)")
    }
  }

  private func judge(_ grid: Grid, _ wanted: [String: Any]) throws {
    let merges = (wanted["merged"] as? [String] ?? []).compactMap { CellRange($0)?.description }
    #expect(Set(grid.merges.map(\.description)) == Set(merges))
    let cells = try #require(wanted["cells"] as? [String: [String: Any]])
    var found: [String: Cell] = [:]
    for cell in grid.cells { found[cell.reference.description] = cell }
    for (reference, cell) in cells where cell["under_merge"] == nil {
      #expect(matches(found[reference], cell), "\(reference): \(cell)")
    }
    for (reference, cell) in found where cells[reference] == nil {
      #expect(plain(cell.text).isEmpty, "\(reference) is not expected")
    }
  }

  private func matches(_ found: Cell?, _ wanted: [String: Any]) -> Bool {
    let text = wanted["v"] as? String
    switch (wanted["k"] as? String, found?.value) {
    case ("bad-index", _), ("bad-number", _): return true
    case ("blank", nil): return true
    case ("s", nil): return plain(text ?? "").isEmpty
    case ("s", .text(let value)):
      return plain(value) == plain(text ?? "")
        || (wanted["alt"] as? [String])?.contains(value) == true
    case ("n", .number(let value)):
      let number = wanted["v"] as? Double ?? .nan
      return abs(value - number) <= abs(number) * 1e-12
    case ("n", .date(let date)): return isSame(date, wanted["iso"] as? String)
    case ("d", .date(let date)): return isSame(date, wanted["iso"] as? String ?? text)
    case ("d", .text(let value)): return value == text
    case ("b", .boolean(let value)): return value == wanted["v"] as? Bool
    case ("e", .error(let value)): return value == text
    default: return false
    }
  }

  private func isSame(_ date: CivilDateTime, _ iso: String?) -> Bool {
    let found = String(date.description.prefix(19))
    return iso.map { [String($0.prefix(19)), String($0.prefix(10))].contains(found) } ?? false
  }

  private func plain(_ text: String) -> String {
    text.filter { $0 == "\n" || $0 == "\t" || ($0.unicodeScalars.first?.value ?? 0) >= 0x20 }
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The scanners, the general path, the row iterator and the text writer must all agree.
  @Test(.takesLong, arguments: workbooks + submissions)
  func `all ways of reading agree`(path: String) throws {
    guard let fast = try? Workbook(path: path), let plain = try? Workbook(path: path) else {
      return
    }
    plain.usesScanners = false
    for index in fast.sheets.indices {
      let first = try reading { try fast.grid(at: index) }
      let second = try reading { try plain.grid(at: index) }
      #expect(agree(first, second))
      guard let grid = try? first.get() else { continue }
      var walked: [Cell] = []
      let rows = try fast.rows(at: index)
      while let row = try rows.next() { walked += row.map(\.cell) }
      if walked.map(\.reference) == grid.cells.map(\.reference) { #expect(walked == grid.cells) }
      let width = (grid.cells.map(\.reference.column).max() ?? -1) + 1
      let height = (grid.cells.map(\.reference.row).max() ?? -1) + 1
      guard width * height < 1_000_000 else { continue }
      let output = Output()
      try fast.writeTexts(ofSheet: index, as: .tsv) { output.append($0) }
      #expect(String(decoding: output.bytes, as: UTF8.self) == delimited(grid, width, height))
    }
  }

  /// The reference implementation of the text writer.
  private func delimited(_ grid: Grid, _ width: Int, _ height: Int) -> String {
    var fields = Array(repeating: Array(repeating: "", count: width), count: height)
    for cell in grid.cells {
      let needsQuotes = cell.text.utf8.contains { "\t\n\r\"".utf8.contains($0) }
      fields[cell.reference.row][cell.reference.column] =
        needsQuotes ? "\"" + cell.text.replacing("\"", with: "\"\"") + "\"" : cell.text
    }
    return fields.map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}
