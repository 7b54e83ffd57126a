import Grid

/// Cuts the rows under a header into lines of the table.
///
/// A line begins in a worksheet row in which a form column has text of its own; so a line that is
/// spread over several rows, every cell merged over them, is one line. Where borders enclose several
/// rows, they are one line. A row with nothing but a number is a line prepared in advance, and no
/// row; so is what only counts the columns, a sample, a total, a heading, a remark.
///
/// - SeeAlso: SPEC section 2, "What is no row"
struct RowCutter {
  let map: SheetMap
  let binding: ColumnBinding
  let legend: LegendText
  /// The blocks that are labels, which are no text of a line.
  let labels: BlockSet
  /// Rows below the table that hold labels and values of the header block.
  var headerRows: Set<Int> = []
  var ruling: RuledTable?

  /// What the worksheet rows were cut into.
  struct Cut {
    var lines: [TableLine] = []
    var skipped: [SkippedLine] = []
    /// Numbers of lines prepared in advance, and those that count the columns.
    var labels: [Int] = []
  }

  /// A line before it is known whether it is a row.
  private struct Candidate {
    var line: TableLine
    /// From left to right, row by row.
    var blocks: [Int] = []
  }

  private enum Kind {
    case line, prepared, columnNumbers
    /// A legend, or a text beside the form, which later stages look at.
    case other
    case skipped(LineReason)
  }

  func cut(_ rows: Range<Int>) -> Cut {
    var cut = Cut()
    var state = LineState()
    for candidate in candidates(rows) {
      switch kind(of: candidate, state) {
      case .line:
        state.remarksBegan = false
        state.linesArePrepared = false
        state.hasLines = true
        cut.lines.append(candidate.line)
      case .prepared:
        cut.labels += candidate.blocks
        state.linesArePrepared = true
      case .columnNumbers: cut.labels += candidate.blocks
      case .other: if candidate.line.fields == [.no] { state.remarksBegan = true }
      case .skipped(let reason):
        if reason == .remark || reason == .end { state.remarksBegan = true }
        cut.skipped.append(SkippedLine(reason: reason, blocks: candidate.blocks))
      }
    }
    return cut
  }

  /// What the lines above say about the next one.
  private struct LineState {
    var hasLines = false
    var remarksBegan = false
    var linesArePrepared = false
  }

  // MARK: - Gathering

  private func candidates(_ rows: Range<Int>) -> [Candidate] {
    var candidates: [Candidate] = []
    let blocks = map.blocks(in: rows)
    var position = blocks.lowerBound
    while position < blocks.upperBound {
      let row = map.blocks[position].reference.row
      if let ruled = ruling?.line(at: row) {
        let inLine = map.blocks(in: ruled)
        position = max(inLine.upperBound, position + 1)
        addRuled(inLine, ruled.lowerBound, to: &candidates)
        continue
      }
      let inRow = map.blocks(startingIn: row)
      position = inRow.upperBound
      guard !headerRows.contains(row), let candidate = candidate(row, inRow) else { continue }
      candidates.append(candidate)
    }
    return candidates.filter { !$0.line.fields.isEmpty }
  }

  /// The line that begins in `row`; `nil` where no form column has text of its own there.
  private func candidate(_ row: Int, _ blocks: Range<Int>) -> Candidate? {
    var candidate = Candidate(line: TableLine(row: row))
    for index in blocks where !map.blocks[index].isBlank && !labels.contains(index) {
      guard let field = field(of: index, in: candidate.line) else { continue }
      candidate.line.add(index, to: field, joint: "", row: row)
      candidate.blocks.append(index)
    }
    return candidate.blocks.isEmpty ? nil : candidate
  }

  /// The leftmost field whose columns a block touches, one that has no text yet going first.
  private func field(of index: Int, in line: TableLine) -> GoalField? {
    let fields = binding.fields(of: map.blocks[index].range)
    guard let first = fields.first else { return nil }
    guard line[first] != nil else { return first }
    return fields.fields.first { line[$0] == nil } ?? first
  }

  /// Adds the texts of a ruled line; one that stands lower in a shared cell belongs to the line
  /// where that cell begins.
  private func addRuled(_ blocks: Range<Int>, _ start: Int, to candidates: inout [Candidate]) {
    var candidate = Candidate(line: TableLine(row: start))
    for field in binding.fields.fields where ruling?.isShared(field, atLine: start) == true {
      candidate.line.sharedByBorders.insert(field)
    }
    candidates.append(candidate)
    for index in blocks where !map.blocks[index].isBlank && !labels.contains(index) {
      let block = map.blocks[index]
      guard let field = binding.fields(of: block.range).first else { continue }
      let home = ruling?.lineStart(of: field, row: block.reference.row) ?? start
      guard let position = candidates.lastIndex(where: { $0.line.row <= home }) else { continue }
      let last = candidates[position].line.blocks(of: field).last
      let isSameRow = last.map { map.blocks[$0].reference.row } == block.reference.row
      candidates[position].line.add(
        index, to: field, joint: isSameRow ? "" : "\n", row: block.reference.row)
      candidates[position].blocks.append(index)
    }
  }

  // MARK: - What is a line

  private func kind(of candidate: Candidate, _ state: LineState) -> Kind {
    let line = candidate.line
    let fields = line.fields
    let hasNumber = line[.no].map { NumberText.looksLikeNumber(text($0)) } ?? false
    if fields == [.no] {
      if hasNumber { return .prepared }
      return isLegend(candidate)
        ? .other : reason(ofLoneText: candidate).map(Kind.skipped) ?? .other
    }
    let words = LineWords(candidate.blocks.map(text))
    if words.countColumns { return .columnNumbers }
    if words.beginAsSample(afterNumber: hasNumber) { return .skipped(.sample) }
    guard !hasNumber else { return .line }
    if isLegend(candidate) { return .other }
    if let reason = reason(words, candidate, state) { return .skipped(reason) }
    if isBesideTheForm(candidate, state) { return .other }
    return .line
  }

  /// Why a line without a number is no row; `nil` where it is one.
  private func reason(
    _ words: LineWords, _ candidate: Candidate, _ state: LineState
  ) -> LineReason? {
    let line = candidate.line
    let groups = line.groupCount
    if words.areInstructions, line.fields.count > 1 || !state.hasLines { return .instructions }
    if words.beginAsTotal, line[.evaluation] == nil { return .total }
    if words.areEnd { return .end }
    if isHeading(candidate) { return .heading }
    guard groups <= 1 else { return nil }
    return words.beginAsRemark ? .remark : nil
  }

  /// Whether texts of one group are none of a line: a sentence under No., what stands below remarks,
  /// a goal below lines that were prepared and not filled.
  private func isBesideTheForm(_ candidate: Candidate, _ state: LineState) -> Bool {
    let line = candidate.line
    guard line.groupCount <= 1 else { return false }
    if let number = line[.no] { return text(number).count > Self.longestNumber }
    return state.remarksBegan || state.linesArePrepared && line.fields == [.goal]
  }

  /// Longer texts under No. are sentences.
  private static let longestNumber = 12

  private func reason(ofLoneText candidate: Candidate) -> LineReason? {
    let words = LineWords(candidate.blocks.map(text))
    if words.areEnd { return .end }
    if words.beginAsTotal { return .total }
    if words.beginAsRemark { return .remark }
    return isHeading(candidate) ? .heading : nil
  }

  /// Whether a text is merged over most of the table, or is alone and merged over several fields.
  private func isHeading(_ candidate: Candidate) -> Bool {
    guard let first = candidate.blocks.first, map.blocks[first].range.columns.count > 1 else {
      return false
    }
    let count = binding.fields(of: map.blocks[first].range).count
    return candidate.blocks.count == 1 ? count > 1 : count * 2 > binding.fields.count
  }

  private func isLegend(_ candidate: Candidate) -> Bool {
    candidate.blocks.count <= 3
      && candidate.blocks.allSatisfy { legend.entries(in: text($0)) != nil }
  }

  private func text(_ index: Int) -> String { map.blocks[index].text }
}
