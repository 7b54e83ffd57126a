import Grid

extension ColumnBinder {
  // MARK: - Labels one below the other

  /// The fields whose labels are one below the other in the same columns.
  func places(of band: HeaderBand, _ binding: ColumnBinding) -> [GoalField: LinePlace] {
    var places: [GoalField: LinePlace] = [:]
    for field in band.fields.members {
      guard let columns = binding[field] else { continue }
      let shared = band.fields.fields.filter { binding[$0]?.overlaps(columns) == true }
      guard shared.count > 1 else { continue }
      let rows = shared.compactMap { band[$0]?.range.rows.lowerBound }
      guard Set(rows).count == shared.count, let own = band[field]?.range.rows.lowerBound else {
        continue
      }
      places[field] = LinePlace(index: rows.count { $0 < own }, count: shared.count)
    }
    return places
  }

  // MARK: - A column for each mark

  /// The columns to tick of each field that has one for each mark: below its label, or in the header without
  /// any.
  func ticks(
    of band: HeaderBand, into findings: inout FormFindings
  ) -> [GoalField: [TickColumn]] {
    var found: [GoalField: [TickColumn]] = [:]
    for field in band.form.columns where band.form.kind(of: field) == .mark {
      let run =
        if let label = band[field] {
          run(below: label.range, besides: band)
        } else if field == .evaluation, !band.form.labelled.contains(.evaluation) {
          band.rows.lazy.compactMap { self.run(in: $0, besides: band) }.first ?? []
        } else { [Int]() }
      guard run.count > 1 else { continue }
      found[field] = run.compactMap { index in
        marks.mark(map.blocks[index].text).map {
          TickColumn(columns: map.blocks[index].range.columns, mark: $0)
        }
      }
      for index in run {
        findings.claim(index)
        findings.decide(
          map.blocks[index].reference, map.blocks[index].text, .label(map.blocks[index].text))
      }
    }
    return found
  }

  /// The marks in the row below a label, from its first column on.
  private func run(below label: CellRange, besides band: HeaderBand) -> [Int] {
    let row = label.rows.upperBound + 1
    let next =
      band.hits.map(\.range)
      .filter {
        $0.rows.contains(label.rows.lowerBound) && $0.columns.lowerBound > label.columns.upperBound
      }
      .map(\.columns.lowerBound).min() ?? .max
    let texts = map.texts(in: row).filter {
      (label.columns.lowerBound..<next).contains(map.blocks[$0].range.columns.lowerBound)
    }
    let run = Array(texts.prefix { marks.mark(map.blocks[$0].text) != nil })
    guard areMarks(run) else { return [] }
    let isUnderLabel = run.allSatisfy { label.columns.contains(map.blocks[$0].range.columns) }
    // Beside the mark of a line there may be that of a legend.
    return isUnderLabel || run.map({ marks.mark(map.blocks[$0].text) }) == marks.all ? run : []
  }

  /// All marks of the form side by side in a row of the header.
  private func run(in row: Int, besides band: HeaderBand) -> [Int]? {
    let blocks = band.blocks
    let run = map.texts(in: row).filter {
      !blocks.contains($0) && marks.mark(map.blocks[$0].text) != nil
    }
    return run.count == marks.all.count && areMarks(run) ? run : nil
  }

  /// Whether texts are different marks without a gap between them.
  private func areMarks(_ texts: [Int]) -> Bool {
    let found = Set(texts.compactMap { marks.mark(map.blocks[$0].text) })
    return texts.count > 1 && found.count == texts.count
      && zip(texts, texts.dropFirst()).allSatisfy {
        map.blocks[$0].range.columns.upperBound + 1 == map.blocks[$1].range.columns.lowerBound
      }
  }

  // MARK: - Numbers without a label

  /// The column of numbers below a label that is merged over them and the values beside them, which keeps the
  /// other columns.
  func numbersUnderLabel(
    of band: HeaderBand, _ rows: Range<Int>, _ spans: inout [ClosedRange<Int>?]
  ) -> ClosedRange<Int>? {
    guard let place = band.form.columns.firstIndex(of: .no),
      let next = band.form.columns[(place + 1)...].first(where: { spans[$0.ordinal] != nil }),
      let span = spans[next.ordinal], span.count > 1
    else { return nil }
    let first = map.blocks[map.blocks(in: rows)].filter {
      $0.range.columns.lowerBound == span.lowerBound && !$0.isBlank
    }
    let numbers = first.filter {
      $0.range.columns.upperBound < span.upperBound && $0.text.count <= Self.longestNumber
        && $0.text.contains(where: \.isNumber)
    }
    guard let columns = numbers.first?.range.columns, numbers.count * 2 > first.count else {
      return nil
    }
    spans[next.ordinal] = columns.upperBound + 1...span.upperBound
    return columns
  }

  private static let longestNumber = 4

  /// The column left of the one that follows the numbers in the form, with the sign that may be over it: `#`.
  func unlabelledNumbers(
    of band: HeaderBand, _ spans: [ClosedRange<Int>?], into findings: inout FormFindings
  ) -> ClosedRange<Int>? {
    guard let place = band.form.columns.firstIndex(of: .no),
      let next = band.form.columns[(place + 1)...].lazy.compactMap({ spans[$0.ordinal] }).first,
      next.lowerBound > 0
    else { return nil }
    let column = next.lowerBound - 1
    let over = map.blocks(in: band.rows.lowerBound..<band.rows.upperBound + 1).filter {
      map.blocks[$0].range.columns.contains(column)
    }
    for index in over where LabelKey.key(of: map.blocks[index].text) == nil {
      guard !map.blocks[index].isBlank else { continue }
      findings.claim(index)
      findings.decide(
        map.blocks[index].reference, map.blocks[index].text, .label(labels[.no]?.text ?? ""))
    }
    let columns = over.lazy.map { map.blocks[$0].range.columns }.first { $0.upperBound == column }
    return columns ?? column...column
  }
}
