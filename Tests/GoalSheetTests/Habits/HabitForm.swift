@testable import GoalSheet
import Grid
import SeededNumbers

/// A form that says what a sheet of the model says, drawn with habits that staff have.
struct HabitForm {
  /// A thing that people do to the form.
  enum Habit: CaseIterable {
    case struckText, rewordedLabel, interimResult, interimMark, columnBeside, ownColumnLeft
    case oddNumber, tallRows, offset, graphPaper, note, hiddenRow, ditto, columnNumbers
    case instructions, sample, total, end, remark, markVariant, markWithMeaning, choice, labelNote
    case labelSpaces, labelAndValue, headerLine, stampBox, headerAgain, subHeading, raisedNote,
      signs
    case ruled, noMerges, spacerColumns, policyLabelUnknown, dateLabelUnknown, legendInOneCell
    case emptyNumbers, pieces, labelWords, hiddenValue, uncomputed, checkBoxes, continuedText
  }

  /// A worksheet column, or several, under one label.
  struct Column {
    var field: GoalField?
    var label: String
    var texts: [String] = []
    var columns = 0...0
  }

  var random: SeededNumbers
  let habits: Set<Habit>
  /// What reading must give.
  var sheet: GoalSheet
  var grid = Grid(name: "様式")
  var columns: [Column] = []
  /// The worksheet rows of each row of the model.
  var lines: [ClosedRange<Int>] = []
  /// What cells show instead of the value itself.
  var shown: [Int: [GoalField: String]] = [:]
  var table = 10
  /// Rows with a value that is not shown, or a formula that was never computed.
  var hiddenRow: Int?
  var uncomputedRow: Int?
  /// The row whose outline goes on in the next worksheet row.
  var continuedRow: Int?

  /// Draws a sheet with habits that the seed chooses, of those in a set.
  init(
    _ sheet: GoalSheet, seed: UInt64, among choice: Set<Habit> = Set(Habit.allCases)
  ) throws {
    random = SeededNumbers(seed: seed)
    var habits: Set<Habit> = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      habits.insert(Habit.allCases.randomElement(using: &random) ?? .note)
    }
    habits.formIntersection(choice)
    if habits.contains(.ruled) { habits.subtract([.noMerges, .tallRows]) }
    if habits.contains(.continuedText) { habits.insert(.noMerges) }
    if habits.contains(.noMerges) { habits.remove(.tallRows) }
    if habits.contains(.checkBoxes) {
      habits.subtract([.markVariant, .markWithMeaning, .choice, .interimMark, .struckText])
    }
    if habits.contains(.interimMark) { habits.subtract([.rewordedLabel, .labelNote]) }
    if habits.contains(.interimResult) { habits.subtract([.labelNote]) }
    if habits.contains(.dateLabelUnknown) {
      habits.subtract([.policyLabelUnknown, .labelAndValue])
    }
    self.habits = habits
    self.sheet = sheet
    self.sheet.unplaced = []
    try changeRows()
    makeColumns()
    drawHeaderBlock()
    drawTableHeader()
    drawLines()
    drawBelow()
    drawBesideCells()
    if habits.contains(.offset) { move() }
    grid.cells.sort { $0.reference < $1.reference }
  }

  func has(_ habit: Habit) -> Bool { habits.contains(habit) }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  // MARK: - Columns

  private mutating func makeColumns() {
    let labels: [GoalField: String] = [
      .no: "No.", .goal: "組織目標", .planPosition: "総合計画(実施計画)上の位置づけ", .indicator: "取組指標",
      .target: "R5目標", .result: "R5結果", .initiative: "取組名称(事業名)", .outline: "概要",
      .evaluation: "評価", .status: "目標達成状況", .nextSteps: "今後の方針",
    ]
    columns = GoalField.official.map { Column(field: $0, label: labels[$0] ?? "") }
    relabel()
    if has(.interimResult) {
      setLabel(.result, "R5結果(3月末)")
      insert(Column(label: "R5結果(9月末)", texts: ["3件", "中間値", "40%"]), before: .result)
    }
    if has(.interimMark) {
      setLabel(.evaluation, "最終評価")
      insert(Column(label: "中間評価", texts: ["○", "△", "×"]), before: .evaluation)
    }
    if has(.ownColumnLeft) { columns.insert(Column(label: "係", texts: ["総務係"]), at: 0) }
    if has(.columnBeside) {
      columns.append(Column(label: pick(["備考", "内部メモ"]), texts: ["要確認", "5", "調整中"]))
    }
    let width = has(.graphPaper) ? 3 : 1
    var next = 0
    for index in columns.indices {
      columns[index].columns = next...next + width - 1
      next += width + (has(.spacerColumns) ? 1 : 0)
    }
  }

  private mutating func relabel() {
    if has(.rewordedLabel) {
      let words: [(GoalField, String)] = [
        (.indicator, "成果指標"), (.evaluation, "自己評価"), (.nextSteps, "課題・今後の方向性"),
        (.outline, "事業の内容"), (.status, "取組の結果と分析"), (.goal, "重点的に取り組むこと"),
      ]
      let word = pick(words)
      setLabel(word.0, word.1)
    }
    if has(.labelNote) {
      let notes: [(GoalField, String)] = [
        (.evaluation, "評価 ※1"), (.evaluation, "評価(○△×)"), (.goal, "組織目標【必須】"),
        (.indicator, "①取組指標"), (.status, "目標達成状況(年度末に記入)"), (.target, "R5目標（数値）"),
      ]
      let note = pick(notes)
      if !has(.rewordedLabel) { setLabel(note.0, note.1) }
    }
    if has(.labelSpaces), !has(.rewordedLabel) {
      setLabel(.evaluation, "評　価")
      setLabel(.result, "R5\n結果")
      setLabel(.nextSteps, "今後の\n方針")
    }
  }

  private mutating func setLabel(_ field: GoalField, _ label: String) {
    guard let index = columns.firstIndex(where: { $0.field == field }) else { return }
    columns[index].label = label
  }

  private mutating func insert(_ column: Column, before field: GoalField) {
    let index = columns.firstIndex { $0.field == field } ?? columns.endIndex
    columns.insert(column, at: index)
  }

  func column(_ field: GoalField) -> ClosedRange<Int> {
    columns.first { $0.field == field }?.columns ?? 0...0
  }

  // MARK: - Cells

  mutating func put(
    _ text: String, _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, merges: Bool = true
  ) {
    let cell = CellReference(row: rows.lowerBound, column: columns.lowerBound)
    if !text.isEmpty { grid.cells.append(Cell(cell, text: text)) }
    if merges, rows.count * columns.count > 1 {
      grid.merges.append(CellRange(rows: rows, columns: columns))
    } else if columns.count > 1 {
      grid.merges.append(CellRange(rows: rows.lowerBound...rows.lowerBound, columns: columns))
    }
  }

  private mutating func move() {
    move(rows: Int.random(in: 1...4, using: &random), by: Int.random(in: 1...3, using: &random))
  }

  /// Moves the form down and to the right.
  mutating func move(rows: Int, by: Int) {
    func moved(_ cell: CellReference) -> CellReference {
      CellReference(row: cell.row + rows, column: cell.column + by)
    }
    func moved(_ range: ClosedRange<Int>, _ count: Int) -> ClosedRange<Int> {
      range.lowerBound + count...range.upperBound + count
    }
    for index in grid.cells.indices {
      grid.cells[index].reference = moved(grid.cells[index].reference)
    }
    grid.merges = grid.merges.map {
      CellRange(rows: moved($0.rows, rows), columns: moved($0.columns, by))
    }
    grid.runs = Dictionary(uniqueKeysWithValues: grid.runs.map { (moved($0), $1) })
    grid.hiddenRows = grid.hiddenRows.map { moved($0, rows) }
    grid.hiddenValues = Dictionary(
      uniqueKeysWithValues: grid.hiddenValues.map { (moved($0), $1) })
    grid.uncomputedFormulas = Dictionary(
      uniqueKeysWithValues: grid.uncomputedFormulas.map { (moved($0), $1) })
    grid.objects = grid.objects.map {
      SheetObject($0.kind, anchor: moved($0.anchor), text: $0.text, isChecked: $0.isChecked)
    }
    lines = lines.map { moved($0, rows) }
    for index in columns.indices { columns[index].columns = moved(columns[index].columns, by) }
    borders(movedBy: rows, by)
  }

  /// Borders are added when everything is at its place.
  private mutating func borders(movedBy rows: Int, _ columns: Int) {
    guard has(.ruled) else { return }
    grid.borders = Borders()
    ruleLines()
  }
}
