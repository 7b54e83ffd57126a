import Grid
import Testing

@testable import OpenDocument

@Suite struct ObjectTests {
  private func objects(_ content: String, before: String = "") throws -> [SheetObject] {
    try Sample.grid(before + Sample.row(Sample.cell("") + Sample.cell(content))).objects
  }

  @Test func `a note is an object and no text of its cell`() throws {
    let note = """
      <office:annotation><dc:creator>係</dc:creator><dc:date>2024-03-01T09:00:00</dc:date>\
      <text:p>確認</text:p><text:p>する</text:p></office:annotation>
      """
    let grid = try Sample.grid(Sample.row(Sample.cell(note + "<text:p>値</text:p>")))
    #expect(grid.texts == ["A1": "値"])
    #expect(grid.objects == [SheetObject(.note, anchor: .at("A1"), text: "確認\nする")])
  }

  @Test(
    arguments: [
      ("<draw:frame><draw:text-box><text:p>箱</text:p></draw:text-box></draw:frame>", .textBox, "箱"),
      ("<draw:frame><draw:image/></draw:frame>", .picture, ""),
      (
        "<draw:frame><draw:object><text:p>中</text:p></draw:object><draw:image/></draw:frame>",
        .picture, ""
      ),
      ("<draw:custom-shape><text:p>形</text:p></draw:custom-shape>", .shape, "形"),
      ("<draw:ellipse/>", .shape, ""),
      ("<draw:g><draw:line/></draw:g>", .shape, ""),
      ("<draw:a><draw:rect><text:p>枠</text:p></draw:rect></draw:a>", .shape, "枠"),
    ] as [(String, SheetObject.Kind, String)])
  func `what is drawn in a cell is an object`(
    content: String, kind: SheetObject.Kind, text: String
  ) throws {
    #expect(try objects(content) == [SheetObject(kind, anchor: .at("B1"), text: text)])
  }

  @Test func `a shape lies over the cells up to its end`() throws {
    let shape = "<draw:ellipse table:end-cell-address=\"'表 1'.C3\"/>"
    #expect(try objects(shape).first?.range.description == "B1:C3")
  }

  @Test func `shapes of the table are objects too`() throws {
    let shapes = "<table:shapes><draw:rect><text:p>注</text:p></draw:rect></table:shapes>"
    #expect(try objects("", before: shapes).map(\.text) == ["注"])
  }

  @Test(arguments: [
    ("0cm", "0cm", "1cm", "0.4cm", "A1:A1"), ("2.5cm", "0.6cm", "1cm", "0.2cm", "B2:B2"),
    ("1cm", "0.1in", "3.5cm", "1cm", "A1:D3"), ("100cm", "10cm", "0cm", "0cm", "AT22:AT22"),
  ])
  func `a shape of the table lies over the cells at its place`(
    x: String, y: String, width: String, height: String, expected: String
  ) throws {
    let styles = """
      <style:style style:name="co" style:family="table-column"><style:table-column-properties \
      style:column-width="2cm"/></style:style>\
      <style:style style:name="ro" style:family="table-row"><style:table-row-properties \
      style:row-height="5mm"/></style:style>
      """
    let shape = """
      <table:shapes><draw:ellipse svg:x="\(x)" svg:y="\(y)" svg:width="\(width)" \
      svg:height="\(height)"/></table:shapes>\
      <table:table-column table:style-name="co" table:number-columns-repeated="2"/>\
      <table:table-column table:visibility="collapse"/><table:table-column table:style-name="co"/>
      """
    let rows = Sample.row("", "table:style-name=\"ro\" table:number-rows-repeated=\"3\"")
    let objects = try Sample.grid(shape + rows, styles: styles).objects
    #expect(objects.map(\.range.description) == [expected])
  }

  @Test(arguments: [
    (
      "<form:checkbox form:id=\"c1\" form:label=\"達成\" form:current-state=\"checked\" "
        + "form:linked-cell=\"表.D2\"/>",
      SheetObject(
        .formControl, anchor: .at("B1"), text: "達成", isChecked: true, linkedCell: .at("D2"))
    ),
    (
      "<form:checkbox xml:id=\"c1\" form:state=\"unchecked\"/>",
      SheetObject(.formControl, anchor: .at("B1"), isChecked: false)
    ),
    (
      "<form:radio form:id=\"c1\" form:current-selected=\"true\"/>",
      SheetObject(.formControl, anchor: .at("B1"), isChecked: true)
    ),
    (
      "<form:button form:id=\"c1\" form:label=\"押す\"/>",
      SheetObject(.formControl, anchor: .at("B1"), text: "押す")
    ),
  ])
  func `a form control is an object with its state`(
    control: String, expected: SheetObject
  ) throws {
    let forms = "<office:forms><form:form>\(control)</form:form></office:forms>"
    #expect(try objects("<draw:control draw:control=\"c1\"/>", before: forms) == [expected])
  }

  @Test func `a note in the middle of a paragraph is no text of it`() throws {
    let note = "<office:annotation><text:p>注</text:p></office:annotation>"
    let grid = try Sample.grid(Sample.row(Sample.cell("<text:p>前\(note)後</text:p>")))
    #expect(grid.texts == ["A1": "前後"])
    #expect(grid.objects.map(\.text) == ["注"])
  }
}
