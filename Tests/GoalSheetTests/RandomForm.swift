import Grid
import SeededNumbers

/// A worksheet with a form on it, disturbed at random: blanks, merges, values under merges, texts
/// where none belong, labels gone or said twice.
///
/// Every value has a token of its own (`#17#`), so that a lost one can be named.
struct RandomForm {
  var drawing: FormDrawing
  private(set) var tokens: Set<String> = []
  private var generator: SeededNumbers

  init(seed: UInt64) throws {
    generator = SeededNumbers(seed: seed)
    drawing = try FormDrawing.official()
    if generator.chance(20) { drawing.grid.merges = [] }
    try addLines()
    try addStrayTexts()
    addMerges()
    removeLabels()
    addBorders()
    try addDittos()
    splitCells()
    addStruckTexts()
    addObjects()
    move()
  }

  private mutating func token(_ text: String = "値") -> String {
    let token = "#\(tokens.count + 1)#"
    tokens.insert(token)
    return text + token
  }

  private mutating func addLines() throws {
    var row = 12
    for number in 1...Int.random(in: 1...6, using: &generator) {
      for line in 0..<Int.random(in: 1...3, using: &generator) {
        if generator.chance(5) {
          row += 1
          continue
        }
        var texts = [line == 0 ? "\(number)" : ""]
        for column in 1...10 {
          texts.append(
            generator.chance(30)
              ? "" : column == 8 ? (generator.chance(80) ? "△" : token()) : token())
        }
        try drawing.put(texts, at: "A\(row)")
        row += generator.chance(10) ? 2 : 1
      }
      if generator.chance(5) {
        try drawing.put(["No.", "組織目標", "指標", "", "", "", "主な取組(事業)"], at: "A\(row)")
        try drawing.put(["評価", "目標達成状況", "今後の方針"], at: "I\(row)")
        try drawing.put(["総合計画(実施計画)上の位置づけ", "取組指標", "目標", "結果"], at: "C\(row + 1)")
        try drawing.put(["取組名称(事業名)", "概要"], at: "G\(row + 1)")
        row += 2
      }
    }
  }

  private mutating func addStrayTexts() throws {
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let cell = CellReference(
        row: Int.random(in: 0..<30, using: &generator),
        column: Int.random(in: 0..<14, using: &generator))
      let isTaken = drawing.grid.cells.contains { $0.reference == cell }
      if isTaken { continue }
      let texts = ["※", "R4結果", "注:", "1", "", "・", "令和"]
      try drawing.put([token(texts.randomElement(using: &generator) ?? "")], at: "\(cell)")
    }
  }

  private mutating func addMerges() {
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      // A range over 概要 and 評価 would make the mark a part of 概要.
      let row = Int.random(in: 11..<28, using: &generator)
      let column = Int.random(in: 0..<12, using: &generator)
      let range = CellRange(
        rows: row...row + Int.random(in: 0...3, using: &generator),
        columns: column...column + (column == 7 || generator.chance(85) ? 0 : 1))
      if !drawing.grid.merges.contains(where: range.overlaps) { drawing.grid.merges.append(range) }
    }
  }

  /// Rules some rows together, or frames the table.
  private mutating func addBorders() {
    guard generator.chance(30) else { return }
    var row = 11
    while row < 30 {
      let height = Int.random(in: 1...4, using: &generator)
      for inner in 0..<height {
        var edges: CellEdges = [.left, .right]
        if inner == 0 { edges.insert(.top) }
        if inner == height - 1 { edges.insert(.bottom) }
        drawing.grid.borders.add(edges, row: row + inner, columns: 0...10)
      }
      row += height
    }
  }

  /// Gives some cells a second text in a narrow column of their own: 3 | 回以上.
  private mutating func splitCells() {
    guard generator.chance(20) else { return }
    // Column F is made of two: what is right of it moves.
    for index in drawing.grid.cells.indices where drawing.grid.cells[index].reference.column > 5 {
      drawing.grid.cells[index].reference.column += 1
    }
    drawing.grid.merges = drawing.grid.merges.map { range in
      let columns = range.columns
      return CellRange(
        rows: range.rows,
        columns: (columns.lowerBound > 5 ? columns.lowerBound + 1 : columns.lowerBound)...(columns
          .upperBound >= 5 ? columns.upperBound + 1 : columns.upperBound))
    }
    if !drawing.grid.merges.contains(where: { $0.contains(CellReference(row: 10, column: 5)) }) {
      drawing.grid.merges.append(CellRange(rows: 10...10, columns: 5...6))
    }
    for row in 11..<28 where generator.chance(40) {
      let cell = CellReference(row: row, column: 6)
      if drawing.grid.merges.contains(where: { $0.contains(cell) }) { continue }
      drawing.grid.cells.append(Cell(cell, text: token()))
    }
    drawing.grid.cells.sort { $0.reference < $1.reference }
  }

  private mutating func addDittos() throws {
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let cell = CellReference(
        row: Int.random(in: 12..<24, using: &generator),
        column: Int.random(in: 1...7, using: &generator))
      let isTaken = drawing.grid.cells.contains { $0.reference == cell }
      if !isTaken { try drawing.put(["〃"], at: "\(cell)") }
    }
  }

  /// Strikes whole cells of the table, or the beginning of their texts.
  private mutating func addStruckTexts() {
    for cell in drawing.grid.cells where cell.reference.row > 10 && generator.chance(4) {
      let first = cell.text.unicodeScalars.first.map { UTF8.width($0) } ?? 0
      // A token is struck whole or not at all.
      let isWhole = generator.chance(50) || cell.text.hasPrefix("#")
      let end = isWhole ? cell.text.utf8.count : first
      if end > 0 { drawing.grid.runs[cell.reference] = [TextRun(0..<end, .struck)] }
    }
  }

  private mutating func addObjects() {
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let anchor = CellReference(
        row: Int.random(in: 0..<25, using: &generator),
        column: Int.random(in: 0..<7, using: &generator))
      let kinds: [SheetObject.Kind] = [.note, .textBox, .threadedComment, .shape]
      drawing.grid.objects.append(
        SheetObject(
          kinds.randomElement(using: &generator) ?? .note, anchor: anchor, text: token("メモ")))
    }
  }

  /// Takes a header label away, or its value, or the title.
  private mutating func removeLabels() {
    for text in ["組織目標管理シート", "年度", "令和5年度", "作成日", "R6.3.31", "西区", "○:達成"]
    where generator.chance(10) {
      drawing.grid.cells.removeAll { $0.text == text }
    }
  }

  private mutating func move() {
    let rows = generator.chance(30) ? Int.random(in: 1...5, using: &generator) : 0
    let columns = generator.chance(30) ? Int.random(in: 1...3, using: &generator) : 0
    for index in drawing.grid.cells.indices {
      drawing.grid.cells[index].reference.row += rows
      drawing.grid.cells[index].reference.column += columns
    }
    func moved(_ cell: CellReference) -> CellReference {
      CellReference(row: cell.row + rows, column: cell.column + columns)
    }
    drawing.grid.runs = Dictionary(
      uniqueKeysWithValues: drawing.grid.runs.map { (moved($0.key), $0.value) })
    for index in drawing.grid.objects.indices {
      let object = drawing.grid.objects[index]
      drawing.grid.objects[index] = SheetObject(
        object.kind, anchor: moved(object.anchor), text: object.text)
    }
    // Borders stay where they are: another disturbance.
    drawing.grid.merges = drawing.grid.merges.map {
      CellRange(
        rows: $0.rows.lowerBound + rows...$0.rows.upperBound + rows,
        columns: $0.columns.lowerBound + columns...$0.columns.upperBound + columns)
    }
  }
}
