import Comparison
import GoalSheet
import JapaneseCalendar
import Messages

/// The words for a comparison in one language.
struct ComparisonWords {
  let language: Language

  func say(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  func status(_ status: SheetComparison.Status) -> String {
    switch status {
    case .kept: say("the same", "変更なし")
    case .changed: say("changed", "変更あり")
    case .renamed: say("renamed", "組織名の変更")
    case .added: say("added", "新しいシート")
    case .dropped: say("dropped", "なくなったシート")
    case .duplicate: say("handed in twice", "重複したシート")
    case .unknown: say("not known, for a file was not read", "読み取れないファイルがあり不明")
    }
  }

  /// What is said in place of the sheet that a comparison lacks.
  func missing(_ status: SheetComparison.Status) -> String {
    switch status {
    case .duplicate:
      say("(compared with another sheet of the section)", "（同じ課の別のシートと比べています）")
    case .unknown: say("(not known)", "（不明）")
    case .kept, .changed, .renamed, .added, .dropped: say("(no sheet)", "（シートなし）")
    }
  }

  func status(_ status: RowComparison.Status) -> String {
    switch status {
    case .kept: say("goal kept", "目標は同じ")
    case .reworded: say("goal reworded", "目標の書き換え")
    case .moved: say("goal moved", "目標の移動")
    case .added: say("goal added", "目標の追加")
    case .dropped: say("goal dropped", "目標の削除")
    }
  }

  /// The name of a field.
  func field(_ field: ChangedField) -> String {
    switch field {
    case .row(let field): self.field(field)
    case .further(_, let label): label
    case .header(.fiscalYear): say("fiscal year", "年度")
    case .header(.department): say("department", "組織名(部)")
    case .header(.section): say("section", "組織名(課)")
    case .header(.policyIndicators): say("policy indicators", "政策指標")
    case .header(.createdOn): say("作成日", "作成日")
    case .header(.evaluatedOn): say("評価日", "評価日")
    case .header(.further): field.key
    }
  }

  private func field(_ field: GoalField) -> String {
    switch field {
    case .no: "No."
    case .goal: say("goal", "組織目標")
    case .planPosition: say("plan position", "位置づけ")
    case .indicator: say("indicator", "取組指標")
    case .target: say("target", "目標")
    case .result: say("result", "結果")
    case .initiative: say("initiative", "取組名称")
    case .outline: say("outline", "概要")
    case .evaluation: say("mark", "評価")
    case .status: say("目標達成状況", "目標達成状況")
    case .nextSteps: say("今後の方針", "今後の方針")
    default: field.key
    }
  }

  func part(_ part: ValueChange.Part) -> String {
    switch part {
    case .number: say("number", "数値")
    case .unit: say("unit", "単位")
    case .bound: say("bound", "条件")
    case .words: say("words", "言葉")
    }
  }

  /// A field with, for a quantity, what of it changed: `target (number)`.
  func heading(_ change: ValueChange) -> String {
    if change.isSpelling { return field(change.field) + say(" (spelling)", "（書き方）") }
    guard !change.parts.isEmpty else { return field(change.field) }
    let parts = change.parts.map(part).joined(separator: say(", ", "・"))
    return field(change.field) + say(" (\(parts))", "（\(parts)）")
  }

  /// A value for people; years as eras, blanks in words.
  func value(_ text: String, of field: ChangedField) -> String {
    if text.isEmpty { return say("(blank)", "（空欄）") }
    if field == .header(.fiscalYear), let year = Int(text) {
      return EraText.text(ofFiscalYear: year)
    }
    if field == .header(.createdOn) || field == .header(.evaluatedOn), language == .japanese,
      let day = DateText.date(in: text)
    {
      return EraText.text(of: day, style: .kanji, firstYearAsGannen: true) ?? text
    }
    return text
  }

  /// The file and worksheet of a sheet, as people call them.
  func place(of source: GoalSheet.Source) -> String {
    let words = PlaceWords(language: language)
    let file = words.address(source.file)
    let sheet = words.worksheet(source.sheet, section: nil)
    return sheet.isEmpty ? file : say("\(file), \(sheet)", "\(file) の\(sheet)")
  }

  func section(_ comparison: SheetComparison) -> String {
    let name = [comparison.name.department, comparison.name.section].filter { !$0.isEmpty }
    return name.isEmpty ? say("(no section)", "（課名なし）") : name.joined(separator: " ")
  }

  /// `No.5`, or both numbers where they differ.
  func number(_ row: RowComparison) -> String {
    let numbers = [row.old?.no, row.new?.no].compactMap { $0 }.filter { !$0.isEmpty }
    guard let first = numbers.first, let last = numbers.last else { return "" }
    return first == last ? "No.\(first)" : "No.\(first) → \(last)"
  }
}

extension GoalSheet.Source {
  /// The address of a cell: `FILE[SHEET]!C12`.
  func address(of cell: SheetCells.Cell?) -> String {
    Place(file: file, sheet: cell?.worksheet ?? sheet, cell: cell?.reference).description
  }
}

extension RowComparison {
  /// The cell of the goal; without a goal, that of the number.
  func cell(_ sheet: GoalSheet?, _ index: Int?) -> SheetCells.Cell? {
    guard let rows = sheet?.source?.cells?.rows, let index, rows.indices.contains(index) else {
      return nil
    }
    return rows[index][.goal] ?? rows[index][.no] ?? rows[index][.indicator]
  }
}
