import FormTemplate
import GoalSheet
import JapaneseCalendar

/// Sheets such as a reader can give: any texts, any merges.
struct RandomSheet {
  private var text: RandomText
  private let quantities = QuantityText(units: Template.standard.vocabulary.units)
  private let legend: [GoalSheet.LegendEntry]
  private let title: String
  private let fields: FormFields

  init(seed: UInt64, template: Template = .standard) {
    self.text = RandomText(seed: seed)
    legend = template.vocabulary.legend
    title = template.vocabulary.title.text
    fields = template.vocabulary.fields
  }

  /// A sheet of at most so many rows, whose cells have at most so many characters.
  mutating func sheet(rows: Int, length: Int) throws -> GoalSheet {
    var sheet = GoalSheet()
    sheet.fiscalYear = chance(95) ? number(1990...2040) : nil
    // A year in the title would be the sheet's where it has no other.
    let showsYear = !chance(80) && sheet.fiscalYear != nil
    sheet.title = showsYear ? "令和5年度 \(title)" : title
    sheet.department = chance(90) ? text.pick(["西区", "中央区", "西区役所", "A&B部"]) : ""
    sheet.section = chance(90) ? words(6) : ""
    sheet.policyIndicators = (0..<number(0...4)).map { _ in line(30) }
    sheet.createdOn = chance(80) ? CivilDate(dayNumber: number(-30_000...40_000)) : nil
    sheet.evaluatedOn = chance(60) ? CivilDate(dayNumber: number(10_000...30_000)) : nil
    sheet.legend = legend
    sheet.further = fields.furtherHeaders.map { further($0) }
    if chance(20) { sheet.legend[1].meaning = "概ね達成" }
    var rows = (0..<number(0...rows)).map { _ in row(length: length) }
    merge(&rows)
    sheet.rows = try GoalRows(rows)
    return sheet
  }

  private mutating func row(length: Int) -> GoalRow {
    var row = GoalRow()
    row.no =
      chance(85) ? String(number(1...30)) : chance(50) ? "\(number(1...9))-\(number(1...9))" : ""
    row.goal = cell(length, blank: 0)
    row.planPosition = (0..<number(0...3)).map { _ in "行財\(number(1...9))-\(number(1...9))-②" }
    row.indicator = cell(length / 2, blank: 10) + (chance(30) ? "(人)" : "")
    if !fields.contains(.indicator) { row.indicator = "" }
    row.target = quantity(indicator: row.indicator)
    row.result = quantity(indicator: row.indicator)
    row.initiative = cell(length / 2, blank: 10)
    row.outline = cell(length, blank: 10)
    row.evaluation = chance(80) ? text.pick(legend.map(\.mark)) : nil
    row.status = cell(length, blank: 20)
    row.nextSteps = cell(length, blank: 20)
    row.further = fields.further.map { further($0) }
    for field in GoalField.official where !fields.contains(field) { row.clear(field) }
    return row
  }

  /// A value of a field that the template adds; one that inherits is never blank.
  private mutating func further(_ field: FurtherField) -> FurtherValue {
    var value = field.blank
    guard field.inherits || chance(80) else { return value }
    switch field.kind {
    case .text: value.value = .text(line(12))
    case .quantity:
      let words = text.pick(["12件", "5人以上", "未定", "約30回", "1,200千円", "87.60%"])
      value.value = .quantity(quantities.quantity(words, indicator: ""))
    case .mark: value.value = .mark(text.pick(legend.map(\.mark)))
    case .date: value.value = .date(CivilDate(dayNumber: number(10_000...30_000)))
    }
    return value
  }

  /// Runs of one value, field by field, nested or not.
  private mutating func merge(_ rows: inout [GoalRow]) {
    let share = text.pick([0, 0, 20, 40])
    for index in rows.indices.dropFirst() {
      for field in fields.columns where chance(share) {
        rows[index].copy(field, from: rows[index - 1])
        rows[index].continues.insert(field)
      }
      // A row that has nothing of its own is none.
      let own: GoalField = fields.contains(.status) ? .status : .nextSteps
      rows[index].continues.remove(own)
      rows[index].clear(own)
      if own == .status {
        rows[index].status = "\(index + 1)行目"
      } else {
        rows[index].nextSteps = "\(index + 1)行目"
      }
      for (field, keyPath) in [(GoalField.target, \GoalRow.target), (.result, \.result)]
      where !rows[index].continues.contains(field) {
        rows[index][keyPath: keyPath] = rows[index][keyPath: keyPath].flatMap {
          quantities.quantity($0.text, indicator: rows[index].indicator)
        }
      }
      // One that continues has its number and unit from the row where it begins.
    }
    for index in rows.indices.dropFirst() {
      for (field, keyPath) in [(GoalField.target, \GoalRow.target), (.result, \.result)]
      where rows[index].continues.contains(field) {
        rows[index][keyPath: keyPath] = rows[index - 1][keyPath: keyPath]
      }
    }
  }

  private mutating func quantity(indicator: String) -> Quantity? {
    guard chance(85) else { return nil }
    let digits = String(number(0...99_999))
    let words = text.pick([
      digits, "\(number(1...99)),\(number(100...999))", "\(number(0...99)).\(number(0...99))%",
      "\(digits)日", "△\(digits)", "約\(digits)人", "-\(digits)", "0\(digits)", "５０％",
      "\(digits)団体以上", "=1+1", "特定事業主行動計画目標値", "\(number(1...9)).0回/年", "12,34", "1e5", "2023/4/1",
      line(20), "100\"円\"", "3\\m", "\(digits)%以上",
    ])
    return quantities.quantity(words, indicator: indicator)
  }

  private mutating func cell(_ length: Int, blank: Int) -> String {
    guard !chance(blank) else { return "" }
    // Few cells are long, as on real sheets.
    let limit = chance(90) ? min(length, 200) : chance(90) ? min(length, 1000) : length
    return text.text(length: number(1...max(1, limit)))
  }

  private mutating func line(_ length: Int) -> String {
    text.text(length: number(1...length)).replacing("\n", with: "の")
  }

  private mutating func words(_ count: Int) -> String {
    (0..<number(1...count)).map { _ in text.pick(["地域", "総務", "課", "a/b", "'", "[区]", "健康"]) }
      .joined()
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &text.generator)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
}
