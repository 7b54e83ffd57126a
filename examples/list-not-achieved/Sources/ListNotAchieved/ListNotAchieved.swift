import FormTemplate
import Foundation
import GoalSheet
import Grid
import Messages
import OOXML

/// Lists every goal with the mark ×, in all workbooks of a folder, with the mark's cell.
@main struct ListNotAchieved {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: ListNotAchieved FOLDER")
      exit(64)
    }
    let folder = URL(filePath: CommandLine.arguments[1])
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "xlsx" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    for file in files {
      do throws(ReadError) {
        for line in try notAchieved(inWorkbook: file) { print(line) }
      } catch {
        // One bad file stops nothing.
        print("\(file.lastPathComponent): \(error.text.english)")
      }
    }
  }

  /// A line for each row of the form whose mark is ×: where it is, the goal, and what came of it.
  static func notAchieved(inWorkbook file: URL) throws(ReadError) -> [String] {
    let workbook = try Workbook(path: file.path)
    // The official form's words; `Template(yaml:file:)` reads those of another.
    let reader = FormReader(vocabulary: Template.standard.vocabulary)
    var lines: [String] = []
    for index in workbook.sheets.indices where workbook.sheets[index].visibility == .visible {
      let reading = reader.read(try workbook.grid(at: index), file: file.lastPathComponent)
      for (sheet, places) in zip(reading.sheets, reading.places) {
        for (number, row) in sheet.rows.enumerated() where row.evaluation == .notAchieved {
          // A merged mark counts for each of its lines; the list has it once.
          if row.continues.contains(.evaluation) { continue }
          let cell = places.cell(row: number, .evaluation)?.description ?? "?"
          let result = "\(row.target?.text ?? "-") → \(row.result?.text ?? "-")"
          lines.append(
            "\(file.lastPathComponent)[\(workbook.sheets[index].name)]!\(cell) "
              + "\(sheet.section) No.\(row.no) \(row.indicator): \(result)")
        }
      }
    }
    return lines
  }
}
