import Bytes
import Zip
import XML
import Messages
import WorkbookReading

/// The parts that a part refers to.
struct Relationships: Sendable {
  struct Relationship: Sendable {
    var id: String
    /// The last component of the type's URI: `worksheet`, `sharedStrings`.
    ///
    /// It is the same in transitional and strict packages.
    var kind: String
    /// The part's name.
    var target: String
  }

  private(set) var all: [Relationship] = []
  /// The first index of each id in ``all``, since a large workbook may list very many sheets.
  private var places: [String: Int] = [:]

  init() {}

  /// The relationships of a part, or of the package itself for `""`.
  ///
  /// Having none is not an error.
  static func of(
    _ source: String, in parts: PackageParts, limits: ReadingLimits
  ) throws(ReadError) -> Relationships {
    guard let index = parts.index(of: PartName.relationships(of: source)) else {
      return Relationships()
    }
    do {
      return try parts.remembering(index) { () throws(ReadError) in
        let reader = try XMLReader(
          parts.open(index), limits: limits.xml, size: parts.entries[index].size)
        return try Relationships(reader, of: source)
      }
    } catch {
      throw error.located(in: Place(part: parts.entries[index].name))
    }
  }

  private init(_ reader: consuming XMLReader, of source: String) throws(ReadError) {
    try reader.enterRoot("Relationships")
    while try reader.nextChild(of: 1) {
      guard reader.isNamed("Relationship"), let id = try reader.text("Id"),
        let type = try reader.text("Type"), let target = try reader.text("Target"),
        try reader.text("TargetMode") != "External"
      else { continue }
      if places[id] == nil { places[id] = all.count }
      all.append(
        Relationship(
          id: id, kind: Self.lastComponent(of: type),
          target: PartName.resolve(target, from: source)))
    }
    try reader.finish()
  }

  private static func lastComponent(of uri: String) -> String {
    // By bytes: telling characters apart takes longer than reading the rest of the element.
    uri.utf8.split(separator: Ascii.slash).last.map { String(Substring($0)) } ?? ""
  }

  subscript(id id: String) -> Relationship? { places[id].map { all[$0] } }

  func first(_ kind: String) -> Relationship? { all.first { $0.kind == kind } }
}
