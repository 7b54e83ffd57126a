import Grid
import Mutation
import Testing

@testable import OpenDocument

@Suite struct BorderTests {
  private static let styles = """
    <style:style style:name="all" style:family="table-cell"><style:table-cell-properties \
    fo:border="0.06pt solid #000000"/></style:style>\
    <style:style style:name="top" style:family="table-cell"><style:table-cell-properties \
    fo:border-top="0.06pt solid #000000" fo:border-bottom="none" fo:border-left="hidden"/></style:style>\
    <style:style style:name="less" style:family="table-cell" style:parent-style-name="all">\
    <style:table-cell-properties fo:border-left="none"/></style:style>\
    <style:style style:name="none" style:family="table-cell"><style:table-cell-properties \
    fo:border="none"/></style:style>
    """

  private func edges(_ rows: String, _ address: String) throws -> CellEdges {
    try Sample.grid(rows, styles: Self.styles).borders.edges(of: .at(address))
  }

  @Test(
    arguments: [
      ("all", CellEdges.all), ("top", .top), ("less", [.top, .bottom, .right]), ("none", []),
      ("nowhere", []),
    ] as [(String, CellEdges)])
  func `a cell's borders are its style's and its parents'`(
    style: String, expected: CellEdges
  ) throws {
    let rows = Sample.row(Sample.cell("", "table:style-name=\"\(style)\""))
    #expect(try edges(rows, "A1") == expected)
  }

  @Test func `a merged range has the borders of its first cell around it`() throws {
    let rows =
      Sample.row(
        Sample.text(
          "x",
          "table:style-name=\"all\" table:number-columns-spanned=\"2\" "
            + "table:number-rows-spanned=\"2\"") + "<table:covered-table-cell/>")
      + Sample.row("<table:covered-table-cell table:number-columns-repeated=\"2\"/>")
    #expect(try edges(rows, "A1") == [.top, .left])
    #expect(try edges(rows, "B2") == [.bottom, .right])
  }

  @Test func `borders of a column's style count for cells that name none`() throws {
    let rows =
      "<table:table-column/><table:table-column table:default-cell-style-name=\"all\"/>"
      + Sample.row(Sample.cell("", "table:number-columns-repeated=\"2\""))
      + Sample.row(Sample.cell(""))
    #expect(try edges(rows, "B1") == .all)
    #expect(try edges(rows, "B2") == .all)
    #expect(try edges(rows, "A1") == .right)
  }

  @Test func `styles of the styles part are parents, those of the content come first`() throws {
    let common = """
      <style:style style:name="base" style:family="table-cell"><style:table-cell-properties \
      fo:border="1pt solid #000"/></style:style>
      """
    let styles =
      "<style:style style:name=\"ce1\" style:family=\"table-cell\" "
      + "style:parent-style-name=\"base\"/>"
    let table = Sample.table(Sample.row(Sample.cell("", "table:style-name=\"ce1\"")))
    let bytes = Sample.package(table, styles: styles, common: common).bytes
    let grid = try OpenDocumentWorkbook(bytes: bytes).grid(at: 0)
    #expect(grid.borders.edges(of: .at("A1")) == .all)
  }

  @Test func `a style that is its own parent is read all the same`() throws {
    let styles = """
      <style:style style:name="a" style:family="table-cell" style:parent-style-name="b"/>\
      <style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/>
      """
    let grid = try Sample.grid(
      Sample.row(Sample.text("x", "table:style-name=\"a\"")), styles: styles)
    #expect(grid.texts == ["A1": "x"])
  }
}
