import Grid

/// Joins texts that continue in the next worksheet row, in a table without merges.
///
/// A line without No., or without a goal in a form without numbers, is not a row if its texts are all in
/// one group, with neither a mark nor a number: below a text in the same column it continues that text;
/// otherwise it is skipped.
///
/// - SeeAlso: SPEC section 2, "What a line without merges means"
struct LineJoiner {
  let map: SheetMap
  let marks: MarkText
  let fields: FormFields

  struct Joined {
    var lines: [TableLine] = []
    var skipped: [SkippedLine] = []
    /// The blocks that were joined to the text above them.
    var continued: [Int] = []
  }

  func joined(_ lines: [TableLine]) -> Joined {
    var result = Joined()
    for line in lines {
      guard isFragment(line) else {
        result.lines.append(line)
        continue
      }
      let last = result.lines.indices.last
      var left: [Int] = []
      for field in line.fields.members {
        for index in line.blocks(of: field) {
          if let last, isDirectlyBelow(line, field, result.lines[last]) {
            result.lines[last].add(index, to: field, joint: "\n", row: line.row)
            result.continued.append(index)
          } else {
            left.append(index)
          }
        }
      }
      if !left.isEmpty { result.skipped.append(SkippedLine(reason: .fragment, blocks: left)) }
    }
    return result
  }

  private func isFragment(_ line: TableLine) -> Bool {
    guard line[fields.leading] == nil, line.sharedByBorders.isEmpty, line.groupCount == 1 else {
      return false
    }
    return !line.fields.members.contains { field in
      line.blocks(of: field).contains { isMarkOrNumber($0, field) }
    }
  }

  private func isMarkOrNumber(_ index: Int, _ field: GoalField) -> Bool {
    let text = map.blocks[index].text
    if map.number(of: index) != nil { return true }
    switch fields.kind(of: field) {
    case .mark: return true
    case .date: return true
    case .quantity:
      return TextFolding.nfkc(text).unicodeScalars.contains { ("0"..."9").contains($0) }
    case .text: break
    }
    return marks.mark(text) != nil || NumberText.number(text) != nil || DittoMark.isDitto(text)
  }

  /// Whether the text of a field ends in the worksheet row above.
  private func isDirectlyBelow(_ line: TableLine, _ field: GoalField, _ above: TableLine) -> Bool {
    guard let last = above.blocks(of: field).last else { return false }
    let rows = map.blocks[last].range.rows
    return rows.upperBound + 1 == line.row || rows.contains(line.row)
  }
}
