import Grid
import Messages
import Mutation
import WorkbookReading

@testable import OpenDocument

/// Documents made by hand, as small as they can be.
enum Sample {
  static let namespaces =
    ["office", "table", "text", "style", "form", "manifest"]
    .map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    .joined(separator: " ")
    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  static let mimeType = "application/vnd.oasis.opendocument.spreadsheet"

  /// A flat document.
  static func flat(_ tables: String, styles: String = "", settings: String = "") -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?><office:document \(namespaces) office:mimetype="\(mimeType)">\
      <office:automatic-styles>\(styles)</office:automatic-styles><office:body>\
      <office:spreadsheet>\(settings)\(tables)</office:spreadsheet></office:body></office:document>
      """.utf8)
  }

  /// A package with the parts that every one has.
  static func package(_ tables: String, styles: String = "", common: String = "") -> ZipImage {
    let content = """
      <office:document-content \(namespaces)><office:automatic-styles>\(styles)\
      </office:automatic-styles><office:body><office:spreadsheet>\(tables)</office:spreadsheet>\
      </office:body></office:document-content>
      """
    return package([
      ("mimetype", mimeType), ("content.xml", content),
      (
        "styles.xml",
        "<office:document-styles \(namespaces)><office:styles>\(common)</office:styles>"
          + "</office:document-styles>"
      ),
      (
        "META-INF/manifest.xml",
        "<manifest:manifest \(namespaces)><manifest:file-entry manifest:full-path=\"/\"/>"
          + "</manifest:manifest>"
      ),
    ])
  }

  static func package(_ parts: [(name: String, text: String)]) -> ZipImage {
    ZipImage(parts.map { ZipMember($0.name, $0.text) })
  }

  static func table(_ content: String, name: String = "表") -> String {
    "<table:table table:name=\"\(name)\">\(content)</table:table>"
  }

  static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  static func cell(_ content: String, _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)>\(content)</table:table-cell>"
  }

  /// A cell of one paragraph.
  static func text(_ text: String, _ attributes: String = "") -> String {
    cell("<text:p>\(text)</text:p>", "office:value-type=\"string\" " + attributes)
  }

  /// The first table of a document with these rows.
  static func grid(
    _ rows: String, styles: String = "", limits: ReadingLimits = ReadingLimits()
  ) throws(ReadError) -> Grid {
    try OpenDocumentWorkbook(bytes: flat(table(rows), styles: styles), limits: limits).grid(at: 0)
  }

  /// The one cell of a row with this content.
  static func cellText(_ content: String) throws(ReadError) -> String? {
    try grid(row(cell(content))).cells.first?.text
  }

  /// The texts of a document's first table.
  static func texts(
    _ rows: String, as form: DelimitedForm = .tsv, limits: ReadingLimits = ReadingLimits()
  ) throws -> String {
    var texts: [UInt8] = []
    try OpenDocumentWorkbook(bytes: flat(table(rows)), limits: limits)
      .writeTexts(ofSheet: 0, as: form) { piece in
        for at in piece.indices { texts.append(piece[at]) }
      }
    return String(decoding: texts, as: UTF8.self)
  }
}

extension Grid {
  /// The displayed texts by address.
  var texts: [String: String] {
    Dictionary(uniqueKeysWithValues: cells.map { ($0.reference.description, $0.text) })
  }
}

extension CellReference {
  static func at(_ address: String) -> CellReference {
    CellReference(address) ?? CellReference(row: -1, column: -1)
  }
}
