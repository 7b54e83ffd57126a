import Grid

/// Finds the cards of a worksheet by their labels.
///
/// A card begins with the label with which the first one does. A label's value is what is on its right, up to
/// the next label, or else below it.
struct CardFinder {
  let map: SheetMap
  let form: FormFields
  let printed: PrintedTexts
  /// All labels of the worksheet, in reading order.
  let hits: [LabelHit]

  /// `nil` if the labels are those of a table: most of them in one row.
  func cards() -> FoundCards? {
    // No.1 is a number, where the form has no label for it.
    let columns = hits.filter { hit in hit.field.map(form.labelled.contains) ?? false }
    let byRow = Dictionary(grouping: columns) { $0.range.rows.lowerBound }
    let most = byRow.values.map { Set($0.compactMap(\.field)).count }.max() ?? 0
    guard let first = columns.first, most * 2 <= form.columns.count,
      Set(columns.compactMap(\.field)).count * 2 > form.columns.count
    else { return nil }
    let labels = self.labels(of: columns)
    guard !labels.isEmpty else { return nil }
    let numbers = labels.map(number)
    let others = BlockSet(hits.map(\.block)).union(BlockSet(numbers.compactMap(\.self)))
    let cards = labels.indices.compactMap { index -> Card? in
      let start = labels[index][0].range.rows.lowerBound
      let next = index + 1 < labels.count ? labels[index + 1][0].range.rows.lowerBound : nil
      return card(
        labels[index], numbers[index], start..<(next ?? end(of: labels[index], in: labels)), others)
    }
    var band = HeaderBand(first, of: form)
    band.settle()
    let rows = (cards.first?.rows.lowerBound ?? 0)..<(cards.last?.rows.upperBound ?? 0)
    let outside = hits.filter { !rows.contains($0.range.rows.lowerBound) }
    let region = FormRegion(
      rows: 0..<Int.max, titles: outside.filter { $0.finding.label == .title },
      headers: outside.filter(\.isHeader), bands: [band])
    return FoundCards(region: region, cards: cards)
  }

  /// The labels of each card; of several fields with one label the first has the first.
  private func labels(of columns: [LabelHit]) -> [[LabelHit]] {
    var cards: [[LabelHit]] = []
    var fields = GoalFieldSet()
    for hit in columns {
      guard let own = hit.field else { continue }
      let isFirst = cards.isEmpty || own == cards[0][0].field
      if isFirst {
        cards.append([])
        fields = GoalFieldSet()
      }
      let shared = hit.finding.shared.compactMap { label -> GoalField? in
        if case .column(let field) = label { field } else { nil }
      }
      guard let field = ([own] + shared).first(where: { !fields.contains($0) }) else { continue }
      fields.insert(field)
      var hit = hit
      hit.finding.label = .column(field)
      cards[cards.count - 1].append(hit)
    }
    return cards
  }

  /// The row below the last card, which is as high as the first one.
  private func end(of last: [LabelHit], in cards: [[LabelHit]]) -> Int {
    let own = last.map(\.range.rows.upperBound).max() ?? 0
    guard cards.count > 1 else { return own + 2 }
    let height = cards[1][0].range.rows.lowerBound - cards[0][0].range.rows.lowerBound
    return max(own + 1, last[0].range.rows.lowerBound + height)
  }

  /// The text with the number of a card: on the left of its first label, or alone in the row above it.
  private func number(of labels: [LabelHit]) -> Int? {
    guard form.contains(.no), !form.labelled.contains(.no),
      let row = labels.map(\.range.rows.lowerBound).min(),
      let left = labels.map(\.range.columns.lowerBound).min()
    else { return nil }
    func isNumber(_ index: Int) -> Bool {
      let text = map.blocks[index].text
      return !hits.contains { $0.block == index && $0.field != .no }
        && (NumberText.looksLikeNumber(text)
          || NumberedLabel.words(text).count < text.count && text.count <= Self.longestNumber)
    }
    let beside = map.texts(in: row).last { map.blocks[$0].range.columns.upperBound < left }
    if let beside, isNumber(beside) { return beside }
    let above = map.blocks(in: max(0, row - Self.tallestHeading)..<row).filter {
      !map.blocks[$0].isBlank && map.blocks[$0].range.rows.upperBound + 1 == row
    }
    return above.count == 1 && isNumber(above[0]) ? above[0] : nil
  }

  private static let tallestHeading = 2
  private static let longestNumber = 10

  private func card(
    _ labels: [LabelHit], _ number: Int?, _ rows: Range<Int>, _ blocks: BlockSet
  ) -> Card? {
    var line = TableLine(row: rows.lowerBound)
    var cells: [GoalField: CellRange] = [:]
    if let number {
      cells[.no] = map.blocks[number].range
      line.add(number, to: .no, joint: "", row: map.blocks[number].reference.row)
    }
    for hit in labels {
      guard let field = hit.field else { continue }
      let values = self.values(of: hit, labels, rows, blocks)
      cells[field] =
        values.first.map { map.blocks[$0].range }
        ?? CellRange(
          CellReference(row: hit.range.rows.lowerBound, column: hit.range.columns.upperBound + 1))
      var last: Int?
      for index in values {
        let row = map.blocks[index].reference.row
        line.add(index, to: field, joint: last == nil || last == row ? "" : "\n", row: row)
        last = row
      }
    }
    guard var binding = ColumnBinding(of: form.columnSet, { cells[$0]?.columns }) else {
      return nil
    }
    binding.cells = cells
    return Card(rows: rows, labels: labels, line: line, binding: binding)
  }

  /// The texts on the right of a label up to the next one, or else those below it.
  private func values(
    of hit: LabelHit, _ labels: [LabelHit], _ rows: Range<Int>, _ others: BlockSet
  ) -> [Int] {
    let free = map.blocks(in: rows).filter { index in
      !map.blocks[index].isBlank && !others.contains(index)
        && printed.count(of: map.blocks[index].text) == 0
    }
    let beside = labels.filter {
      $0.range.rows.overlaps(hit.range.rows)
        && $0.range.columns.lowerBound > hit.range.columns.upperBound
    }
    let next = beside.map(\.range.columns.lowerBound).min() ?? .max
    let right = free.filter {
      let range = map.blocks[$0].range
      return range.rows.overlaps(hit.range.rows)
        && range.columns.lowerBound > hit.range.columns.upperBound
        && range.columns.lowerBound < next
    }
    guard right.isEmpty else { return right }
    let below = free.filter {
      let range = map.blocks[$0].range
      return range.rows.lowerBound == hit.range.rows.upperBound + 1
        && hit.range.columns.contains(range.columns.lowerBound)
        && !labels.contains { label in
          // What is on the right of a label is that label's.
          label.range.rows.overlaps(range.rows)
            && label.range.columns.upperBound < range.columns.lowerBound
        }
    }
    return below
  }
}
