/// A way to damage a workbook.
package enum Mutation: String, CaseIterable, Sendable {
  // The archive's own bytes.
  case truncatedFile, flippedBits, zeroRun, removedRun, duplicatedRun

  // Its members.
  case swappedParts, removedPart, duplicatedPart, lyingEntry

  // The unpacked bytes of a part, packed again soundly: these reach the XML readers.
  case truncatedPart, flippedPartBits, zeroedPart, removedPiece, duplicatedPiece, movedPiece
  case removedTag, foreignToken, otherNumber, splicedPart

  // What a part says, in markup that is still well-formed.
  case swappedValues, otherReference, otherCount, otherMerge, otherStyle, otherFormat
  case otherRelationship

  /// Whether the markup stays well-formed, so that the workbook may still be read.
  package var isStructural: Bool { parts != nil }

  /// The ends of the names of the parts that say what is changed; `nil` where any will do.
  var parts: [String]? {
    switch self {
    case .swappedValues: [".xml", ".rels"]
    case .otherReference, .otherMerge: ["/sheet1.xml", "/sheet2.xml", "content.xml"]
    case .otherCount: ["/sheet1.xml", "sharedStrings.xml", "workbook.xml", "content.xml"]
    case .otherStyle: ["/sheet1.xml", "styles.xml", "content.xml"]
    case .otherFormat: ["styles.xml"]
    case .otherRelationship: [".rels", "workbook.xml", "[Content_Types].xml"]
    default: nil
    }
  }

  /// Whether it changes what a part unpacks to, and not how the parts are packed.
  var isWithinPart: Bool {
    switch self {
    case .truncatedFile, .flippedBits, .zeroRun, .removedRun, .duplicatedRun, .swappedParts,
      .removedPart, .duplicatedPart, .lyingEntry:
      false
    default: true
    }
  }
}
