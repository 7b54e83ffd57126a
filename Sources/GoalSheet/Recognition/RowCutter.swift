import Grid

/// Cuts the rows under a header into lines of the table.
///
/// A line begins in a worksheet row in which a form column has text of its own, so several rows
/// with every cell merged over them are one line. Several rows enclosed by borders are one line,
/// too. A row with nothing but a number is a line prepared in advance and not a row of the model;
/// neither are column numbers, samples, totals, headings and remarks.
///
/// - SeeAlso: SPEC section 2, "What is no row"
struct RowCutter {
  let map: SheetMap
  let binding: ColumnBinding
  let legend: LegendText
  /// The blocks that are labels and so not texts of a line.
  let labels: BlockSet
  /// Rows below the table that hold labels and values of the header block.
  var headerRows: Set<Int> = []
  var ruling: RuledTable?
  /// The form's own texts.
  var printed = PrintedTexts([])
  /// The labels of other tables, at which the form's own table ends.
  var otherTables = PrintedTexts([])

  /// The lines into which the worksheet rows were cut.
  struct Cut {
    var lines: [TableLine] = []
    var skipped: [SkippedLine] = []
    /// Numbers of lines prepared in advance, and column numbers.
    var labels: [Int] = []
    /// Rows of the form's own texts.
    var printed: [Int] = []
  }

  /// A line that may or may not be a row.
  struct Candidate {
    var line: TableLine
    /// From left to right, row by row.
    var blocks: [Int] = []
  }

  private enum Kind {
    case line, prepared, columnNumbers, printed
    /// A legend, or a text beside the form, for later stages.
    case other
    case skipped(LineReason)
  }

  func cut(_ rows: Range<Int>) -> Cut {
    var cut = Cut()
    var state = LineState()
    for candidate in candidates(rows) {
      if state.hasEnded {
        if isPrepared(candidate) { cut.labels += candidate.blocks }
        continue
      }
      switch kind(of: candidate, state) {
      case .line:
        state.remarksBegan = false
        state.linesArePrepared = false
        state.hasLines = true
        cut.lines.append(candidate.line)
        if !cut.printed.isEmpty { addTallTexts(to: &cut) }
      case .prepared:
        cut.labels += candidate.blocks
        state.linesArePrepared = true
      case .columnNumbers: cut.labels += numbers(of: candidate)
      case .printed:
        cut.printed += candidate.blocks
        state.hasEnded = !otherTables.isEmpty && otherTables.isRow(candidate.blocks.map(text))
      case .other: if candidate.line.fields == [.no] { state.remarksBegan = true }
      case .skipped(let reason):
        if reason == .remark || reason == .end { state.remarksBegan = true }
        cut.skipped.append(SkippedLine(reason: reason, blocks: candidate.blocks))
      }
    }
    return cut
  }

  /// Adds to the last line the form's own texts that are merged down to it from rows that are no lines.
  private func addTallTexts(to cut: inout Cut) {
    guard let last = cut.lines.indices.last else { return }
    let row = cut.lines[last].row
    for index in cut.printed.reversed() where map.blocks[index].range.rows.contains(row) {
      guard let field = binding.fields(of: map.blocks[index].range).first,
        cut.lines[last][field] == nil
      else { continue }
      cut.lines[last].add(index, to: field, joint: "", row: row)
      cut.printed.removeAll { $0 == index }
    }
  }

  /// What the lines above say about the next one.
  private struct LineState {
    var hasLines = false
    var remarksBegan = false
    var linesArePrepared = false
    /// Whether another table has begun.
    var hasEnded = false
  }

  // MARK: - Collecting

  private func candidates(_ rows: Range<Int>) -> [Candidate] {
    guard binding.places.isEmpty else { return tallCandidates(rows) }
    var candidates: [Candidate] = []
    let blocks = map.blocks(in: rows)
    var position = blocks.lowerBound
    while position < blocks.upperBound {
      let row = map.blocks[position].reference.row
      if headerRows.contains(row) {
        position = map.blocks(startingIn: row).upperBound
        continue
      }
      if let ruled = ruling?.line(at: row) {
        let inLine = map.blocks(in: ruled)
        position = max(inLine.upperBound, position + 1)
        addRuled(inLine, ruled.lowerBound, to: &candidates)
        continue
      }
      let inRow = map.blocks(startingIn: row)
      position = inRow.upperBound
      guard let candidate = candidate(row, inRow) else { continue }
      candidates.append(candidate)
    }
    candidates.removeAll { $0.line.fields.isEmpty }
    return candidates
  }

  /// The line that begins in `row`; `nil` if no form column has text of its own there.
  private func candidate(_ row: Int, _ blocks: Range<Int>) -> Candidate? {
    var candidate = Candidate(line: TableLine(row: row))
    candidate.blocks.reserveCapacity(blocks.count)
    for index in blocks where !labels.contains(index) && !map.blocks[index].isBlank {
      guard let field = field(of: index, in: candidate.line) else { continue }
      candidate.line.add(index, to: field, joint: "", row: row)
      candidate.blocks.append(index)
    }
    return candidate.blocks.isEmpty ? nil : candidate
  }

  /// The leftmost field whose columns a block touches, preferring one without text so far.
  private func field(of index: Int, in line: TableLine) -> GoalField? {
    let fields = binding.fields(of: map.blocks[index].range)
    guard let first = fields.first else { return nil }
    guard line[first] != nil else { return first }
    return fields.members.first { line[$0] == nil } ?? first
  }

  /// Adds the texts of a ruled line; a text lower down in a shared cell belongs to the line where
  /// that cell begins.
  private func addRuled(_ blocks: Range<Int>, _ start: Int, to candidates: inout [Candidate]) {
    candidates.append(ruledCandidate(start))
    for index in blocks where !map.blocks[index].isBlank && !labels.contains(index) {
      let block = map.blocks[index]
      guard !headerRows.contains(block.reference.row),
        let field = binding.fields(of: block.range).first
      else { continue }
      let home = ruling?.lineStart(of: field, row: block.reference.row) ?? start
      let position = position(ofLine: home, in: &candidates)
      let last = candidates[position].line.blocks(of: field).last
      let isSameRow = last.map { map.blocks[$0].reference.row } == block.reference.row
      candidates[position].line.add(
        index, to: field, joint: isSameRow ? "" : "\n", row: block.reference.row)
      candidates[position].blocks.append(index)
    }
  }

  private func ruledCandidate(_ start: Int) -> Candidate {
    var candidate = Candidate(line: TableLine(row: start))
    for field in binding.fields.members where ruling?.isShared(field, atLine: start) == true {
      candidate.line.sharedByBorders.insert(field)
    }
    return candidate
  }

  /// The position of a ruled line, which is added if its only texts are lower down, in cells that
  /// it shares with the next lines.
  private func position(ofLine start: Int, in candidates: inout [Candidate]) -> Int {
    let next = (candidates.lastIndex { $0.line.row <= start } ?? -1) + 1
    if next > 0, candidates[next - 1].line.row == start { return next - 1 }
    candidates.insert(ruledCandidate(start), at: next)
    return next
  }

  // MARK: - What is a line

  /// Whether a line has nothing but a number.
  private func isPrepared(_ candidate: Candidate) -> Bool {
    candidate.line.fields == [.no]
      && candidate.line[.no].map { NumberText.looksLikeNumber(text($0)) } ?? false
  }

  private func kind(of candidate: Candidate, _ state: LineState) -> Kind {
    if !printed.isEmpty, isPrinted(candidate) { return .printed }
    let line = candidate.line
    let fields = line.fields
    let hasNumber = line[.no].map { NumberText.looksLikeNumber(text($0)) } ?? false
    if fields == [.no] {
      if hasNumber { return .prepared }
      return isLegend(candidate)
        ? .other : reason(ofLoneText: candidate).map(Kind.skipped) ?? .other
    }
    if hasNumber, !mayNeedNoLine(candidate) { return .line }
    let words = LineWords(candidate.blocks.map(text))
    if words.countColumns || words.countUpwards && countsAllColumns(candidate) {
      return .columnNumbers
    }
    if words.beginAsSample(afterNumber: hasNumber) { return .skipped(.sample) }
    if isLegend(candidate) { return .other }
    guard !hasNumber else {
      let rest = candidate.blocks.filter { !line.blocks(of: .no).contains($0) }
      return LineWords(rest.map(text)).areEnd ? .skipped(.end) : .line
    }
    if let reason = reason(words, candidate, state) { return .skipped(reason) }
    if isBesideTheForm(candidate, state) { return .other }
    return .line
  }

  /// Whether a line has nothing but texts of the form, and perhaps a number prepared in advance.
  private func isPrinted(_ candidate: Candidate) -> Bool {
    let numbers = candidate.line.blocks(of: .no).filter { NumberText.looksLikeNumber(text($0)) }
    let rows = Dictionary(grouping: candidate.blocks.filter { !numbers.contains($0) }) {
      map.blocks[$0].reference.row
    }
    return !rows.isEmpty
      && rows.values.allSatisfy { row in
        printed.isRow(
          row.sorted {
            map.blocks[$0].range.columns.lowerBound < map.blocks[$1].range.columns.lowerBound
          }.map(text))
      }
  }

  /// Whether the texts of a line with a number could be column numbers, a sample or a legend; those of
  /// nearly every line could not.
  private func mayNeedNoLine(_ candidate: Candidate) -> Bool {
    candidate.blocks.count == 2
      || candidate.blocks.prefix(2).contains { LineWords.mayBeSample(text($0)) }
      || candidate.blocks.allSatisfy { !map.blocks[$0].traits.contains(.isLong) }
  }

  /// Whether the whole worksheet row numbers the columns, also those that are not the form's.
  private func countsAllColumns(_ candidate: Candidate) -> Bool {
    LineWords(map.texts(in: candidate.line.row).map(text)).countColumns
  }

  /// The column numbers of a row: those of columns beside the form's go on counting.
  private func numbers(of candidate: Candidate) -> [Int] {
    countsAllColumns(candidate) ? map.texts(in: candidate.line.row) : candidate.blocks
  }

  /// Why a line without a number is not a row; `nil` if it is one.
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

  /// Whether the texts of one group are not a line: a sentence under No., texts below remarks, or a
  /// goal below prepared but empty lines.
  private func isBesideTheForm(_ candidate: Candidate, _ state: LineState) -> Bool {
    let line = candidate.line
    guard line.groupCount <= 1 else { return false }
    if let number = line[.no] { return text(number).count > Self.longestNumber }
    return state.remarksBegan || state.linesArePrepared && line.fields == [.goal]
  }

  /// Longer texts in the number's column are sentences.
  private static let longestNumber = 12

  private func reason(ofLoneText candidate: Candidate) -> LineReason? {
    let words = LineWords(candidate.blocks.map(text))
    if words.areEnd { return .end }
    if words.beginAsTotal { return .total }
    if words.beginAsRemark { return .remark }
    return isHeading(candidate) ? .heading : nil
  }

  /// Whether a text is merged over most of the table, or alone and merged over several fields.
  private func isHeading(_ candidate: Candidate) -> Bool {
    guard let first = candidate.blocks.first, map.blocks[first].isWide else { return false }
    let count = binding.fields(of: map.blocks[first].range).count
    return candidate.blocks.count == 1 ? count > 1 : count * 2 > binding.fields.count
  }

  private func isLegend(_ candidate: Candidate) -> Bool {
    let blocks = candidate.blocks
    if blocks.count == 2, legend.entry(sign: text(blocks[0]), meaning: text(blocks[1])) != nil {
      return true
    }
    return blocks.count <= 3 && blocks.allSatisfy { legend.entries(in: text($0)) != nil }
  }

  private func text(_ index: Int) -> String { map.blocks[index].text }
}
