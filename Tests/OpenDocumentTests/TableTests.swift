import Grid
import Testing
import WorkbookReading

@testable import OpenDocument

@Suite struct TableTests {
  @Test func `repeated cells and rows are so many cells`() throws {
    let grid = try Sample.grid(
      Sample.row(
        Sample.cell("", "table:number-columns-repeated=\"2\"")
          + Sample.text("x", "table:number-columns-repeated=\"2\"") + Sample.text("y"),
        "table:number-rows-repeated=\"2\"") + Sample.row("", "table:number-rows-repeated=\"3\"")
        + Sample.row(Sample.text("z")))
    #expect(
      grid.texts == [
        "C1": "x", "D1": "x", "E1": "y", "C2": "x", "D2": "x", "E2": "y", "A6": "z",
      ])
  }

  @Test func `a million blank rows cost nothing, also up to the sheet's end`() throws {
    let blank = Sample.row(
      Sample.cell("", "table:style-name=\"b\" table:number-columns-repeated=\"16384\""),
      "table:number-rows-repeated=\"1048576\"")
    let styles =
      "<style:style style:name=\"b\" style:family=\"table-cell\"><style:table-cell-properties "
      + "fo:border=\"1pt solid #000\"/></style:style>"
    let start = ContinuousClock.now
    let grid = try Sample.grid(Sample.row(Sample.text("x")) + blank + blank, styles: styles)
    #expect(grid.texts == ["A1": "x"])
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test func `spans are merges, and what they cover stays a cell`() throws {
    let grid = try Sample.grid(
      Sample.row(
        Sample.text("甲", "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"")
          + "<table:covered-table-cell/>")
        + Sample.row(
          "<table:covered-table-cell office:value-type=\"string\"><text:p>陰</text:p>"
            + "</table:covered-table-cell><table:covered-table-cell/>"))
    #expect(grid.merges.map(\.description) == ["A1:B2"])
    #expect(grid.texts == ["A1": "甲", "A2": "陰"])
  }

  @Test func `a span of one cell is no merge`() throws {
    let cell = Sample.text(
      "x", "table:number-columns-spanned=\"1\" table:number-rows-spanned=\"1\"")
    #expect(try Sample.grid(Sample.row(cell)).merges.isEmpty)
  }

  @Test func `a merge in a repeated row is one in each`() throws {
    let cell = Sample.text("x", "table:number-columns-spanned=\"2\"")
    let grid = try Sample.grid(
      Sample.row(cell + "<table:covered-table-cell/>", "table:number-rows-repeated=\"2\""))
    #expect(grid.merges.map(\.description) == ["A1:B1", "A2:B2"])
  }

  @Test func `rows are found in groups and header rows`() throws {
    let grid = try Sample.grid(
      "<table:table-header-rows>\(Sample.row(Sample.text("頭")))</table:table-header-rows>"
        + "<table:table-row-group><table:table-row-group>\(Sample.row(Sample.text("中")))"
        + "</table:table-row-group></table:table-row-group><table:table-rows>"
        + Sample.row(Sample.text("尾")) + "</table:table-rows>")
    #expect(grid.texts == ["A1": "頭", "A2": "中", "A3": "尾"])
  }

  @Test func `hidden, filtered and flat rows are hidden, and those of a folded group`() throws {
    let styles = """
      <style:style style:name="flat" style:family="table-row"><style:table-row-properties \
      style:row-height="0cm"/></style:style>\
      <style:style style:name="high" style:family="table-row"><style:table-row-properties \
      style:row-height="0.5cm"/></style:style>
      """
    let grid = try Sample.grid(
      Sample.row("", "table:visibility=\"visible\" table:style-name=\"high\"")
        + Sample.row("", "table:visibility=\"collapse\" table:number-rows-repeated=\"2\"")
        + Sample.row("", "table:visibility=\"filter\"")
        + Sample.row("") + Sample.row("", "table:style-name=\"flat\"")
        + "<table:table-row-group table:display=\"false\">\(Sample.row(""))</table:table-row-group>"
        + Sample.row(""), styles: styles)
    #expect(grid.hiddenRows == [1...3, 5...6])
  }

  @Test func `hidden and flat columns are hidden`() throws {
    let styles = """
      <style:style style:name="flat" style:family="table-column"><style:table-column-properties \
      style:column-width="0in"/></style:style>
      """
    let grid = try Sample.grid(
      "<table:table-column table:number-columns-repeated=\"2\"/>"
        + "<table:table-column table:visibility=\"collapse\"/><table:table-columns>"
        + "<table:table-column table:style-name=\"flat\"/></table:table-columns>"
        + "<table:table-column-group table:display=\"false\"><table:table-column/>"
        + "</table:table-column-group><table:table-column/>", styles: styles)
    #expect(grid.hiddenColumns == [2...4])
  }

  @Test func `sheets have the document's names and order, and hidden ones are hidden`() throws {
    let styles = """
      <style:style style:name="no" style:family="table"><style:table-properties \
      table:display="false"/></style:style>
      """
    let tables =
      Sample.table("", name: "様式1 &amp; 2")
      + "<table:table table:name=\"陰\" table:style-name=\"no\"/>"
    let workbook = try OpenDocumentWorkbook(bytes: Sample.flat(tables, styles: styles))
    #expect(workbook.sheets.map(\.name) == ["様式1 & 2", "陰"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden])
    #expect(try workbook.grid(at: 1).visibility == .hidden)
  }

  @Test func `deleted rows of tracked changes are no rows`() throws {
    let tracked = """
      <table:tracked-changes><table:deletion><table:deletions><table:cell-content-deletion>\
      <table:change-track-table-cell><text:p>旧</text:p></table:change-track-table-cell>\
      </table:cell-content-deletion></table:deletions></table:deletion></table:tracked-changes>
      """
    let bytes = Sample.flat(Sample.table(Sample.row(Sample.text("新"))), settings: tracked)
    #expect(try OpenDocumentWorkbook(bytes: bytes).grid(at: 0).texts == ["A1": "新"])
  }

  @Test func `prefixes are a document's own choice`() throws {
    let bytes = Array(
      """
      <d xmlns="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>
      """.replacing("<d ", with: "<document ").replacing(
        "/>",
        with: """
           xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><body><spreadsheet>\
          <t:table t:name="S"><t:table-row><t:table-cell t:number-columns-repeated="2">\
          <x:p xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a</x:p></t:table-cell>\
          <x:p xmlns:x="urn:example">b</x:p></t:table-row></t:table></spreadsheet></body></document>
          """
      ).utf8)
    #expect(try OpenDocumentWorkbook(bytes: bytes).grid(at: 0).texts == ["A1": "a", "B1": "a"])
  }
}
