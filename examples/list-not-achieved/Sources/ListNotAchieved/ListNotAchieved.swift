import Conversion
import Foundation

/// Lists every goal with the mark × in a file, folder or zip, with the mark's cell.
@main struct ListNotAchieved {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: ListNotAchieved PATH")
      exit(64)
    }
    let sheets = try GoalSheetFile.read(CommandLine.arguments[1])
    // One bad file stops nothing.
    for error in sheets.errors { print("\(error.place): \(error.text.english)") }
    for sheet in sheets {
      for row in sheet.rowsMarked(.notAchieved) {
        let result = "\(row.target?.text ?? "-") → \(row.result?.text ?? "-")"
        print("\(row.place) \(sheet.section) No.\(row.no) \(row.indicator): \(result)")
      }
    }
  }
}
