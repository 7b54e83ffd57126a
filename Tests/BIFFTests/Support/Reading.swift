import BIFF
import Foundation
import Grid
import Messages
import WorkbookReading

/// Reads the first sheet of a workbook that was built.
func grid(_ image: WorkbookImage, limits: ReadingLimits = ReadingLimits()) throws -> Grid {
  try BinaryWorkbook(bytes: image.file, limits: limits).grid(at: 0)
}

/// The displayed texts of a grid by cell.
func texts(_ grid: Grid) -> [String: String] {
  Dictionary(uniqueKeysWithValues: grid.cells.map { ($0.reference.description, $0.text) })
}

/// What is thrown when a file is read: on opening it, or in its sheets.
func refusal(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> ReadError? {
  do throws(ReadError) {
    let workbook = try BinaryWorkbook(bytes: bytes, limits: limits)
    for index in workbook.sheets.indices { _ = try workbook.grid(at: index) }
    return nil
  } catch {
    return error
  }
}

/// The texts of a sheet as they are written without a grid.
func writtenTexts(_ workbook: BinaryWorkbook, sheet: Int = 0) throws -> String {
  var bytes: [UInt8] = []
  try workbook.writeTexts(ofSheet: sheet, as: .tsv) { piece in
    for index in piece.indices { bytes.append(piece[index]) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The texts of a grid as they are to be written: the plain way.
func expectedTexts(_ grid: Grid) -> String {
  guard let last = grid.cells.last, let width = grid.cells.map(\.reference.column).max() else {
    return ""
  }
  var rows = Array(
    repeating: Array(repeating: "", count: width + 1), count: last.reference.row + 1)
  for cell in grid.cells { rows[cell.reference.row][cell.reference.column] = quoted(cell.text) }
  return rows.map { $0.joined(separator: "\t") + "\n" }.joined()
}

private func quoted(_ text: String) -> String {
  let special: [Unicode.Scalar] = ["\t", "\"", "\n", "\r"]
  guard text.unicodeScalars.contains(where: special.contains) else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}

enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
