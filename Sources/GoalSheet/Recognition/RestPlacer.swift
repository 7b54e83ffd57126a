import Grid

/// Adds the texts that no stage has claimed to the unplaced texts, and reports them.
struct RestPlacer {
  let map: SheetMap
  let grid: Grid
  let region: FormRegion
  /// The rows and columns of the table, except the header.
  let table: [(rows: Range<Int>, columns: ClosedRange<Int>)]
  /// The rows of the form's own texts, in which its formulas are no values.
  var printedRows: Set<Int> = []

  /// `hasRows` says whether the form has rows; otherwise a single message covers its lines.
  func place(skipped: [SkippedLine], hasRows: Bool, into findings: inout FormFindings) {
    placeSkipped(skipped, hasRows: hasRows, &findings)
    placeBlocks(hasRows: hasRows, &findings)
    for block in map.coveredCells where region.rows.contains(block.reference.row) {
      findings.leave(block)
      findings.report(.coveredCell(block.text), at: block.reference)
    }
    placeEvidence(&findings)
    placeObjects(&findings)
  }

  private func placeSkipped(
    _ skipped: [SkippedLine], hasRows: Bool, _ findings: inout FormFindings
  ) {
    for line in skipped {
      guard let first = line.blocks.first else { continue }
      for index in line.blocks {
        findings.claim(index)
        findings.leave(map.blocks[index])
      }
      findings.hasLineTexts = true
      let block = map.blocks[first]
      // A single text is reported like any other unplaced text.
      if line.reason == .fragment, line.blocks.count == 1, hasRows {
        findings.report(.unplacedText(block.text), at: block.reference)
      } else if hasRows {
        findings.report(.rowSkipped(line.reason, text: block.text), at: block.reference)
      }
    }
  }

  private func placeBlocks(hasRows: Bool, _ findings: inout FormFindings) {
    for index in map.blocks(in: region.rows) where !findings.claimed.contains(index) {
      let block = map.blocks[index]
      guard !block.isBlank else { continue }
      findings.leave(block)
      let isInLine = table.contains {
        $0.rows.contains(block.reference.row) && $0.columns.overlaps(block.range.columns)
      }
      if isInLine { findings.hasLineTexts = true }
      let isOfLeftColumn =
        isInLine && findings.leftColumns.contains { $0.overlaps(block.range.columns) }
      if isOfLeftColumn || isInLine && !hasRows { continue }
      findings.report(.unplacedText(block.text), at: block.reference)
    }
  }

  private func placeEvidence(_ findings: inout FormFindings) {
    var struckLine: Int?
    for evidence in map.evidence where region.rows.contains(evidence.cell.row) {
      if evidence.kind == .uncomputed, printedRows.contains(evidence.cell.row) { continue }
      findings.leave(evidence.cell, evidence.text)
      switch evidence.kind {
      case .struck:
        // One message for a line in which every text is struck.
        if struckLine == evidence.cell.row { continue }
        if isStruckLine(evidence.cell.row) { struckLine = evidence.cell.row }
        findings.report(
          .struckText(evidence.text), at: evidence.cell,
          suggesting: struckLine == evidence.cell.row ? nil : rest(of: evidence.cell))
      case .hidden: findings.report(.hiddenValue(evidence.text), at: evidence.cell)
      case .uncomputed: findings.report(.formulaNotComputed(evidence.text), at: evidence.cell)
      }
    }
  }

  /// What is left of a cell without its struck text.
  private func rest(of cell: CellReference) -> String {
    let left = map.texts(in: cell.row).first { map.blocks[$0].reference == cell }
    return left.map { map.blocks[$0].text } ?? ""
  }

  private func isStruckLine(_ row: Int) -> Bool {
    table.contains { $0.rows.contains(row) } && map.texts(in: row).isEmpty
  }

  /// The texts of notes, shapes and controls, under the cells that they are anchored to.
  private func placeObjects(_ findings: inout FormFindings) {
    for (position, object) in grid.objects.enumerated()
    where region.rows.contains(object.anchor.row) && !findings.claimedObjects.contains(position) {
      let text = CleanText.clean(object.text)
      if !text.isEmpty { findings.leave(object.anchor, text) }
    }
  }
}
