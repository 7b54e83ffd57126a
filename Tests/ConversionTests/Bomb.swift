import Mutation
import SeededNumbers
import Testing

/// An archive that takes far more memory or time than its size says, if it is let.
struct Bomb: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var name = "bomb.xlsx"
  /// `nil` when there is no memory to make it.
  var make: @Sendable () -> [UInt8]?
  /// How it is refused.
  var code = "too-large"
  /// What the message says.
  var says: String

  private static let main = ZipImage.mainNamespace()
  private static let sheetPart = "xl/worksheets/sheet1.xml"

  // MARK: - Workbooks

  /// A workbook of one sheet; its part is the member given.
  static func workbook(_ sheet: ZipMember?, strings: String = "") -> [UInt8]? {
    sheet.map { ZipImage.workbook($0, strings: strings).bytes }
  }

  static func sheet(_ rows: String, after: String = "") -> ZipMember {
    ZipMember(
      sheetPart,
      "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>")
  }

  /// A worksheet that repeats a piece many times in its middle.
  static func sheet(repeating piece: [UInt8], count: Int, in tag: String = "") -> ZipMember? {
    ZipMember(
      sheetPart, repeating: piece, count: count,
      after: "<worksheet xmlns=\"\(main)\"><sheetData>\(tag)",
      before: (tag.isEmpty ? "" : "\"/>") + "</sheetData></worksheet>")
  }

  /// Entities, each ten times the one before.
  static func nestedEntities() -> ZipMember {
    let entities = (1...12).map { level in
      "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
    }
    return ZipMember(
      sheetPart,
      "<!DOCTYPE a [<!ENTITY e0 \"lol\">\(entities.joined())]><worksheet xmlns=\"\(main)\">"
        + "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e12;</t></is></c></row></sheetData>"
        + "</worksheet>")
  }

  /// A zip in a zip, so many times.
  static func nested(_ depth: Int) -> [UInt8]? {
    var archive = workbook(sheet(""))
    for level in 1...depth {
      guard let inner = archive else { return nil }
      let name = level == 1 ? "inner.xlsx" : "inner\(level).zip"
      archive = ZipImage([ZipMember(name, inner)]).bytes
    }
    return archive
  }

  static let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
  /// A mebibyte that packs two hundred times smaller, not a thousand: no ratio gives it away.
  static let letters: [UInt8] = {
    var numbers = SeededNumbers(seed: 7)
    let some = (0..<4096).map { _ in UInt8(ascii: "a") + UInt8(numbers.below(26)) }
    return Array(repeatElement(some, count: 256).joined())
  }()
}
