import FormLayout
import FormTemplate
import Foundation
import GoalSheet
import OOXML
import TestSupport
import Testing
import XLSXWriting

struct RoundTripTests {
  private static let perWorkbook = 25

  @Test(arguments: Quick.seeds(40))
  func `a model written as a form reads as the same model`(seed: UInt64) throws {
    var random = RandomSheet(seed: seed)
    let sheets = try (0..<Self.perWorkbook).map { index in
      try random.sheet(rows: 8, length: index == 0 ? 4000 : 120)
    }
    let read = try Self.readBack(sheets)
    try #require(read.count == sheets.count)
    for (sheet, again) in zip(sheets, read) { #expect(differences(again, from: sheet).isEmpty) }
  }

  @Test func `the ward's ten sheets read as they were`() throws {
    let sheets = try Samples.ward()
    #expect(try Self.readBack(sheets) == sheets)
  }

  /// The sheets of the workbook that the program makes of `sheets`.
  static func readBack(
    _ sheets: [GoalSheet], template: Template = .standard, options: FormOptions = FormOptions()
  ) throws -> [GoalSheet] {
    try Samples.withFolder { folder in
      let path = folder.appending(path: "form.xlsx").path
      try WorkbookLayout.placed(sheets, template: template, options: options)
        .write(to: path)
      let workbook = try Workbook(path: path)
      let reader = FormReader(vocabulary: template.vocabulary)
      return try workbook.sheets.indices.flatMap { index in
        reader.read(try workbook.grid(at: index), file: "form.xlsx").sheets
      }
    }
  }
}
