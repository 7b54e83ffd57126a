import Grid

/// Stage 3: cuts the rows under a header into lines of the table.
///
/// A line begins in a worksheet row in which a form column has text of its own; so a line that is
/// spread over several rows, every cell merged over them, is one line. A row with nothing but a
/// number is a line prepared in advance, and no row.
struct RowCutter {
  let map: SheetMap
  let binding: ColumnBinding
  let legend: LegendText
  /// The blocks that are labels, which are no text of a line.
  let labels: BlockSet

  /// What the worksheet rows were cut into.
  struct Cut {
    var lines: [TableLine] = []
    /// Numbers of lines prepared in advance.
    var preparedNumbers: [Int] = []
  }

  func cut(_ rows: Range<Int>) -> Cut {
    var cut = Cut()
    var remarksBegan = false
    var linesArePrepared = false
    let blocks = map.blocks(in: rows)
    var position = blocks.lowerBound
    while position < blocks.upperBound {
      let row = map.blocks[position].reference.row
      let inRow = map.blocks(startingIn: row)
      position = inRow.upperBound
      guard let line = line(row, inRow) else { continue }
      let fields = line.fields
      if fields == [.no], let number = line[.no] {
        if NumberText.looksLikeNumber(map.blocks[number].text) {
          cut.preparedNumbers.append(number)
          linesArePrepared = true
        } else {
          remarksBegan = true
        }
      } else if isRemark(line, fields) || (remarksBegan && !hasNumber(line))
        || (linesArePrepared && fields == [.goal])
      {
        remarksBegan = true
      } else {
        // A number after a remark: that was a heading or a sum, and the table goes on.
        if hasNumber(line) { remarksBegan = false }
        linesArePrepared = false
        cut.lines.append(line)
      }
    }
    return cut
  }

  /// The line that begins in `row`; `nil` where no form column has text of its own there.
  private func line(_ row: Int, _ blocks: Range<Int>) -> TableLine? {
    var line = TableLine(row: row)
    var isLegend = true
    var isEmpty = true
    for index in blocks where !map.blocks[index].isBlank && !labels.contains(index) {
      guard let field = binding.field(of: map.blocks[index].range, besides: line.fields) else {
        continue
      }
      line[field] = index
      isEmpty = false
      isLegend = isLegend && legend.entries(in: map.blocks[index].text) != nil
    }
    return isEmpty || isLegend ? nil : line
  }

  private func hasNumber(_ line: TableLine) -> Bool {
    line[.no].map { NumberText.looksLikeNumber(map.blocks[$0].text) } ?? false
  }

  private static let remarkSigns: Set<Character> = ["※", "＊", "*", "注", "備"]

  private static func isSum(_ text: String) -> Bool {
    ["合計", "計", "小計", "総計"].contains(LabelKey.key(of: text))
  }

  /// Whether the line is a sentence about the table and not a line of it.
  ///
  /// So is one cell over several form columns, a remark's sign at the start, a sum, and something
  /// that is no number where a number belongs.
  private func isRemark(_ line: TableLine, _ fields: GoalFieldSet) -> Bool {
    if let number = line[.no], !NumberText.looksLikeNumber(map.blocks[number].text) {
      return true
    }
    if line[.no] == nil, let goal = line[.goal], Self.isSum(map.blocks[goal].text) { return true }
    guard fields.count == 1, let field = fields.first, let index = line[field] else { return false }
    let block = map.blocks[index]
    if binding.fields(of: block.range).count > 1 { return true }
    guard field == .goal else { return false }
    let start = block.text.drop { "（(【[".contains($0) }.first
    return start.map(Self.remarkSigns.contains) ?? false
  }
}
