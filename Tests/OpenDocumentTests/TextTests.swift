import Grid
import Testing

@testable import OpenDocument

@Suite struct TextTests {
  @Test(arguments: [
    ("<text:p>一</text:p><text:p>二</text:p>", "一\n二"),
    ("<text:p>一</text:p><text:p/><text:p>三</text:p>", "一\n\n三"),
    ("<text:p>a<text:s/>b</text:p>", "a b"),
    ("<text:p><text:s text:c=\"3\"/>b</text:p>", "   b"),
    ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"),
    ("<text:p>a<text:span>b<text:span>c</text:span></text:span>d</text:p>", "abcd"),
    ("<text:p>見る<text:a>ここ</text:a></text:p>", "見るここ"),
    (
      "<text:p><text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text>"
        + "</text:ruby>だ</text:p>", "漢字だ"
    ),
    ("<text:p>&amp;&lt;&#x3042;<![CDATA[<b>]]></text:p>", "&<あ<b>"),
    ("<text:p>p. <text:page-number>3</text:page-number></text:p>", "p. 3"),
    ("<text:h>見出し</text:h>", "見出し"),
    (
      "<text:list><text:list-item><text:p>一</text:p></text:list-item>"
        + "<text:list-item><text:p>二</text:p></text:list-item></text:list>", "一\n二"
    ),
    ("<text:p>\n  一\n  二\n</text:p>", "一 二"),
    ("<text:p>a  b </text:p>", "a  b "),
    ("\n <text:p>一</text:p>\n <text:p>二</text:p>\n", "一\n二"),
  ])
  func `a cell's text is its paragraphs`(content: String, expected: String) throws {
    #expect(try Sample.cellText(content) == expected)
  }

  @Test func `spaces, tabs and line breaks are read wherever the text is cut`() throws {
    let long = String(repeating: "あいう&amp; え", count: 4000)
    let expected = String(repeating: "あいう& え", count: 4000)
    #expect(try Sample.cellText("<text:p>\(long)</text:p>") == expected)
  }

  private static let styles = """
    <style:style style:name="cs" style:family="table-cell"><style:text-properties \
    style:text-line-through-style="solid"/></style:style>\
    <style:style style:name="ts" style:family="text"><style:text-properties \
    style:text-line-through-type="single"/></style:style>\
    <style:style style:name="tn" style:family="text"><style:text-properties \
    style:text-line-through-style="none" style:text-line-through-type="none"/></style:style>\
    <style:style style:name="up" style:family="text"><style:text-properties \
    style:text-position="super 58%"/></style:style>\
    <style:style style:name="down" style:family="text"><style:text-properties \
    style:text-position="-33% 58%"/></style:style>\
    <style:style style:name="level" style:family="text"><style:text-properties \
    style:text-position="0% 100%"/></style:style>\
    <style:style style:name="child" style:family="text" style:parent-style-name="ts"/>\
    <style:style style:name="ps" style:family="paragraph"><style:text-properties \
    style:text-line-through-style="solid"/></style:style>
    """

  @Test(arguments: [
    ("<text:span text:style-name=\"ts\">100</text:span>120", [TextRun(0..<3, .struck)]),
    ("<text:span text:style-name=\"child\">1</text:span>", [TextRun(0..<1, .struck)]),
    ("m<text:span text:style-name=\"up\">2</text:span>", [TextRun(1..<2, .superscript)]),
    ("H<text:span text:style-name=\"down\">2</text:span>O", [TextRun(1..<2, .subscript)]),
    ("<text:span text:style-name=\"level\">x</text:span>", []),
    (
      "<text:span text:style-name=\"ts\">a<text:span text:style-name=\"tn\">b</text:span>c</text:span>",
      [TextRun(0..<1, .struck), TextRun(2..<3, .struck)]
    ),
    (
      "<text:span text:style-name=\"ts\">a<text:span text:style-name=\"up\">b</text:span></text:span>",
      [TextRun(0..<1, .struck), TextRun(1..<2, [.struck, .superscript])]
    ),
    ("<text:span text:style-name=\"ts\">あ<text:s/></text:span>い", [TextRun(0..<4, .struck)]),
  ])
  func `struck and raised parts are runs`(content: String, expected: [TextRun]) throws {
    let row = Sample.row(Sample.text(content))
    let grid = try Sample.grid(row, styles: Self.styles)
    #expect(grid.runs[.at("A1")] ?? [] == expected)
  }

  @Test func `a cell with a struck style has one run over its lines`() throws {
    let rows = Sample.row(
      Sample.cell("<text:p>一</text:p><text:p/><text:p>二</text:p>", "table:style-name=\"cs\""))
    let grid = try Sample.grid(rows, styles: Self.styles)
    #expect(grid.runs == [.at("A1"): [TextRun(0..<8, .struck)]])
  }

  @Test func `a span that is not struck takes its part out of a struck cell`() throws {
    let rows = Sample.row(
      Sample.text("旧<text:span text:style-name=\"tn\">新</text:span>", "table:style-name=\"cs\""))
    let grid = try Sample.grid(rows, styles: Self.styles)
    #expect(grid.runs == [.at("A1"): [TextRun(0..<3, .struck)]])
  }

  @Test func `a paragraph's style counts for its line`() throws {
    let rows = Sample.row(
      Sample.cell("<text:p>一</text:p><text:p text:style-name=\"ps\">二</text:p>"))
    let grid = try Sample.grid(rows, styles: Self.styles)
    #expect(grid.runs == [.at("A1"): [TextRun(4..<7, .struck)]])
  }

  @Test func `the runs of one cell do not move with those before it`() throws {
    let struck = Sample.text("<text:span text:style-name=\"ts\">旧</text:span>")
    let grid = try Sample.grid(Sample.row(struck + struck), styles: Self.styles)
    #expect(grid.runs[.at("B1")] == [TextRun(0..<3, .struck)])
  }

  @Test func `styles of columns and rows count for cells that name none`() throws {
    let columns = "<table:table-column/><table:table-column table:default-cell-style-name=\"cs\"/>"
    let plain = Sample.text("x") + Sample.text("y")
    let rows =
      columns + Sample.row(plain) + Sample.row(plain, "table:default-cell-style-name=\"cs\"")
    let grid = try Sample.grid(rows, styles: Self.styles)
    #expect(Set(grid.runs.keys) == [.at("B1"), .at("A2"), .at("B2")])
  }
}
