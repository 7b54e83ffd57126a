import GoalSheet
import SeededNumbers

/// A made sheet, and the same sheet after known changes.
struct SheetPair {
  private(set) var old = GoalSheet()
  private(set) var new = GoalSheet()
  /// The index in `new` of each old row's true partner.
  private(set) var partners: [Int?] = []
  /// The old rows whose target was changed.
  private(set) var changedTargets: Set<Int> = []
  /// The old rows of which nothing that was planned was changed.
  private(set) var untouched: Set<Int> = []
  private(set) var isRenamed = false

  /// A row with the index of the old row that it was made from.
  private struct Line {
    var origin: Int?
    var row: GoalRow
    var isTouched = false
  }

  init(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    old.fiscalYear = 2023
    old.department = "西区"
    old.section = "第\(seed)\(Self.pick(["課", "センター", "出張所"], &numbers))"
    var lines = (0..<Int.random(in: 3...12, using: &numbers)).map { index in
      Line(origin: index, row: Self.row(&numbers))
    }
    old.rows = Self.rows(lines.map(\.row))
    new = old
    for index in lines.indices where Bool.random(using: &numbers) {
      lines[index].row.evaluation = .achieved
      lines[index].row.status = "達成した"
    }
    for _ in 0..<Int.random(in: 0...3, using: &numbers) { change(&lines, &numbers) }
    if Int.random(in: 0..<10, using: &numbers) == 0 {
      isRenamed = true
      new.section = "新\(Self.pick(Self.objects, &numbers))推進室\(seed)"
    }
    new.rows = Self.rows(lines.map(\.row))
    partners = Array(repeating: nil, count: old.rows.count)
    for (index, line) in lines.enumerated() {
      guard let origin = line.origin else { continue }
      partners[origin] = index
      if !line.isTouched { untouched.insert(origin) }
    }
    changedTargets = changedTargets.filter { partners[$0] != nil }
  }

  private mutating func change(_ lines: inout [Line], _ numbers: inout SeededNumbers) {
    let index = Int.random(in: 0..<lines.count, using: &numbers)
    switch Int.random(in: 0..<7, using: &numbers) {
    case 0:  // reworded
      let words = Self.pick(Self.verbs, &numbers)
      lines[index].row.goal = lines[index].row.goal.replacing("ます。", with: "、あわせて\(words)。")
      lines[index].isTouched = true
    case 1:  // moved
      let line = lines.remove(at: index)
      lines.insert(line, at: Int.random(in: 0...lines.count, using: &numbers))
    case 2:  // split
      var half = Line(row: lines[index].row, isTouched: true)
      half.row.goal = String(half.row.goal.prefix(half.row.goal.count / 2)) + "図ります。"
      half.row.indicator = Self.pick(Self.objects, &numbers) + "の新しい件数"
      half.row.initiative = Self.row(&numbers).initiative
      lines.insert(half, at: index + 1)
    case 3 where lines.count > 2:  // merged
      let other = (index + 1) % lines.count
      lines[index].row.goal += lines[other].row.goal
      lines[index].isTouched = true
      lines.remove(at: other)
    case 4 where lines.count > 2: lines.remove(at: index)
    case 5: lines.insert(Line(row: Self.row(&numbers), isTouched: true), at: index)
    default:  // a changed target
      guard let origin = lines[index].origin, let number = lines[index].row.target?.number else {
        return
      }
      lines[index].row.target = Quantity(
        text: "\(Int(number) - 1)件", number: number - 1, unit: "件")
      lines[index].isTouched = true
      changedTargets.insert(origin)
    }
  }

  // MARK: - Rows

  private static func rows(_ rows: [GoalRow]) -> GoalRows {
    var result = GoalRows()
    for (index, row) in rows.enumerated() {
      var row = row
      row.no = String(index + 1)
      // These rows continue nothing, so none is refused.
      try? result.append(row)
    }
    return result
  }

  private static func row(_ numbers: inout SeededNumbers) -> GoalRow {
    var row = GoalRow()
    row.goal =
      pick(subjects, &numbers) + "の" + pick(objects, &numbers) + "を" + pick(verbs, &numbers)
      + "、" + pick(subjects, &numbers) + "と" + pick(objects, &numbers) + "を"
      + pick(verbs, &numbers) + "ます。"
    row.indicator = pick(subjects, &numbers) + pick(objects, &numbers) + "の実施件数"
    let number = Int.random(in: 2...500, using: &numbers)
    row.target = Quantity(text: "\(number)件", number: Double(number), unit: "件")
    row.initiative = pick(objects, &numbers) + "推進" + pick(subjects, &numbers) + "事業"
    row.outline = row.goal + row.indicator
    return row
  }

  private static func pick(_ list: [String], _ numbers: inout SeededNumbers) -> String {
    list[Int.random(in: 0..<list.count, using: &numbers)]
  }

  private static let subjects = [
    "地域団体", "高齢者", "子育て世帯", "区民", "農業者", "商店街", "小学校", "避難所", "公民館", "道路利用者",
    "窓口来庁者", "生活困窮者", "若者", "障がいのある人", "外国人住民", "自治協議会", "民生委員", "消防団",
  ]
  private static let objects = [
    "健康診査", "防災訓練", "協働", "相談支援", "特産品", "地域交通", "除雪", "税収", "文化財", "図書貸出",
    "見守り", "研修", "広報", "空き家対策", "就労", "園芸", "食育", "交通安全", "公園清掃", "届出の電子化",
  ]
  private static let verbs = [
    "進め", "支え", "広げ", "見直し", "充実させ", "高め", "守り", "整え", "周知し", "育て", "改め", "保ち",
  ]
}
