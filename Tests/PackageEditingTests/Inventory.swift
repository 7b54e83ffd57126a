import Mutation

/// How many pictures, charts, shapes, rules and macros a package has.
struct Inventory: Equatable {
  private var counts: [String: Int] = [:]

  private static let elements = [
    "pic", "graphicFrame", "sp", "cxnSp", "chart", "dataValidation", "conditionalFormatting",
    "hyperlink", "tablePart", "control", "oleObject", "definedName", "sheetProtection",
    "protectedRange", "pageSetup", "rowBreaks", "colBreaks", "pivotTableDefinition", "mergeCell",
  ]

  /// Counts what an archive has outside the parts that a review adds.
  init(_ archive: ZipImage) {
    for member in archive.members {
      let name = String(decoding: member.name, as: UTF8.self)
      if name.hasPrefix("xl/mokuhyo/") { continue }
      let ending = name.split(separator: ".").last.map(String.init) ?? ""
      guard ["xml", "vml"].contains(ending), let content = member.content else {
        counts["." + ending, default: 0] += ending == "rels" ? 0 : 1
        continue
      }
      for tag in String(decoding: content, as: UTF8.self).matches(
        of: /<([A-Za-z0-9]+:)?([A-Za-z]+)/)
      {
        let element = String(tag.output.2)
        if Self.elements.contains(element) { counts[element, default: 0] += 1 }
      }
    }
  }

  func isThatOf(_ archive: ZipImage) -> Bool { self == Inventory(archive) }
}
