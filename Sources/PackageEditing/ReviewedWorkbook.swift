import Bytes
import Grid
package import Messages
import OOXML
package import WorkbookReading
import XML

/// A submitter's workbook with the notes of a review, and the list of them at its end.
///
/// Parts that a review does not concern are copied as they are stored. What an earlier review
/// added is replaced.
package struct ReviewedWorkbook {
  private let original: [UInt8]
  private let limits: ReadingLimits
  /// The sheets of the workbook, those of an earlier review included.
  package let sheets: [SheetEntry]
  private let workbookPart: String
  private var listIndex: Int?
  private var oldHeading: String?

  /// Opens the bytes of a workbook in Office Open XML.
  package init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadError) {
    original = bytes
    self.limits = limits
    let workbook = try Workbook(bytes: bytes, limits: limits)
    sheets = workbook.sheets
    workbookPart = workbook.mainPart
    for index in sheets.indices.reversed() where ReviewMark.mayBeReview(sheets[index].name) {
      guard let grid = try? workbook.grid(at: index), grid.isReviewList else { continue }
      listIndex = index
      oldHeading = grid.cells.first { $0.reference == CellReference(row: 1, column: 0) }?.text
      break
    }
  }

  /// The workbook with notes, by the index of their worksheet, and the list.
  ///
  /// If nothing has changed since an earlier review, that review's copy is returned.
  ///
  /// - Throws: `unreadableFile` if a part that must change is damaged; `tooLarge` past 4 GiB.
  package func copy(
    notes: [Int: [CellNote]], list: ReviewList
  ) throws(ReadError) -> [UInt8] {
    // A copy that has been given another name is not the same copy.
    if let oldHeading, oldHeading.hasPrefix(list.subject) {
      var old = list
      old.heading = oldHeading
      if try edited(notes, old) == original { return original }
    }
    return try edited(notes, list)
  }

  private func edited(
    _ notes: [Int: [CellNote]], _ list: ReviewList
  ) throws(ReadError) -> [UInt8] {
    let draft = try PackageDraft(original, limits: limits.zip)
    guard let workbook = try MarkupPart(workbookPart, in: draft, limits: limits.xml) else {
      throw ReadError(EditingReason.sheetsMissing, at: Place(part: workbookPart))
    }
    let dialect = Dialect(workbook: workbook.root)
    let types = try ContentTypes(draft, limits: limits.xml)
    var hasReplies = false
    for index in sheets.indices where index != listIndex && sheets[index].kind == .worksheet {
      guard let part = sheets[index].part else { continue }
      let sheet = SheetNotes(
        draft: draft, types: types, limits: limits.xml, dialect: dialect, part: part,
        number: index + 1)
      if try sheet.replace(by: notes[index] ?? [], on: list.day) { hasReplies = true }
    }
    if hasReplies {
      try PersonPart(draft: draft, types: types, limits: limits.xml, workbook: workbookPart).add()
    }
    let listed = ListedSheet(
      draft: draft, types: types, limits: limits.xml, dialect: dialect, workbook: workbookPart)
    try listed.write(
      list, names: sheets.map(\.name), over: listIndex.flatMap { sheets[$0].part })
    try types.write(to: draft)
    return try draft.archive()
  }
}
