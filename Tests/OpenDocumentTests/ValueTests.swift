import Grid
import JapaneseCalendar
import Mutation
import Testing

@testable import OpenDocument

@Suite struct ValueTests {
  private func cell(_ attributes: String, _ content: String) throws -> Cell? {
    try Sample.grid(Sample.row(Sample.cell(content, attributes))).cells.first
  }

  @Test(arguments: [
    ("office:value-type=\"float\" office:value=\"1234.5\"", "1,235 円", CellValue.number(1234.5)),
    ("office:value-type=\"percentage\" office:value=\"0.876\"", "87.60%", .number(0.876)),
    ("office:value-type=\"currency\" office:value=\"-5\"", "△5", .number(-5)),
    ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "TRUE", .boolean(true)),
    ("office:value-type=\"boolean\" office:boolean-value=\"false\"", "偽", .boolean(false)),
    ("office:value-type=\"string\"", "120", .text("120")),
    ("office:value-type=\"string\" office:string-value=\"甲\"", "甲 様", .text("甲")),
    ("", "何か", .text("何か")),
    ("office:value-type=\"time\" office:time-value=\"PT36H00M00S\"", "36:00", .number(1.5)),
    (
      "office:value-type=\"string\" calcext:value-type=\"error\" office:string-value=\"\"",
      "#DIV/0!", .error("#DIV/0!")
    ),
    (
      "table:formula=\"of:=1\" office:value-type=\"float\" office:value=\"0\"", "#REF!",
      .error("#REF!")
    ),
    ("office:value-type=\"float\" office:value=\"NaN\"", "なし", .text("NaN")),
    ("office:value-type=\"date\" office:date-value=\"きのう\"", "きのう", .text("きのう")),
  ])
  func `a cell has its stored value and its displayed text`(
    attributes: String, text: String, expected: CellValue
  ) throws {
    let cell = try cell(attributes, "<text:p>\(text)</text:p>")
    #expect(cell?.value == expected)
    #expect(cell?.text == text)
  }

  @Test(arguments: [
    ("2023-04-01", 0), ("2023-04-01T08:30:00", 30_600_000), ("2023-04-01T08:30", 30_600_000),
    ("2023-04-01T00:00:00.25Z", 250), ("2023-04-01T00:00:01.123456789", 1123),
    ("2023-04-01T01:00:00+09:00", 3_600_000),
  ])
  func `dates are days and times`(value: String, millisecond: Int) throws {
    let date = try #require(CivilDate(year: 2023, month: 4, day: 1))
    let cell = try cell(
      "office:value-type=\"date\" office:date-value=\"\(value)\"", "<text:p>R5.4.1</text:p>")
    #expect(cell?.value == .date(CivilDateTime(date: date, millisecondOfDay: millisecond)))
    #expect(cell?.text == "R5.4.1")
  }

  @Test(arguments: [
    ("office:value-type=\"float\" office:value=\"5\"", "5"),
    ("office:value-type=\"float\" office:value=\"0.10\"", "0.1"),
    ("office:value-type=\"string\" office:string-value=\"甲\"", "甲"),
    ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "TRUE"),
  ])
  func `a value that displays as nothing is a hidden value`(
    attributes: String, general: String
  ) throws {
    let grid = try Sample.grid(Sample.row(Sample.cell("<text:p/>", attributes)))
    #expect(grid.hiddenValues == [.at("A1"): general])
    #expect(grid.texts == ["A1": ""])
  }

  @Test func `the zero of a formula that displays as nothing is not a hidden value`() throws {
    let attributes = "table:formula=\"of:=[.B1]\" office:value-type=\"float\" office:value=\"0\""
    let grid = try Sample.grid(Sample.row(Sample.cell("<text:p/>", attributes)))
    #expect(grid.hiddenValues.isEmpty)
    #expect(grid.texts == ["A1": ""])
  }

  @Test func `a formula whose result is an empty text is blank`() throws {
    let attributes =
      "table:formula=\"of:=[.B1]\" office:value-type=\"string\" office:string-value=\"\""
    let grid = try Sample.grid(Sample.row(Sample.cell("<text:p/>", attributes)))
    #expect(grid.cells.isEmpty && grid.uncomputedFormulas.isEmpty && grid.hiddenValues.isEmpty)
  }

  @Test(arguments: [
    ("office:value-type=\"float\" office:value=\"0.5\"", "0.5"),
    ("office:value-type=\"date\" office:date-value=\"2023-04-01\"", "2023-04-01"),
    ("office:value-type=\"boolean\" office:boolean-value=\"false\"", "FALSE"),
    ("office:value-type=\"string\" office:string-value=\"甲\"", "甲"),
  ])
  func `a value without a paragraph is displayed as it is`(attributes: String, text: String) throws
  {
    #expect(try cell(attributes, "")?.text == text)
  }

  @Test(arguments: [
    ("of:=SUM([.A1:.B2];[$Sheet2.C3])", "SUM(A1:B2;$Sheet2.C3)"),
    ("oooc:=[.A1]&\"[.x]\"", "A1&\"[.x]\""), ("=A1", "A1"), ("of:=[.$A$1]+0.5", "$A$1+0.5"),
  ])
  func `a formula that was never computed is kept`(formula: String, expected: String) throws {
    let written = formula.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let grid = try Sample.grid(
      Sample.row(Sample.cell("", "table:formula=\"\(written)\" office:value-type=\"float\"")))
    #expect(grid.uncomputedFormulas == [.at("A1"): expected])
    #expect(grid.cells.isEmpty)
  }

  @Test(arguments: [("1904-01-01", DateSystem.y1904), ("1899-12-30", .y1900)])
  func `the first day is the document's`(date: String, expected: DateSystem) throws {
    let settings = """
      <table:calculation-settings><table:null-date table:date-value="\(date)"/>\
      </table:calculation-settings>
      """
    let bytes = Sample.flat(Sample.table(""), settings: settings)
    #expect(try OpenDocumentWorkbook(bytes: bytes).grid(at: 0).dateSystem == expected)
  }

  private static let zeros =
    Sample.cell("<text:p>0.0%</text:p>", "office:value-type=\"percentage\" office:value=\"0\"")
    + Sample.cell(
      "<text:p>0</text:p>",
      "table:formula=\"of:=[.A9]\" office:value-type=\"float\" office:value=\"0\"")
    + Sample.text("0")

  private static func settings(_ value: String) -> String {
    """
    <office:settings xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0">\
    <config:config-item-set config:name="ooo:configuration-settings">\
    <config:config-item config:name="ShowZeroValues">\(value)</config:config-item>\
    </config:config-item-set></office:settings>
    """
  }

  @Test(arguments: [("false", ["", "", "0"]), ("true", ["0.0%", "0", "0"])])
  func `a document that hides zeros shows blank cells`(value: String, expected: [String]) throws {
    let settings = Self.settings(value)
    let table = Sample.table(Sample.row(Self.zeros))
    let flat = String(decoding: Sample.flat(table), as: UTF8.self)
      .replacing("<office:body>", with: settings + "<office:body>")
    var image = Sample.package(table)
    image.members.append(
      ZipMember(
        "settings.xml",
        "<office:document-settings \(Sample.namespaces)>\(settings)</office:document-settings>"))
    for bytes in [Array(flat.utf8), image.bytes] {
      let grid = try OpenDocumentWorkbook(bytes: bytes).grid(at: 0)
      #expect(grid.cells.map(\.text) == expected)
      #expect(grid.hiddenValues == (value == "false" ? [.at("A1"): "0"] : [:]))
    }
  }
}
