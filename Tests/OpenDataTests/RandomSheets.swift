import GoalSheet
import Grid
import JapaneseCalendar
import SeededNumbers

/// Makes sheets with everything that a model may hold, and with the texts that formats stumble on.
struct RandomSheets {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// One to four sheets; now and then two neighbours have the same header.
  ///
  /// With `isTabular`, title and legend are the standard ones, nothing is unplaced, and quantities are
  /// what their texts say, as in sheets that come from a data table.
  mutating func sheets(isTabular: Bool = false) -> [GoalSheet] {
    var sheets: [GoalSheet] = []
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      var sheet = sheet(marks: isTabular ? Mark.official : pick(Self.marks))
      if isTabular {
        sheet.title = StandardForm.vocabulary.title.text
        sheet.legend = StandardForm.vocabulary.legend
        sheet.unplaced = []
        derive(&sheet.rows)
      }
      if let last = sheets.last, chance(of: 4) { copyHeader(from: last, to: &sheet) }
      sheets.append(sheet)
    }
    return sheets
  }

  /// The official marks, and those of other forms.
  private static let marks = [
    Mark.official, ["A+", "A", "B", "C"].compactMap { Mark(rawValue: $0) },
    ["◎", "達成", "一部達成", "○"].compactMap { Mark(rawValue: $0) },
  ]

  mutating func sheet(marks: [Mark] = Mark.official) -> GoalSheet {
    var sheet = GoalSheet()
    sheet.title = chance(of: 3) ? text() : "組織目標管理シート"
    sheet.fiscalYear = chance(of: 8) ? nil : Int.random(in: 2000...2040, using: &numbers)
    sheet.department = pick(["西区", "東区", "北区"])
    sheet.section = pick(["地域課", "健康福祉課", "黒埼出張所", "区民生活課"])
    sheet.policyIndicators = list(of: 3)
    sheet.createdOn = date()
    sheet.evaluatedOn = date()
    for mark in marks.shuffled(using: &numbers)
    where !Mark.official.contains(mark) || !chance(of: 4) {
      sheet.legend.append(GoalSheet.LegendEntry(mark: mark, meaning: text()))
    }
    if !chance(of: 6) {
      for _ in 0..<Int.random(in: 1...8, using: &numbers) { addRow(to: &sheet.rows, marks) }
    }
    for _ in 0..<Int.random(in: 0...2, using: &numbers) {
      let cell = CellReference(
        row: Int.random(in: 0..<1_048_576, using: &numbers),
        column: Int.random(in: 0..<16_384, using: &numbers))
      sheet.unplaced.append(GoalSheet.UnplacedText(cell: cell, text: text()))
    }
    if !chance(of: 3) {
      sheet.source = GoalSheet.Source(file: text(), sheet: chance(of: 2) ? nil : text())
    }
    return sheet
  }

  private func copyHeader(from other: GoalSheet, to sheet: inout GoalSheet) {
    sheet.fiscalYear = other.fiscalYear
    sheet.department = other.department
    sheet.section = other.section
    sheet.policyIndicators = other.policyIndicators
    sheet.createdOn = other.createdOn
    sheet.evaluatedOn = other.evaluatedOn
  }

  private mutating func addRow(to rows: inout GoalRows, _ marks: [Mark]) {
    var row = GoalRow()
    row.no = pick(["", "1", "2", "13", "3の2"])
    row.goal = textOrBlank()
    row.planPosition = list(of: 2)
    row.indicator = textOrBlank()
    row.target = quantity()
    row.result = quantity()
    row.initiative = textOrBlank()
    row.outline = textOrBlank()
    row.evaluation = chance(of: 4) ? nil : pick(marks)
    row.status = textOrBlank()
    row.nextSteps = textOrBlank()
    if let above = rows.last {
      for field in GoalField.official where chance(of: 3) {
        row.copy(field, from: above)
        row.continues.insert(field)
      }
    }
    do {
      try rows.append(row)
    } catch {
      preconditionFailure("A row that copies what it continues was refused: \(error)")
    }
  }

  /// Gives each quantity the number, unit and bound of its text.
  private func derive(_ rows: inout GoalRows) {
    let quantities = QuantityText(units: StandardForm.vocabulary.units)
    var derived = GoalRows()
    for row in rows {
      var row = row
      for field in GoalField.official {
        if let last = derived.last, row.continues.contains(field) {
          row.copy(field, from: last)
        } else if case .quantity(let path) = field.value {
          row[path] = row[path].flatMap {
            quantities.quantity($0.text, indicator: row.indicator)
          }
        }
      }
      do { try derived.append(row) } catch {
        preconditionFailure("A row that copies what it continues was refused: \(error)")
      }
    }
    rows = derived
  }

  private mutating func quantity() -> Quantity? {
    if chance(of: 4) { return nil }
    var quantity = Quantity(text: text())
    if chance(of: 2) {
      quantity.number = number()
      quantity.unit = chance(of: 3) ? nil : pick(["件", "%", "か所", "団体"])
    }
    quantity.bound = pick([nil, nil, .atLeast, .atMost])
    return quantity
  }

  private mutating func number() -> Double {
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: Double(Int.random(in: -1000...100_000, using: &numbers))
    case 1: Double(Int.random(in: -9999...9999, using: &numbers)) / 10
    case 2: Double(Int.random(in: 0...9_999_999, using: &numbers)) / 100_000
    case 3: Double.random(in: -1e9...1e9, using: &numbers)
    case 4: Double(Int.random(in: 0...Int.max, using: &numbers))
    default:
      pick([
        0, 0.1 + 0.2, 1e21, 1.5e-7, 1e15, 9_007_199_254_740_994, .leastNonzeroMagnitude, 0.00001234,
      ])
    }
  }

  private mutating func date() -> CivilDate? {
    if chance(of: 4) { return nil }
    return CivilDate(dayNumber: Int.random(in: 10_000...25_000, using: &numbers))
  }

  private mutating func list(of most: Int) -> [String] {
    let count = Int.random(in: 0...most, using: &numbers)
    var entries: [String] = []
    for _ in 0..<count {
      entries.append(text().split(whereSeparator: \.isNewline).joined(separator: "、"))
    }
    return entries
  }

  private mutating func textOrBlank() -> String { chance(of: 4) ? "" : text() }

  /// A text that neither begins nor ends with white space.
  private mutating func text() -> String {
    let inner = [
      " ", "　", "\n", "\n\n", "\t", ",", ";", "・", "\"", "\"\"", "'", "\\", "\\n", "\u{2028}",
      "\u{85}", "\u{7f}", "\u{200B}",
    ]
    let solid = [
      "髙﨑", "〜", "①", "か\u{3099}", "が", "𠮷", "🎍", "葛\u{E0100}", "=1+1", "-5", "+", "@A1",
      "<b>", "&amp;", "120", "1,200件", "2023/4/1", "R5.4.1", "null", "\"引用\"", "#", "a", "／",
      "○", "x,y", "行財3-2-①", "e\u{301}", "é",
    ]
    var text = pick(solid)
    for _ in 0..<Int.random(in: 0...5, using: &numbers) {
      if chance(of: 2) { text += pick(inner) }
      text += pick(solid)
    }
    return text
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &numbers)]
  }

  private mutating func chance(of count: Int) -> Bool {
    Int.random(in: 0..<count, using: &numbers) == 0
  }
}
