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
  /// How many threads look for forms, while one of them reads the next worksheet.
  let workers: Int

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
        let message = skipped.message(filledLines: lines, file: file)
        guard message.severity == .warning || !forms.isOtherSheet(skipped.name) else { continue }
        result.messages.append(message)
      }
    } else if !result.hasErrors, !pass.isReviewOnly {
      result.messages.append(.noForm(in: file, skipped: pass.skipped))
      result.messages += pass.nearMisses
    }
    result.messages = result.messages.inOrder(of: workbook.sheets.map(\.name))
    return result
  }

  /// Looks for forms on the worksheets; data tables go directly into `result`.
  private func firstPass(
    over workbook: any WorkbookReader, file: String, into result: inout Reading
  ) throws(ReadError) -> WorksheetPass {
    let indices = selection(of: workbook, file: file, messages: &result.messages)
    let source = WorksheetSource(workbook, file: file, indices: indices, options, forms)
    var pass = WorksheetPass()
    var found = Reading()
    var surveys: [(index: Int, name: String, survey: FormSurvey)] = []
    var error: ReadError?
    OrderedPipeline(
      next: { source.next() },
      prepare: { survey($0, file: file) },
      takeTurn: nil,
      finish: { $0 },
      deliver: { (worksheet: SurveyedWorksheet) in
        found.messages += worksheet.repairs
        switch worksheet.outcome {
        case .skipped(let reason):
          pass.skipped.append(
            SkippedWorksheet(index: worksheet.index, name: worksheet.name, reason: reason))
        case .reviewList: pass.foundReviewList = true
        case .survey(let survey): surveys.append((worksheet.index, worksheet.name, survey))
        case .table(let table):
          found.append(table.sheets.map { FormMatch(options).matched($0, hasWords: false) })
          found.messages += table.messages
          pass.foundForm = true
        case .unreadable(let reason): error = reason
        }
        return error == nil
      }
    ).run(workers: indices.count < Self.fewWorksheets ? 1 : workers)
    if let error = error ?? source.error { throw error }
    result.append(found.sheets)
    result.messages += found.messages
    // A form may be split over several worksheets.
    for (entry, reading) in zip(surveys, forms.readings(of: surveys.map(\.survey))) {
      pass.add(reading, index: entry.index, name: entry.name)
    }
    return pass
  }

  /// Fewer worksheets are not worth another thread.
  private static let fewWorksheets = 4

  private func survey(
    _ worksheet: WorksheetSource.Worksheet, file: String
  ) -> SurveyedWorksheet {
    let outcome: SurveyedWorksheet.Outcome
    switch worksheet.content {
    case .skipped(let reason): outcome = .skipped(reason)
    case .reviewList: outcome = .reviewList
    case .form(let grid):
      outcome = .survey(forms.survey(grid, file: file, explaining: options.explains))
    case .dataTable(let grid):
      do throws(ReadError) {
        outcome = .table(try table(in: grid, file: file))
      } catch {
        outcome = .unreadable(error)
      }
    }
    return SurveyedWorksheet(
      index: worksheet.index, name: worksheet.name, repairs: worksheet.repairs, outcome: outcome)
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
