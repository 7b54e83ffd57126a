@testable import GoalSheet
import Grid
import JapaneseCalendar

extension HabitForm {
  // MARK: - Rows

  /// Changes what the sheet says, and how it is written.
  mutating func changeRows() throws {
    var rows = sheet.rows.elements
    guard !rows.isEmpty else { return }
    func isFree(_ index: Int, _ field: GoalField) -> Bool {
      !rows[index].continues.contains(field)
        && (index + 1 == rows.count || !rows[index + 1].continues.contains(field))
    }
    let index = Int.random(in: 0..<rows.count, using: &random)
    if has(.oddNumber) {
      let first = Int.random(in: 0..<rows.count, using: &random)
      if isFree(first, .no) { rows[first].no = pick(["目標1", "1-1", "新規", "2番", "1〜3"]) }
    }
    if has(.ditto), index > 0 {
      for field in [GoalField.initiative, .status, .nextSteps, .outline]
      where isFree(index, field) && isFree(index - 1, field) && rows[index - 1].hasValue(field) {
        rows[index].copy(field, from: rows[index - 1])
        shown[index, default: [:]][field] = pick(["〃", "同上", "″"])
        break
      }
    }
    if has(.signs), isFree(index, .target) {
      let (text, number) = pick([("△5%", -5.0), ("マイナス3%", -3), ("-8%", -8), ("―2%", -2)])
      rows[index].target = Quantity(text: text, number: number, unit: "%")
    }
    if has(.raisedNote), isFree(index, .result) {
      rows[index].result = Quantity(text: "120件注1", number: 120, unit: "件")
    }
    for (index, row) in rows.enumerated() where !row.continues.contains(.evaluation) {
      guard let mark = row.evaluation, let text = text(of: mark) else { continue }
      shown[index, default: [:]][.evaluation] = text
    }
    if has(.labelWords), isFree(index, .status) {
      rows[index].status = pick(["部名：防災部会", "作成日：令和5年5月1日", "△：一部辞退", "組織目標管理シート"])
    }
    if has(.hiddenValue), isFree(index, .nextSteps) {
      rows[index].nextSteps = ""
      hiddenRow = index
    }
    if has(.uncomputed), isFree(index, .status), !has(.labelWords) {
      rows[index].status = ""
      uncomputedRow = index
    }
    sheet.rows = try GoalRows(rows)
    // Only in a table without merges do texts go on in the next row.
    if has(.continuedText), !has(.ruled), canBeUnmerged, isFree(index, .outline),
      !rows[index].outline.isEmpty, shown[index]?[.outline] == nil
    {
      shown[index, default: [:]][.outline] = rows[index].outline
      rows[index].outline += "\n" + Self.continuation
      continuedRow = index
      sheet.rows = try GoalRows(rows)
    }
  }

  private static let continuation = "続けて実施する。"

  private static let variants: [Mark: [String]] = [
    .achieved: ["〇", "◯", "丸", "O"], .partlyAchieved: ["▲", "三角"],
    .notAchieved: ["✕", "X", "バツ"],
  ]

  private mutating func text(of mark: Mark) -> String? {
    let meaning = sheet.legend.first { $0.mark == mark }?.meaning ?? ""
    if has(.markVariant), let variants = Self.variants[mark] { return pick(variants) }
    if has(.markWithMeaning) { return pick(["(\(mark.rawValue))", mark.rawValue + meaning]) }
    if has(.checkBoxes) { return "" }
    if has(.choice) {
      return sheet.legend.map { ($0.mark == mark ? "☑" : "☐") + $0.meaning }.joined(separator: " ")
    }
    return nil
  }

  // MARK: - Header

  mutating func drawHeaderBlock() {
    let at = columns.map(\.columns)
    put("組織目標管理シート", 0...0, at[0].lowerBound...at[10].upperBound)
    put("年度", 2...2, at[0])
    if has(.pieces) {
      put("令和", 2...2, at[1])
      put("5", 2...2, at[2])
      put("年度", 2...2, at[3])
    } else {
      put("令和5年度", 2...2, at[1])
    }
    put("組織名(部)", 3...3, at[0])
    put(sheet.department, 3...3, at[1])
    if has(.labelAndValue) {
      put(pick(["課名：", "課名\n", "課名 "]) + sheet.section, 3...3, at[2])
    } else {
      put("組織名(準部・課・機関名)", 3...3, at[2])
      put(sheet.section, 3...3, at[3])
    }
    put(
      has(.policyLabelUnknown) ? "関係する計画の指標" : "(参考)関連する総合計画における政策指標", 2...3, at[5])
    put(
      sheet.policyIndicators.map { "・" + $0 }.joined(separator: "\n"), 2...3,
      at[6].lowerBound...at[7].upperBound)
    put(has(.dateLabelUnknown) ? pick(["策定日", "記入日"]) : "作成日", 2...2, at[8])
    put(sheet.createdOn.flatMap(Self.era) ?? "", 2...2, at[9])
    put("評価日", 3...3, at[8])
    put(sheet.evaluatedOn.flatMap(Self.era) ?? "", 3...3, at[9])
    if has(.stampBox) {
      put("課長印", 2...2, (at.last?.upperBound ?? 0) + 2...(at.last?.upperBound ?? 0) + 2)
    }
    if has(.headerLine) {
      put(pick(["記入担当", "連絡先"]), 4...4, at[0])
      put(pick(["総務係", "内線1234"]), 4...4, at[1])
    }
    if has(.legendInOneCell) {
      put("○:達成 / △:一部未達成 / ×:未達成", 6...6, at[0])
    } else {
      for (offset, entry) in sheet.legend.enumerated() {
        put("\(entry.mark.rawValue):\(entry.meaning)", 6 + offset...6 + offset, at[0])
      }
    }
  }

  private static func era(_ date: CivilDate) -> String? {
    EraText.text(of: date, style: .letterAndPoints)
  }

  mutating func drawTableHeader() {
    drawLabels(at: table)
    table += 2
    if has(.columnNumbers) {
      for (index, column) in columns.enumerated() {
        put("(\(index + 1))", table...table, column.columns)
      }
      table += 1
    }
    if has(.instructions) {
      put("（50字以内）", table...table, column(.goal))
      put("（具体的に）", table...table, column(.outline))
      table += 1
    }
    if has(.sample) {
      put("例", table...table, column(.no))
      put("記入例の目標", table...table, column(.goal))
      put("10件", table...table, column(.target))
      put("○", table...table, column(.evaluation))
      table += 1
    }
  }

  private mutating func drawLabels(at row: Int) {
    for column in columns {
      let group = column.field?.described.group
      let isLow = group != nil || column.label.hasPrefix("R5結果")
      put(column.label, isLow ? row + 1...row + 1 : row...row + 1, column.columns)
    }
    put("指標", row...row, column(.planPosition).lowerBound...column(.result).upperBound)
    put("主な取組(事業)", row...row, column(.initiative).lowerBound...column(.outline).upperBound)
  }

  // MARK: - Lines

  mutating func drawLines() {
    let rows = sheet.rows.elements
    var next = table
    let broken = rows.indices.filter { $0 > 0 && rows[$0].continues.isEmpty }
    let breakAt = broken.randomElement(using: &random)
    for index in rows.indices {
      if index == breakAt, has(.subHeading), !has(.ruled) {
        put(
          "【重点項目】", next...next,
          column(.no).lowerBound...column(.nextSteps).upperBound)
        next += 1
      }
      if index == breakAt, has(.headerAgain), !has(.ruled) {
        drawLabels(at: next)
        next += 2
      }
      let height = has(.tallRows) ? 2 : 1
      lines.append(next...next + height - 1)
      next += height
      if index == continuedRow {
        put(Self.continuation, next...next, column(.outline))
        next += 1
      }
    }
    let isMerged = !isUnmerged
    for index in rows.indices {
      for field in GoalField.official where !rows[index].continues.contains(field) {
        var last = index
        while last + 1 < rows.count, rows[last + 1].continues.contains(field) { last += 1 }
        let text = shown[index]?[field] ?? Self.text(field, rows[index])
        put(
          text, lines[index].lowerBound...lines[last].upperBound, column(field), merges: isMerged)
        let cell = CellReference(row: lines[index].lowerBound, column: column(field).lowerBound)
        if field == .result, text == "120件注1" {
          grid.runs[cell] = [TextRun(6..<10, .superscript)]
        }
      }
      for column in columns where column.field == nil {
        put(pick(column.texts), lines[index], column.columns)
      }
    }
    ruleLines()
  }

  private var isUnmerged: Bool { has(.ruled) || has(.noMerges) && canBeUnmerged }

  /// Whether blanks alone say what is shared.
  private var canBeUnmerged: Bool {
    let groups = FieldDescription.SharingGroup.allCases.map(\.fields)
    return sheet.rows.allSatisfy { row in
      let continues = Set(row.continues.fields)
      let blank = Set(GoalField.official.filter { continues.contains($0) || !row.hasValue($0) })
      var shared: Set<GoalField> = []
      if blank.contains(.goal) {
        shared.insert(.goal)
        if blank.contains(.no) {
          shared.insert(.no)
          if blank.contains(.planPosition) { shared.insert(.planPosition) }
          for group in groups where group.allSatisfy(blank.contains) { shared.formUnion(group) }
        }
      }
      let isFragment =
        blank.contains(.no)
        && !groups.contains { $0.contains(.evaluation) && !$0.allSatisfy(blank.contains) }
      return shared == continues && !isFragment
    }
  }

  static func text(_ field: GoalField, _ row: GoalRow) -> String {
    switch field.value {
    case .number(let path), .text(let path): row[path]
    case .list(let path): row[path].joined(separator: " ")
    case .quantity(let path): row[path]?.text ?? ""
    case .mark(let path): row[path]?.rawValue ?? ""
    }
  }

  /// Draws borders around each cell of the table.
  mutating func ruleLines() {
    guard has(.ruled) else { return }
    let rows = sheet.rows.elements
    for index in rows.indices {
      for field in GoalField.official {
        var edges: CellEdges = [.left, .right]
        if !rows[index].continues.contains(field) { edges.insert(.top) }
        if index + 1 == rows.count || !rows[index + 1].continues.contains(field) {
          edges.insert(.bottom)
        }
        for row in lines[index] { grid.borders.add(edges, row: row, columns: column(field)) }
      }
    }
  }

  // MARK: - Around

  mutating func drawBelow() {
    var next = (lines.last?.upperBound ?? table) + 1
    if continuedRow == lines.count - 1 { next += 1 }
    if has(.emptyNumbers) {
      for number in 90...91 {
        put("\(number)", next...next, column(.no))
        next += 1
      }
    }
    if has(.total) {
      put(pick(["計", "合計"]), next...next, column(.goal))
      put("30", next...next, column(.target))
      next += 1
    }
    if has(.remark) {
      put(
        pick(["※ 数値は速報値", "（注）速報値を含む", "注1 速報値"]), next...next,
        column(pick([.no, .goal, .indicator])))
      next += 1
    }
    if has(.end) { put("以上", next...next, column(pick([.goal, .nextSteps]))) }
  }

  /// What is in cells, or over them, besides their values.
  mutating func drawBesideCells() {
    guard !lines.isEmpty else { return }
    let index = Int.random(in: 0..<lines.count, using: &random)
    let row = lines[index].lowerBound
    if has(.struckText) {
      let cells = grid.cells.indices.filter {
        grid.cells[$0].reference.row == row && grid.runs[grid.cells[$0].reference] == nil
          && !column(.no).contains(grid.cells[$0].reference.column)
      }
      if let cell = cells.randomElement(using: &random) {
        grid.cells[cell] = Cell(grid.cells[cell].reference, text: "旧" + grid.cells[cell].text)
        grid.runs[grid.cells[cell].reference] = [TextRun(0..<3, .struck)]
      }
    }
    if has(.note) {
      grid.objects.append(
        SheetObject(
          pick([.note, .textBox, .threadedComment]),
          anchor: CellReference(row: row, column: column(.goal).lowerBound), text: "確認済"))
    }
    if has(.hiddenRow) { grid.hiddenRows = [row...row] }
    drawValuesBesideCells()
  }

  /// Values that are not shown, formulas that were never computed, and check boxes.
  private mutating func drawValuesBesideCells() {
    func cell(_ row: Int, _ field: GoalField) -> CellReference {
      CellReference(row: lines[row].lowerBound, column: column(field).lowerBound)
    }
    if let row = hiddenRow {
      grid.cells.append(Cell(cell(row, .nextSteps), text: ""))
      grid.hiddenValues[cell(row, .nextSteps)] = "秘密"
    }
    if let row = uncomputedRow { grid.uncomputedFormulas[cell(row, .status)] = "A1&B1" }
    guard has(.checkBoxes) else { return }
    for (index, row) in sheet.rows.elements.enumerated()
    where !row.continues.contains(.evaluation) && row.evaluation != nil {
      for entry in sheet.legend {
        grid.objects.append(
          SheetObject(
            .formControl, anchor: cell(index, .evaluation), text: entry.mark.rawValue,
            isChecked: entry.mark == row.evaluation))
      }
    }
  }
}
