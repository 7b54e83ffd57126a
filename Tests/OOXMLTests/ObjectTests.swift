import Grid
import Messages
import Testing

@testable import OOXML

@Suite struct `objects on a worksheet` {
  static let drawing =
    "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:a14=\"http://schemas.microsoft.com/office/drawing/2010/main\""
  static let vml =
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

  /// The objects of a sheet that refers to the given parts.
  static func objects(
    _ parts: [(kind: String, content: String)], after: String = ""
  ) throws -> [SheetObject] {
    var package = PackageBuilder(rows: "<row/>", after: after)
    var relationships: [(id: String, kind: String, target: String)] = []
    for (index, part) in parts.enumerated() {
      relationships.append(("rId\(index + 1)", part.kind, "../parts/\(index).xml"))
      package["xl/parts/\(index).xml"] = part.content
    }
    package["xl/worksheets/_rels/sheet1.xml.rels"] = PackageBuilder.relationships(relationships)
    return try grid(package).objects
  }

  static func marker(_ name: String, _ column: Int, _ row: Int, offset: Int = 9) -> String {
    "<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>\(offset)</xdr:colOff><xdr:row>\(row)</xdr:row><xdr:rowOff>\(offset)</xdr:rowOff></xdr:\(name)>"
  }

  static func shape(_ text: String, properties: String = "<xdr:cNvSpPr/>") -> String {
    "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"n\"/>\(properties)</xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x=\"1\" y=\"1\"/><a:ext cx=\"1\" cy=\"1\"/></a:xfrm></xdr:spPr><xdr:txBody><a:bodyPr/>\(text)</xdr:txBody></xdr:sp>"
  }

  static func drawn(_ anchors: String) -> String { "<xdr:wsDr \(drawing)>\(anchors)</xdr:wsDr>" }

  static let notes =
    "<comments xmlns=\"\(PackageBuilder.main)\"><authors><author>課長</author></authors><commentList>"
    + "<comment ref=\"C3\" authorId=\"0\"><text><r><rPr><b/></rPr><t>課長:</t></r><r><t xml:space=\"preserve\">\n直す</t></r></text></comment>"
    + "<comment ref=\"A1\" authorId=\"0\"><text><t>先_x000D_\n</t></text></comment></commentList></comments>"

  // MARK: - Notes and comments

  @Test func `notes keep the line with their author's name`() throws {
    let objects = try Self.objects([("comments", Self.notes)])
    #expect(
      objects == [
        SheetObject(.note, anchor: CellReference(row: 0, column: 0), text: "先\n"),
        SheetObject(.note, anchor: CellReference(row: 2, column: 2), text: "課長:\n直す"),
      ])
  }

  @Test func `threads include their replies and have no separate note`() throws {
    let threads =
      "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
      + "<threadedComment ref=\"C3\" id=\"{1}\"><text>確認?</text></threadedComment>"
      + "<threadedComment ref=\"D4\" id=\"{3}\"><text>別</text></threadedComment>"
      + "<threadedComment ref=\"C3\" id=\"{2}\" parentId=\"{1}\"><text>はい &amp; 済</text></threadedComment></ThreadedComments>"
    let objects = try Self.objects([("comments", Self.notes), ("threadedComment", threads)])
    #expect(objects.map(\.kind) == [.note, .threadedComment, .threadedComment])
    #expect(objects.map(\.text) == ["先\n", "確認?\nはい & 済", "別"])
  }

  @Test func `a missing part has no objects`() throws {
    var package = PackageBuilder(rows: "<row/>")
    package["xl/worksheets/_rels/sheet1.xml.rels"] = PackageBuilder.relationships([
      ("rId1", "comments", "../parts/0.xml"), ("rId2", "vmlDrawing", "../parts/1.vml"),
    ])
    #expect(try grid(package).objects.isEmpty)
  }

  // MARK: - Drawings

  @Test func `shapes cover the cells between their corners`() throws {
    let text =
      "<a:p><a:r><a:t>一</a:t></a:r><a:br/><a:r><a:t>二</a:t></a:r></a:p><a:p/><a:p><a:fld><a:t>三</a:t></a:fld></a:p>"
    let objects = try Self.objects([
      (
        "drawing",
        Self.drawn(
          "<xdr:twoCellAnchor>\(Self.marker("from", 1, 2))\(Self.marker("to", 3, 4))"
            + Self.shape(text, properties: "<xdr:cNvSpPr txBox=\"1\"/>") + "</xdr:twoCellAnchor>"
            + "<xdr:twoCellAnchor>\(Self.marker("from", 8, 6, offset: 0))\(Self.marker("to", 9, 7, offset: 0))"
            + Self.shape("") + "</xdr:twoCellAnchor>"
            + "<xdr:oneCellAnchor>\(Self.marker("from", 0, 0))<xdr:ext cx=\"1219200\" cy=\"190500\"/><xdr:pic/></xdr:oneCellAnchor>"
            + "<xdr:absoluteAnchor><xdr:pos x=\"609600\" y=\"0\"/><xdr:ext cx=\"9\" cy=\"9\"/><xdr:graphicFrame/></xdr:absoluteAnchor>"
            + "<xdr:twoCellAnchor>\(Self.marker("from", 0, 9))\(Self.marker("to", 0, 9))<xdr:cxnSp/></xdr:twoCellAnchor>"
        )
      )
    ])
    #expect(objects.map(\.kind) == [.picture, .picture, .textBox, .shape, .shape])
    #expect(objects.map(\.range.description) == ["A1:B1", "B1:B1", "B3:D5", "I7:I7", "A10:A10"])
    #expect(objects.map(\.text) == ["", "", "一\n二\n\n三", "", ""])
  }

  @Test func `each member of a group is an object, and the first alternative is used`() throws {
    let one = Self.shape("<a:p><a:r><a:t>一</a:t></a:r></a:p>")
    let two = Self.shape("<a:p><a:r><a:t>二</a:t></a:r></a:p>")
    let corners = "\(Self.marker("from", 0, 0))\(Self.marker("to", 1, 1))"
    let objects = try Self.objects([
      (
        "drawing",
        Self.drawn(
          "<xdr:twoCellAnchor>\(corners)<xdr:grpSp><xdr:grpSpPr/>\(one)<xdr:grpSp>\(two)</xdr:grpSp></xdr:grpSp></xdr:twoCellAnchor>"
            + "<mc:AlternateContent><mc:Choice Requires=\"a14\"><xdr:twoCellAnchor>\(corners)\(two)</xdr:twoCellAnchor></mc:Choice>"
            + "<mc:Fallback><xdr:twoCellAnchor>\(corners)\(one)</xdr:twoCellAnchor></mc:Fallback></mc:AlternateContent>"
            + "<xdr:twoCellAnchor>\(corners)<mc:AlternateContent><mc:Choice Requires=\"x\">\(one)</mc:Choice><mc:Fallback>\(two)</mc:Fallback></mc:AlternateContent></xdr:twoCellAnchor>"
        )
      )
    ])
    #expect(objects.map(\.text) == ["一", "二", "二", "一"])
    #expect(objects.allSatisfy { $0.range.description == "A1:B2" })
  }

  // MARK: - Form controls

  static func control(_ type: String, _ data: String = "", text: String = "", id: Int = 1025)
    -> String
  {
    "<v:shape id=\"_x0000_s\(id)\" type=\"#t\"><v:textbox><div style='x'>\(text)</div></v:textbox>"
      + "<x:ClientData ObjectType=\"\(type)\"><x:Anchor>\n 8, 0, 6, 0, 9, 0, 7, 0</x:Anchor>\(data)</x:ClientData></v:shape>"
  }

  static func vmlPart(_ shapes: String) -> String { "<xml \(vml)>\(shapes)</xml>" }

  @Test(arguments: [
    ("<x:Checked>1</x:Checked>", true), ("<x:Checked>2</x:Checked>", false), ("", false),
  ])
  func `check boxes in VML say whether they are ticked`(data: String, isChecked: Bool) throws {
    let control = Self.control(
      "Checkbox", data + "<x:FmlaLink>$B$3</x:FmlaLink>",
      text: "<font face=\"x\">達成<br>した&nbsp;\n  か</font>")
    let objects = try Self.objects([("vmlDrawing", Self.vmlPart(control))])
    let cell = CellReference(row: 6, column: 8)
    #expect(
      objects == [
        SheetObject(
          .formControl, anchor: cell, text: "達成\nした\u{A0} か", isChecked: isChecked,
          linkedCell: CellReference(row: 2, column: 1))
      ])
  }

  @Test func `boxes of notes and pictures of headers are not objects`() throws {
    let shapes =
      Self.control("Note", "<x:Row>1</x:Row>")
      + "<v:shape id=\"LH\"><v:imagedata/></v:shape>" + Self.control("Button", text: "印刷")
    let objects = try Self.objects([("vmlDrawing", Self.vmlPart(shapes))])
    #expect(objects.map(\.text) == ["印刷"])
    #expect(objects.first?.isChecked == nil)
  }

  @Test func `a control that is stored four times is one object`() throws {
    let shape = Self.shape(
      "<a:p><a:r><a:t>達成</a:t></a:r></a:p>",
      properties:
        "<xdr:cNvSpPr><a:extLst><a:ext><a14:compatExt spid=\"_x0000_s1025\"/></a:ext></a:extLst></xdr:cNvSpPr>"
    )
    let list =
      "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x14\"><controls>"
      + "<control shapeId=\"1025\" r:id=\"rId3\" name=\"c\"><controlPr/></control>"
      + "<control shapeId=\"1026\" r:id=\"rId4\" name=\"d\"><controlPr><anchor>\(Self.marker("from", 2, 3))\(Self.marker("to", 3, 4))</anchor></controlPr></control>"
      + "</controls></mc:Choice></mc:AlternateContent>"
    let objects = try Self.objects(
      [
        (
          "drawing",
          Self.drawn(
            "<xdr:twoCellAnchor>\(Self.marker("from", 8, 6))\(Self.marker("to", 8, 6))\(shape)</xdr:twoCellAnchor>"
          )
        ),
        ("vmlDrawing", Self.vmlPart(Self.control("Checkbox"))),
        ("ctrlProp", Self.state("checked=\"Checked\" fmlaLink=\"$A$1\"")),
        ("ctrlProp", Self.state("checked=\"Mixed\"")),
      ],
      after: list.replacing("<xdr:", with: "<x:").replacing("</xdr:", with: "</x:").replacing(
        "<controls>", with: "<controls xmlns:x=\"urn:x\">"))
    #expect(objects.map(\.text) == ["", "達成"])
    #expect(objects.map(\.isChecked) == [false, true])
    #expect(objects.map(\.linkedCell?.description) == [nil, "A1"])
    #expect(objects.map(\.range.description) == ["C4:D5", "I7:I7"])
  }

  static func state(_ attributes: String) -> String {
    "<formControlPr xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" objectType=\"CheckBox\" \(attributes)/>"
  }

  // MARK: - Damage

  @Test func `an error in a damaged object names the part and sheet`() throws {
    for kind in ["comments", "threadedComment", "drawing"] {
      var package = PackageBuilder(rows: "<row/>")
      package["xl/worksheets/_rels/sheet1.xml.rels"] = PackageBuilder.relationships([
        ("rId1", kind, "../parts/0.xml")
      ])
      package["xl/parts/0.xml"] = "<a><b></a>"
      let error = try error(of: package.bytes)
      #expect(error?.kind == .unreadableFile)
      #expect(error?.place.part == "xl/parts/0.xml" && error?.place.sheet == "様式1")
    }
  }

  /// `<font size=160>` is HTML, and no XML.
  @Test(arguments: ["<xml><v:shape id=\"a\" style=none/></xml>", "<xml><v:shape></xml>", "<xml>"])
  func `a drawing in VML that is not well-formed costs its shapes only`(content: String) throws {
    var package = PackageBuilder(rows: "<row><c t=\"inlineStr\"><is><t>目標</t></is></c></row>")
    package["xl/worksheets/_rels/sheet1.xml.rels"] = PackageBuilder.relationships([
      ("rId1", "vmlDrawing", "../parts/0.xml")
    ])
    package["xl/parts/0.xml"] = content
    let grid = try grid(package)
    #expect(grid.cells.map(\.text) == ["目標"])
    #expect(grid.repairs == [.unreadableDrawing(part: "xl/parts/0.xml")])
  }
}
