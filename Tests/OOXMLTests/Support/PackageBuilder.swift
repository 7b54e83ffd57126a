@testable import OOXML

/// A small workbook, part by part, which a test can modify.
struct PackageBuilder: Sendable {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// In archive order.
  var parts: [(name: String, content: [UInt8])] = []
  /// Changes each entry as it is written.
  var alter: @Sendable (inout ZipBuilder.Entry) -> Void = { _ in }

  /// A workbook with a single sheet, `様式1`.
  ///
  /// - Parameters:
  ///   - rows: the contents of `sheetData`.
  ///   - strings: `si` elements.
  ///   - styles: `numFmts` and `cellXfs`; everything is `General` if it is empty.
  ///   - before: what precedes `sheetData`.
  ///   - after: what follows it.
  ///   - workbook: what precedes the list of sheets.
  init(
    rows: String = "", strings: String = "", styles: String = "", before: String = "",
    after: String = "", workbook: String = ""
  ) {
    set("[Content_Types].xml", "<Types xmlns=\"\(Self.package)\"/>")
    set("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")]))
    set(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(workbook)<sheets>"
        + "<sheet name=\"様式1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
    set(
      "xl/_rels/workbook.xml.rels",
      Self.relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
        ("rId3", "sharedStrings", "sharedStrings.xml"),
      ]))
    set("xl/worksheets/sheet1.xml", Self.sheet(rows, before: before, after: after))
    if !styles.isEmpty {
      set("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>")
    }
    set("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>")
  }

  static func sheet(_ rows: String, before: String = "", after: String = "") -> String {
    "<?xml version=\"1.0\"?><worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\">"
      + "\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  static func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
    let items = all.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(items.joined())</Relationships>"
  }

  /// The text of a part.
  subscript(name: String) -> String {
    get { String(decoding: parts.first { $0.name == name }?.content ?? [], as: UTF8.self) }
    set { set(name, newValue) }
  }

  mutating func set(_ name: String, _ text: String) { set(name, Array(text.utf8)) }

  mutating func set(_ name: String, _ content: [UInt8]) {
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].content = content
    } else {
      parts.append((name, content))
    }
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  mutating func rename(_ name: String, to new: String) {
    for index in parts.indices where parts[index].name == name { parts[index].name = new }
  }

  /// The package as a zip archive.
  var bytes: [UInt8] {
    var zip = ZipBuilder()
    for part in parts {
      var entry = ZipBuilder.Entry(name: part.name, content: part.content)
      alter(&entry)
      zip.entries.append(entry)
    }
    return zip.bytes
  }
}
