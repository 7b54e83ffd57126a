import GoalSheet
import Grid
import Messages
import OOXML
import OpenData
import WorkbookReading

/// Takes the forms, or the data tables, out of a workbook: decides which worksheets are looked at,
/// and says which ones were left out.
struct WorkbookSheets {
  let options: ReadingOptions
  let forms: FormReader

  /// Why a worksheet gave no form.
  private enum Omission {
    case hidden, sample, withoutForm
  }

  /// Reads a workbook; `file` is what messages call it.
  func reading(of workbook: Workbook, file: String) throws(ReadError) -> Reading {
    var result = Reading()
    var omitted: [(name: String, reason: Omission)] = []
    var foundForm = false
    for index in try selection(of: workbook, file: file, messages: &result.messages) {
      let entry = workbook.sheets[index]
      if options.sheetNames.isEmpty, let reason = omission(of: entry) {
        omitted.append((entry.name, reason))
        continue
      }
      let grid = try grid(at: index, of: workbook, file: file)
      if DataTable.isDataTable(grid) {
        let table = try table(in: grid, file: file)
        result.append(table.sheets)
        result.messages += table.messages
        foundForm = true
        continue
      }
      let form = forms.read(grid, file: file)
      result.append(form.sheets)
      result.messages += form.messages
      foundForm = foundForm || form.foundForm
      if !form.foundForm { omitted.append((entry.name, .withoutForm)) }
    }
    if foundForm {
      result.messages += omitted.map { Self.skipped($0.name, $0.reason, file: file) }
    } else if !result.hasErrors {
      result.messages.append(noForm(file: file, omitted: omitted.map(\.reason)))
    }
    result.messages = result.messages.inOrder(of: workbook.sheets.map(\.name))
    return result
  }

  private func grid(
    at index: Int, of workbook: Workbook, file: String
  ) throws(ReadError) -> Grid {
    do throws(ReadError) {
      return try workbook.grid(at: index)
    } catch {
      throw error.located(in: Place(file: file, sheet: workbook.sheets[index].name))
    }
  }

  private func table(in grid: Grid, file: String) throws(ReadError) -> TableReading {
    do throws(ReadError) {
      return try DataTable.reading(of: grid, file: file, vocabulary: options.vocabulary)
    } catch {
      throw error.located(in: Place(file: file, sheet: grid.name))
    }
  }

  // MARK: - Which worksheets

  /// The indices of the worksheets to look at, in the workbook's order.
  private func selection(
    of workbook: Workbook, file: String, messages: inout [Message]
  ) throws(ReadError) -> [Int] {
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

  private func omission(of entry: SheetEntry) -> Omission? {
    if entry.visibility != .visible { return .hidden }
    return forms.isSample(entry.name) ? .sample : nil
  }

  // MARK: - Messages

  private static func skipped(_ name: String, _ reason: Omission, file: String) -> Message {
    let (english, japanese) =
      switch reason {
      case .hidden: ("the worksheet is hidden", "非表示のシートのため")
      case .sample: ("the worksheet is a sample by its name", "シート名が記入例などを示すため")
      case .withoutForm: ("the worksheet has no form", "様式がないため")
      }
    let hint = reason == .withoutForm ? "" : "; --sheet takes it"
    let japaneseHint = reason == .withoutForm ? "" : "(--sheet で指定すれば読み取ります)"
    return Message(
      .sheetSkipped, at: Place(file: file, sheet: name), english: "left out: \(english)\(hint)",
      japanese: "\(japanese)読み飛ばしました\(japaneseHint)")
  }

  private func noForm(file: String, omitted: [Omission]) -> Message {
    let unseen = omitted.count { $0 != .withoutForm }
    guard unseen > 0 else { return .noForm(in: file) }
    return Message(
      .noForm, at: Place(file: file),
      english: "no 組織目標管理シート in it; hidden worksheets and samples left out: \(unseen) "
        + "(--sheet takes those it names)",
      japanese: "組織目標管理シートがありません。非表示のシートと記入例 \(unseen) 枚は見ていません"
        + "(--sheet で指定すれば読み取ります)")
  }
}

extension SheetEntry {
  /// Whether the sheet has the name, as Excel compares names: without regard to case.
  func isNamed(_ other: String) -> Bool {
    name == other || name.lowercased() == other.lowercased()
  }
}
