import GoalSheet
import Grid
import Messages
import OpenData
import WorkbookReading

/// Reads the worksheets of one workbook in turn, within the limits on all of them together.
///
/// Only one thread at a time may use it.
final class WorksheetSource {
  /// A worksheet, and what it turned out to be.
  struct Worksheet: Sendable {
    let index: Int
    let name: String
    let content: Content
    /// What had to be repaired.
    var repairs: [Message] = []
  }

  enum Content: Sendable {
    case skipped(SkippedWorksheet.Reason)
    case reviewList
    case dataTable(Grid)
    case form(Grid)
  }

  /// Why no further worksheet can be read.
  private(set) var error: ReadError?
  private let workbook: any WorkbookReader
  private let file: String
  private let options: ReadingOptions
  private let forms: FormChoice
  private var indices: ArraySlice<Int>
  private var cells = 0
  private var cellsInForms = 0

  /// The worksheets at `indices`; `file` is the workbook's name in messages.
  init(
    _ workbook: any WorkbookReader, file: String, indices: [Int], _ options: ReadingOptions,
    _ forms: FormChoice
  ) {
    self.workbook = workbook
    self.file = file
    self.options = options
    self.forms = forms
    self.indices = indices[...]
  }

  /// The next worksheet; `nil` after the last, or after an error.
  func next() -> Worksheet? {
    guard error == nil, let index = indices.popFirst() else { return nil }
    do throws(ReadError) {
      return try worksheet(at: index)
    } catch {
      self.error = error.located(in: place(of: workbook.sheets[index]))
      return nil
    }
  }

  private func worksheet(at index: Int) throws(ReadError) -> Worksheet {
    let entry = workbook.sheets[index]
    let isNamed = !options.sheetNames.isEmpty
    if !isNamed, let reason = reasonToSkip(entry) {
      return Worksheet(index: index, name: entry.name, content: .skipped(reason))
    }
    var grid = try workbook.grid(at: index)
    cells += grid.cells.count
    guard cells <= options.limits.heldCells else {
      throw ReadError(WorkbookReason.tooManyCellsInAll(limit: options.limits.heldCells))
    }
    if !isNamed, ReviewMark.mayBeReview(entry.name), grid.isReviewList {
      return Worksheet(index: index, name: entry.name, content: .reviewList)
    }
    grid.removeReviewNotes()
    let isTable = DataTable.isDataTable(grid)
    if isTable || forms.keeps(grid) {
      cellsInForms += grid.cells.count
      try check(grid, isTable: isTable)
    }
    return Worksheet(
      index: index, name: entry.name, content: isTable ? .dataTable(grid) : .form(grid),
      repairs: grid.repairs.map { Message($0, at: place(of: entry)) })
  }

  private func reasonToSkip(_ entry: SheetEntry) -> SkippedWorksheet.Reason? {
    if entry.visibility != .visible { return .hidden }
    return forms.isSample(entry.name) ? .sample : nil
  }

  /// Checks a worksheet whose cells are kept in a table or form.
  private func check(_ grid: Grid, isTable: Bool) throws(ReadError) {
    let limits = options.limits
    if cellsInForms > limits.wholeCells {
      throw ReadError(WorkbookReason.tooManyCellsInForms(limit: limits.wholeCells))
    }
    if !isTable, grid.cells.count > limits.formCells {
      throw ReadError(WorkbookReason.tooManyCellsInForm(limit: limits.formCells))
    }
  }

  private func place(of entry: SheetEntry) -> Place { Place(file: file, sheet: entry.name) }
}
