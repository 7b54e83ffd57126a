import Grid

/// Binds worksheet columns to the form's columns.
///
/// A form column is the span of its label's range. If the labels are not above their data, as in
/// text copied from a web page, the order of the labels and the column of the marks decide; only
/// then can marks move fields.
struct ColumnBinder {
  let map: SheetMap
  let marks: MarkText
  /// The form's words for its columns, for messages.
  let labels: [GoalField: FormVocabulary.Label]
  var rowWords = RowWords()

  /// The binding of one header to the blocks of `dataRows` under it.
  ///
  /// - Returns: `nil` if a column label is missing, unless `isHalf` allows that.
  func binding(
    of band: HeaderBand, dataRows: Range<Int>, isHalf: Bool = false,
    into findings: inout FormFindings
  ) -> ColumnBinding? {
    let subLabels = SubLabels(map: map, band: band)
    let form = band.form
    var spans = [ClosedRange<Int>?](repeating: nil, count: form.width)
    for field in band.fields.members {
      spans[field.ordinal] = subLabels.columns(of: field, into: &findings)
    }
    if !form.labelled.contains(.no), form.contains(.no), !band.fields.contains(.no) {
      spans[GoalField.no.ordinal] =
        numbersUnderLabel(of: band, dataRows, &spans)
        ?? unlabelledNumbers(of: band, spans, into: &findings)
    }
    let ticks = form.columns == GoalField.official ? [:] : self.ticks(of: band, into: &findings)
    for (field, columns) in ticks {
      spans[field.ordinal] = TickColumn.span(of: columns)
    }
    let words = rowWords.isEmpty ? nil : bindRowWords(of: band, dataRows, &spans)
    let missing = band.missing.subtracting(GoalFieldSet(ticks.keys))
    if missing.official.count <= 1, !isHalf {
      for field in (missing.official.isEmpty ? missing : missing.official).members {
        spans[field.ordinal] = unknownLabel(for: field, in: band, into: &findings)
      }
    }
    guard var byLabels = ColumnBinding(of: form.columnSet, { spans[$0.ordinal] }),
      isHalf || byLabels.isWhole
    else {
      return nil
    }
    if form.columns != GoalField.official {
      byLabels.places = places(of: band, byLabels)
      byLabels.ticks = ticks
      if let words {
        byLabels.words = words
        byLabels.places.merge(rowPlaces(of: form)) { $1 }
      }
      guard byLabels.places.isEmpty, byLabels.ticks.isEmpty else { return byLabels }
    }
    guard byLabels.isWhole, missing.official.isEmpty,
      band.hits.allSatisfy({ $0.range.topLeft == $0.range.bottomRight }),
      unknownTexts(in: band, byLabels.columns).isEmpty
    else { return byLabels }
    return moved(byLabels, of: band, dataRows: dataRows)
  }

  // MARK: - Unknown labels

  /// The texts among a header's labels that are not labels themselves.
  private func unknownTexts(in band: HeaderBand, _ columns: ClosedRange<Int>) -> [Int] {
    let known = band.blocks
    return map.blocks(in: band.rows.lowerBound..<band.rows.upperBound + 1).filter { index in
      !map.blocks[index].isBlank && !known.contains(index)
        && map.blocks[index].range.columns.overlaps(columns)
    }
  }

  /// Takes the only unknown label in the place where the label of `field` belongs.
  private func unknownLabel(
    for field: GoalField, in band: HeaderBand, into findings: inout FormFindings
  ) -> ClosedRange<Int>? {
    // A neighbour without a label might own the unknown one just as well.
    let order = band.form.columns
    guard let place = order.firstIndex(of: field) else { return nil }
    let before = order[..<place].last.flatMap { band[$0]?.range.columns.upperBound }
    let after = order[(place + 1)...].first.flatMap { band[$0]?.range.columns.lowerBound }
    guard before != nil || place == 0, after != nil || place == order.count - 1 else { return nil }
    guard before != nil || after != nil else { return nil }
    let low = before.map { $0 + 1 } ?? 0
    let high = after.map { $0 - 1 } ?? .max - 1
    guard low <= high else { return nil }
    var candidates = unknownTexts(in: band, low...high).filter { index in
      let range = map.blocks[index].range
      return range.columns.lowerBound >= low && range.columns.upperBound <= high
        && stands(range.rows, whereBelongs: field, in: band)
    }
    // After the last label there may be columns of the section's own.
    if after == nil { candidates = Array(candidates.prefix(1)) }
    guard candidates.count == 1 else { return nil }
    let block = map.blocks[candidates[0]]
    findings.claim(candidates[0])
    let label = labels[field]?.text
    findings.report(
      .labelUnknown(block.text, taken: label ?? ""), at: block.reference, suggesting: label)
    findings.decide(block.reference, block.text, .label(label ?? ""))
    return block.range.columns
  }

  /// Whether a label's rows are those of its neighbours: under its group, or beside No.
  private func stands(
    _ rows: ClosedRange<Int>, whereBelongs field: GoalField, in band: HeaderBand
  ) -> Bool {
    guard let group = band.form.group(of: field), let label = band[group] else {
      return rows.lowerBound == band.rows.lowerBound
    }
    return rows.lowerBound > label.range.rows.upperBound
      || field == .planPosition && rows.lowerBound == band.rows.lowerBound
  }

  // MARK: - Labels that are not above their data

  private func moved(
    _ byLabels: ColumnBinding, of band: HeaderBand, dataRows: Range<Int>
  ) -> ColumnBinding {
    guard band.form.contains(.evaluation) else { return byLabels }
    func column(_ binding: ColumnBinding) -> Int { binding[.evaluation]?.lowerBound ?? 0 }
    func count(_ binding: ColumnBinding) -> Int { markCount(in: column(binding), dataRows) }
    let order = readingOrder(of: band)
    let ownCount = count(byLabels)
    if let byOrder = consecutive(order, from: byLabels), byOrder != byLabels {
      let isInOrder = isAscending(order.compactMap { byLabels[$0]?.lowerBound })
      let orderCount = count(byOrder)
      if orderCount > ownCount { return byOrder }
      if !isInOrder, orderCount == ownCount { return byOrder }
    }
    guard ownCount == 0, band.hits.count >= band.fields.count,
      let marked = markCounts(in: dataRows).filter({
        !isOfFurtherMarks($0.key, byLabels, band.form)
      })
      .max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key
    else { return byLabels }
    return shifted(byLabels, by: marked - column(byLabels), dataRows: dataRows) ?? byLabels
  }

  /// Whether a worksheet column is that of marks which a template adds, such as 中間評価.
  private func isOfFurtherMarks(
    _ column: Int, _ binding: ColumnBinding, _ form: FormFields
  ) -> Bool {
    binding.fields(of: CellRange(rows: 0...0, columns: column...column)).members.contains {
      form.further($0)?.kind == .mark
    }
  }

  /// The number of marks in a worksheet column; 0 if it contains mostly other texts.
  private func markCount(in column: Int, _ rows: Range<Int>) -> Int {
    var marked = 0
    var others = 0
    for block in map.blocks[map.blocks(in: rows)]
    where block.range.columns.lowerBound == column && !block.isBlank {
      if marks.mark(block.text) == nil { others += 1 } else { marked += 1 }
    }
    return marked >= others ? marked : 0
  }

  /// The number of marks in each worksheet column that contains mostly marks.
  private func markCounts(in rows: Range<Int>) -> [Int: Int] {
    var marks: [Int: Int] = [:]
    var others: [Int: Int] = [:]
    for block in map.blocks[map.blocks(in: rows)] where !block.isBlank {
      let column = block.range.columns.lowerBound
      if self.marks.mark(block.text) == nil {
        others[column, default: 0] += 1
      } else {
        marks[column, default: 0] += 1
      }
    }
    return marks.filter { column, count in count >= others[column, default: 0] }
  }

  /// The fields in reading order of the labels: along the first row, with the labels of the second
  /// row in place of their group.
  private func readingOrder(of band: HeaderBand) -> [GoalField] {
    let top = band.rows.lowerBound
    let fields = band.fields.members.compactMap { field in band[field].map { (field, $0.range) } }
      .sorted { $0.1.columns.lowerBound < $1.1.columns.lowerBound }
    var order: [GoalField] = []
    let upper =
      fields.filter { $0.1.rows.lowerBound == top }.map { ($0.1.columns.lowerBound, [$0.0]) }
      + band.groups.map { group, label in
        let members = fields.filter {
          $0.1.rows.lowerBound != top && band.form.group(of: $0.0) == group
        }
        return (label.range.columns.lowerBound, members.map(\.0))
      }
    for (_, members) in upper.sorted(by: { $0.0 < $1.0 }) { order += members }
    return order
  }

  private func consecutive(
    _ order: [GoalField], from byLabels: ColumnBinding
  ) -> ColumnBinding? {
    let column = byLabels.columns.lowerBound
    let binding = byLabels.rebound { field in
      order.firstIndex(of: field).map { column + $0...column + $0 }
    }
    return binding?.isWhole == true ? binding : nil
  }

  private func isAscending(_ columns: [Int]) -> Bool {
    zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The labels' columns shifted sideways, if that puts numbers under No.
  private func shifted(
    _ binding: ColumnBinding, by offset: Int, dataRows: Range<Int>
  ) -> ColumnBinding? {
    guard binding.columns.lowerBound + offset >= 0,
      let moved = binding.rebound({ field in
        binding[field].map { $0.lowerBound + offset...$0.upperBound + offset }
      }), let numberColumns = moved[.no]
    else { return nil }
    let numbers = map.blocks[map.blocks(in: dataRows)].filter {
      numberColumns.contains($0.range.columns.lowerBound) && !$0.isBlank
    }
    guard let first = numbers.first, NumberText.looksLikeNumber(first.text) else { return nil }
    return moved
  }
}
