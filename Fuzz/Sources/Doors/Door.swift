import Delimited
import Exercises
import FormTemplate
import NumberFormats
import OpenData

/// A way for bytes into the program that the fuzzer tries.
///
/// What bytes hold that cannot be read is refused with an error, and that is well; a trap, a bad
/// access to memory, or two ways of reading that differ end the run.
enum Door: String, CaseIterable {
  /// A whole file as a workbook.
  case package
  /// One part of a workbook whose other parts are sound.
  case worksheet, strings, styles, workbook, relationships
  /// A whole `.xls` file.
  case binary
  /// A whole file as an OpenDocument spreadsheet, packed or flat.
  case document
  /// Eight bytes of a number, and a number format's code.
  case format
  /// A CSV or TSV file.
  case delimited
  /// A template's YAML.
  case template
  /// The canonical model in JSON or JSON lines.
  case model

  func enter(_ bytes: [UInt8]) {
    switch self {
    case .package: WorkbookCheck.check(bytes)
    case .worksheet: WorkbookCheck.check(part: "xl/worksheets/sheet1.xml", bytes)
    case .strings: WorkbookCheck.check(part: "xl/sharedStrings.xml", bytes)
    case .styles: WorkbookCheck.check(part: "xl/styles.xml", bytes)
    case .workbook: WorkbookCheck.check(part: "xl/workbook.xml", bytes)
    case .relationships: WorkbookCheck.check(part: "xl/_rels/workbook.xml.rels", bytes)
    case .binary: BinaryCheck.check(bytes)
    case .document: DocumentCheck.check(bytes)
    case .format: NumberFormat.exercise(bytes)
    case .delimited: DelimitedCheck.check(bytes)
    case .template: _ = try? Template(yaml: String(decoding: bytes, as: UTF8.self), file: "t")
    case .model: Self.checkModel(bytes)
    }
  }

  /// Reads the model; what was read and is written reads as the same.
  private static func checkModel(_ bytes: [UInt8]) {
    guard let sheets = try? ModelJSON.sheets(in: bytes, file: "m") else { return }
    let again = try? ModelJSON.sheets(in: ModelJSON.document(sheets), file: "m")
    precondition(again == sheets, "what is written reads as what was written")
  }
}
