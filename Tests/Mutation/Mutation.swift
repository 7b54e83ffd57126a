/// A way to damage a workbook.
package enum Mutation: String, CaseIterable, Sendable {
  // The archive's own bytes.
  case truncatedFile, flippedBits, zeroRun, removedRun, duplicatedRun

  // Its members.
  case swappedParts, removedPart, duplicatedPart, lyingEntry

  // The unpacked bytes of a part, packed again soundly: these reach the XML readers.
  case truncatedPart, flippedPartBits, zeroedPart, removedPiece, duplicatedPiece, movedPiece
  case removedTag, foreignToken, otherNumber, splicedPart

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
