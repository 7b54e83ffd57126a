import Grid

/// The labels under one that spans several columns: 評価 over 中間 and 最終.
struct SubLabels {
  let map: SheetMap
  let band: HeaderBand

  /// The columns of a field; with several stages under its label, those of the final one.
  func columns(
    of field: GoalField, into findings: inout FormFindings
  ) -> ClosedRange<Int>? {
    guard let label = band[field] else { return nil }
    guard label.range.columns.count > 1, let (final, others) = stages(under: label) else {
      return label.range.columns
    }
    findings.claim(final)
    let chosen = map.blocks[final]
    findings.decide(chosen.reference, chosen.text, .label(chosen.text))
    for other in others {
      findings.claim(other)
      findings.leave(map.blocks[other])
      findings.report(
        .columnAmbiguous(taken: map.blocks[final].text, left: map.blocks[other].text),
        at: map.blocks[other].reference)
      findings.leftColumns.append(map.blocks[other].range.columns)
    }
    return map.blocks[final].range.columns
  }

  /// The block of the final stage below a label, and those of the other columns.
  private func stages(under label: LabelHit) -> (final: Int, others: [Int])? {
    let below = label.range.rows.upperBound + 1
    let last = max(band.rows.upperBound, below)
    let texts = map.blocks(in: below..<last + 1).filter { index in
      let range = map.blocks[index].range
      return !map.blocks[index].isBlank && label.range.columns.contains(range.columns.lowerBound)
        && label.range.columns.contains(range.columns.upperBound)
    }
    guard texts.count > 1, let row = texts.first.map({ map.blocks[$0].reference.row }),
      texts.allSatisfy({ map.blocks[$0].reference.row == row }),
      texts.contains(where: { Stage.whole(map.blocks[$0].text) != nil })
    else { return nil }
    func rank(_ index: Int) -> (Int, Int) {
      let stage = Stage.whole(map.blocks[index].text)
      let order = stage == .final ? 2 : stage == nil ? 1 : 0
      return (order, map.blocks[index].range.columns.lowerBound)
    }
    guard let final = texts.max(by: { rank($0) < rank($1) }) else { return nil }
    return (final, texts.filter { $0 != final })
  }
}
