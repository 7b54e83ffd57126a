import GoalSheet
import Grid
import Messages
import OpenData
import WorkbookReading

/// Reads the forms or data tables of a workbook of any format: decides which worksheets to read,
/// and reports those that are skipped.
///
/// - SeeAlso: SPEC section 3
struct WorkbookSheets {
  let options: ReadingOptions
  let forms: FormChoice

  /// Reads a workbook; `file` is its name in messages.
  func reading(of workbook: any WorkbookReader, file: String) throws(ReadError) -> Reading {
    var result = Reading()
    var pass = try firstPass(over: workbook, file: file, into: &result)
    pass.skipLabelsBesideForms(
      isExplicit: !options.sheetNames.isEmpty, hasData: !result.sheets.isEmpty)
    for form in pass.forms { result.append(form.reading, of: form.name) }
    if pass.foundForm {
      let isBlank = result.sheets.allSatisfy { $0.rows.isEmpty }
      for skipped in pass.skipped {
        let lines = isBlank ? filledLines(of: skipped, in: workbook, file: file) : 0
        result.messages.append(skipped.message(filledLines: lines, file: file))
      }
    } else if !result.hasErrors, !pass.isReviewOnly {
      result.messages.append(.noForm(in: file, skipped: pass.skipped))
      result.messages += pass.nearMisses
    }
    result.messages = result.messages.inOrder(of: workbook.sheets.map(\.name))
    return result
  }

  /// Reads the worksheets in turn; data tables go directly into `result`.
  private func firstPass(
    over workbook: any WorkbookReader, file: String, into result: inout Reading
  ) throws(ReadError) -> WorksheetPass {
    var pass = WorksheetPass()
    var cells = 0
    var cellsInForms = 0
    var surveys: [(index: Int, name: String, survey: FormSurvey)] = []
    for index in selection(of: workbook, file: file, messages: &result.messages) {
      let entry = workbook.sheets[index]
      if options.sheetNames.isEmpty, let reason = reasonToSkip(entry) {
        pass.skipped.append(SkippedWorksheet(index: index, name: entry.name, reason: reason))
        continue
      }
      var grid = try grid(at: index, of: workbook, file: file)
      cells += grid.cells.count
      guard cells <= options.limits.heldCells else {
        throw ReadError(WorkbookReason.tooManyCellsInAll(limit: options.limits.heldCells))
          .located(in: Place(file: file, sheet: entry.name))
      }
      if options.sheetNames.isEmpty, ReviewMark.mayBeReview(entry.name), grid.isReviewList {
        pass.foundReviewList = true
        continue
      }
      grid.removeReviewNotes()
      result.messages += grid.repairs.map {
        Message($0, at: Place(file: file, sheet: entry.name))
      }
      let isTable = DataTable.isDataTable(grid)
      if isTable || forms.keeps(grid) {
        cellsInForms += grid.cells.count
        try check(grid, cellsInForms, isTable: isTable, file: file)
      }
      if isTable {
        let table = try table(in: grid, file: file)
        result.append(table.sheets.map { FormMatch(options).matched($0, hasWords: false) })
        result.messages += table.messages
        pass.foundForm = true
        continue
      }
      let survey = forms.survey(grid, file: file, explaining: options.explains)
      surveys.append((index, entry.name, survey))
    }
    // A form may be split over several worksheets.
    for (entry, reading) in zip(surveys, forms.readings(of: surveys.map(\.survey))) {
      pass.add(reading, index: entry.index, name: entry.name)
    }
    return pass
  }

  private func grid(
    at index: Int, of workbook: any WorkbookReader, file: String
  ) throws(ReadError) -> Grid {
    do throws(ReadError) {
      return try workbook.grid(at: index)
    } catch {
      throw error.located(in: Place(file: file, sheet: workbook.sheets[index].name))
    }
  }

  /// Checks a worksheet whose cells are kept in a table or form; `total` is the number of all such.
  private func check(
    _ grid: Grid, _ total: Int, isTable: Bool, file: String
  ) throws(ReadError) {
    let limits = options.limits
    guard total > limits.wholeCells || !isTable && grid.cells.count > limits.formCells else {
      return
    }
    let reason: WorkbookReason =
      total > limits.wholeCells
      ? .tooManyCellsInForms(limit: limits.wholeCells)
      : .tooManyCellsInForm(limit: limits.formCells)
    throw ReadError(reason).located(in: Place(file: file, sheet: grid.name))
  }

  private func table(in grid: Grid, file: String) throws(ReadError) -> TableReading {
    do throws(ReadError) {
      return try DataTable.reading(of: grid, file: file, vocabulary: options.dataVocabulary)
    } catch {
      throw error.located(in: Place(file: file, sheet: grid.name))
    }
  }

  // MARK: - Which worksheets

  /// The indices of the worksheets to read, in the workbook's order.
  private func selection(
    of workbook: any WorkbookReader, file: String, messages: inout [Message]
  ) -> [Int] {
    let worksheets = workbook.sheets.indices.filter { workbook.sheets[$0].kind == .worksheet }
    guard !options.sheetNames.isEmpty else { return worksheets }
    for name in options.sheetNames
    where !worksheets.contains(where: { workbook.sheets[$0].isNamed(name) }) {
      let names = worksheets.map { workbook.sheets[$0].name }
      messages.append(.noSuchSheet(name, file: file, there: names))
    }
    return worksheets.filter { index in
      options.sheetNames.contains { workbook.sheets[index].isNamed($0) }
    }
  }

  private func reasonToSkip(_ entry: SheetEntry) -> SkippedWorksheet.Reason? {
    if entry.visibility != .visible { return .hidden }
    return forms.isSample(entry.name) ? .sample : nil
  }

  /// The number of form lines on a skipped worksheet: a section may have filled in the sample.
  private func filledLines(
    of skipped: SkippedWorksheet, in workbook: any WorkbookReader, file: String
  ) -> Int {
    switch skipped.reason {
    case .withoutForm, .incompleteForm: return 0
    case .hidden, .sample: break
    }
    // Damage to a skipped worksheet does no harm.
    guard let grid = try? workbook.grid(at: skipped.index),
      grid.cells.count <= options.limits.formCells
    else { return 0 }
    return forms.read(grid, file: file).sheets.reduce(0) { $0 + $1.rows.count }
  }
}

extension SheetEntry {
  /// Whether the sheet has this name; like Excel, this ignores case.
  func isNamed(_ other: String) -> Bool {
    name == other || name.lowercased() == other.lowercased()
  }
}
