import Grid

/// Reads a cell of 評価, or of marks that a template adds: its text, or the shapes drawn over it.
///
/// - SeeAlso: SPEC section 2, "Marks, years, dates"
struct EvaluationReader {
  let map: SheetMap
  let marks: SheetMarks
  /// The shapes over the columns of marks.
  var drawn: [GoalField: DrawnEvidence] = [:]
  /// The columns of marks in which one is to be ticked.
  var ticks: [GoalField: [TickColumn]] = [:]
  /// The form's own texts, such as boxes to tick.
  var printed = PrintedTexts([])

  /// The mark in a line's cell with the texts `indices` and the place `range`.
  func mark(
    _ indices: [Int], of field: GoalField, in range: CellRange, into findings: inout FormFindings
  ) -> Mark? {
    if let columns = ticks[field] { return ticked(indices, columns, into: &findings) }
    let drawn = drawn[field] ?? DrawnEvidence()
    let cell = range.topLeft
    let isDrawn = !drawn.isEmpty && drawn.isDrawn(over: range)
    guard let first = indices.first else {
      if let choice = drawn.choice(over: range, marks) {
        findings.claimedObjects.formUnion(choice.objects)
        return choice.mark
      }
      if isDrawn { findings.report(.drawnMark([], marks: marks.base.all), at: cell) }
      return nil
    }
    let text =
      indices.count == 1
      ? map.countedText(of: first) : indices.map { map.countedText(of: $0) }.joined()
    let boxes = printed.isEmpty ? nil : MarkText.boxes(in: text)
    let isPrinted = boxes.map { printed.count(of: $0.unticked) > 0 } ?? false
    if isPrinted, boxes?.ticked == 0 {
      indices.forEach { findings.claim($0) }
      return nil
    }
    guard let mark = marks.mark(text) else {
      return unreadable(indices, first, text, isDrawn, &findings)
    }
    indices.forEach { findings.claim($0) }
    if text != mark.rawValue, !isPrinted {
      // Written into one of several cells, the mark would stand beside the other texts.
      findings.report(
        .markVariant(text, mark), at: map.blocks[first].reference,
        suggesting: indices.count == 1 ? mark.rawValue : nil)
    }
    if isDrawn {
      findings.report(.drawnMark([mark], marks: marks.base.all), at: map.blocks[first].reference)
    }
    return mark
  }

  /// The mark whose column is ticked.
  private func ticked(
    _ indices: [Int], _ columns: [TickColumn], into findings: inout FormFindings
  ) -> Mark? {
    guard let first = indices.first else { return nil }
    let marks = indices.map { index in
      columns.first { column in
        column.columns.overlaps(map.blocks[index].range.columns)
          && column.isTicked(by: map.blocks[index].text)
      }?.mark
    }
    guard indices.count == 1, let mark = marks[0] else {
      let text = indices.map { map.blocks[$0].text }.joined(separator: "　")
      return unreadable(indices, first, text, false, &findings)
    }
    findings.claim(first)
    return mark
  }

  private func unreadable(
    _ indices: [Int], _ first: Int, _ text: String, _ isDrawn: Bool,
    _ findings: inout FormFindings
  ) -> Mark? {
    let cell = map.blocks[first].reference
    let values = indices.filter { findings.take($0, from: map) != nil }
    guard !values.isEmpty else { return nil }
    values.forEach { findings.leave(map.blocks[$0]) }
    if isDrawn {
      findings.report(.drawnMark(marks.base.offered(in: text), marks: marks.base.all), at: cell)
    } else {
      findings.report(.markUnknown(text, marks: marks.base.all), at: cell)
    }
    return nil
  }
}
