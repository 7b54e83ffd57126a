import Grid
import Testing
import WorkbookReading

@testable import OpenDocument

/// Values without a paragraph are displayed by the cell's data style.
///
/// The expected texts are those that LibreOffice displays.
@Suite struct FormatTests {
  private static let namespace =
    "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""

  /// A cell style `c` with the data style `N1`.
  private static func styles(_ dataStyles: String) -> String {
    dataStyles.replacing("style:name=\"N1\"", with: "style:name=\"N1\" " + namespace)
      .replacing("style:name=\"P", with: namespace + " style:name=\"P")
      + "<style:style style:name=\"c\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
  }

  private static func text(_ dataStyles: String, _ attributes: String) throws -> String? {
    let cell = Sample.cell("", attributes + " table:style-name=\"c\"")
    return try Sample.grid(Sample.row(cell), styles: styles(dataStyles)).cells.first?.text
  }

  private static func number(_ value: String, as type: String = "float") -> String {
    "office:value-type=\"\(type)\" office:value=\"\(value)\""
  }

  @Test(arguments: [
    ("<number:number number:min-integer-digits=\"1\"/>", "1234.5", "1234.5"),
    (
      "<number:number number:min-integer-digits=\"1\"/><number:text>円</number:text>", "5", "5円"
    ),
    (
      "<number:number number:decimal-places=\"2\" number:min-integer-digits=\"1\" "
        + "number:grouping=\"true\"/>", "-1234567.891", "-1,234,567.89"
    ),
    (
      "<number:number number:decimal-places=\"2\" number:min-decimal-places=\"1\" "
        + "number:min-integer-digits=\"3\"/>", "1.25", "001.25"
    ),
    ("<number:number number:decimal-places=\"0\" number:min-integer-digits=\"0\"/>", "0", ""),
    (
      "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\" "
        + "number:grouping=\"true\" number:display-factor=\"1000\"/>", "1234567", "1,235"
    ),
    (
      "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"7\">"
        + "<number:embedded-text number:position=\"4\">-</number:embedded-text></number:number>",
      "9500001", "950-0001"
    ),
    (
      "<number:scientific-number number:decimal-places=\"2\" number:min-integer-digits=\"1\" "
        + "number:min-exponent-digits=\"2\"/>", "1234.5", "1.23E+03"
    ),
    (
      "<number:fraction number:min-integer-digits=\"0\" number:min-numerator-digits=\"1\" "
        + "number:min-denominator-digits=\"1\"/>", "1.5", "1 1/2"
    ),
    (
      "<number:text>第\"%\"</number:text><number:number number:decimal-places=\"0\"/>", "3",
      "第\"%\"3"
    ),
  ])
  func `numbers have the digits and texts of their style`(
    content: String, value: String, expected: String
  ) throws {
    let style = "<number:number-style style:name=\"N1\">\(content)</number:number-style>"
    #expect(try Self.text(style, Self.number(value)) == expected)
  }

  @Test func `percentages are counted in hundredths`() throws {
    let style = """
      <number:percentage-style style:name="N1"><number:number number:decimal-places="2" \
      number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
      """
    #expect(try Self.text(style, Self.number("0.876", as: "percentage")) == "87.60%")
    #expect(try Self.text("", Self.number("0.876", as: "percentage")) == "87.60%")
  }

  @Test(arguments: [
    (">=0", "-5", "△ 5"), (">=0", "5", "5"), ("<100", "99", "99"), ("<100", "100", "△ 100"),
  ])
  func `a condition chooses another style`(condition: String, value: String, expected: String)
    throws
  {
    let digits = "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\"/>"
    let style = """
      <number:number-style style:name="P0">\(digits)</number:number-style>\
      <number:number-style style:name="N1"><number:text>△ </number:text>\(digits)\
      <style:map style:condition="value()\(condition.replacing("<", with: "&lt;"))" \
      style:apply-style-name="P0"/></number:number-style>
      """
    #expect(try Self.text(style, Self.number(value)) == expected)
  }

  private static let era = """
    <number:date-style style:name="N1"><number:era number:calendar="gengou" \
    number:style="long"/><number:year number:calendar="gengou"/><number:text>年</number:text>\
    <number:month/><number:text>月</number:text><number:day number:style="long"/>\
    <number:text>日</number:text></number:date-style>
    """
  private static let weekday = """
    <number:date-style style:name="N1"><number:year number:style="long"/><number:text>/\
    </number:text><number:month/><number:text> (</number:text><number:day-of-week/>\
    <number:text>) </number:text><number:hours number:style="long"/><number:text>:</number:text>\
    <number:minutes number:style="long"/></number:date-style>
    """
  private static let duration = """
    <number:time-style style:name="N1" number:truncate-on-overflow="false"><number:hours/>\
    <number:text>時間</number:text><number:minutes number:style="long"/><number:text>分\
    </number:text></number:time-style>
    """

  @Test(arguments: [
    (era, "office:value-type=\"date\" office:date-value=\"2023-04-01\"", "令和5年4月01日"),
    (
      weekday, "office:value-type=\"date\" office:date-value=\"2023-04-01T08:30:00\"",
      "2023/4 (土) 08:30"
    ),
    (duration, "office:value-type=\"time\" office:time-value=\"PT36H05M00S\"", "36時間05分"),
    ("", "office:value-type=\"time\" office:time-value=\"PT36H05M00S\"", "36:05:00"),
  ])
  func `dates and times have the parts of their style`(
    style: String, attributes: String, expected: String
  ) throws {
    #expect(try Self.text(style, attributes) == expected)
  }

  @Test func `texts have what their style adds`() throws {
    let style = """
      <number:text-style style:name="N1"><number:text-content/><number:text> 様</number:text>\
      </number:text-style>
      """
    let value = "office:value-type=\"string\" office:string-value=\"甲\""
    #expect(try Self.text(style, value) == "甲 様")
  }

  @Test func `a style without any part hides its value`() throws {
    let cell = Sample.cell("", Self.number("5") + " table:style-name=\"c\"")
    let styles = Self.styles(
      "<number:number-style style:name=\"N1\"><number:text/></number:number-style>")
    let grid = try Sample.grid(Sample.row(cell), styles: styles)
    #expect(grid.hiddenValues == [.at("A1"): "5"])
  }

  @Test func `a style is found through parents, rows and columns, and when texts are written`()
    throws
  {
    let styles =
      Self.styles(
        "<number:number-style style:name=\"N1\"><number:number number:decimal-places=\"1\"/>"
          + "</number:number-style>")
      + "<style:style style:name=\"d\" style:family=\"table-cell\" style:parent-style-name=\"c\"/>"
    let rows =
      "<table:table-column table:default-cell-style-name=\"d\"/>"
      + Sample.row(Sample.cell("", Self.number("5")))
      + Sample.row(
        Sample.cell("", Self.number("6")) + Sample.cell("", Self.number("7")),
        "table:default-cell-style-name=\"c\"")
    let workbook = try OpenDocumentWorkbook(
      bytes: Sample.flat(Sample.table(rows), styles: styles))
    #expect(try workbook.grid(at: 0).cells.map(\.text) == ["5.0", "6.0", "7.0"])
    var texts: [UInt8] = []
    try workbook.writeTexts(ofSheet: 0, as: .tsv) { piece in
      for at in piece.indices { texts.append(piece[at]) }
    }
    #expect(String(decoding: texts, as: UTF8.self) == "5.0\t\n6.0\t7.0\n")
  }
}
