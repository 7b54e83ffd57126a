/// Joins the rows of the two halves of a form by their No.
struct HalfRows {
  let a: FormPart
  let b: FormPart

  /// The rows of one half that share a No.
  private struct Run {
    var no: String
    var rows: Range<Int>
  }

  func joined() -> (rows: GoalRows, places: FormPlaces) {
    var rows = GoalRows()
    var places = FormPlaces()
    places.reserveRows(0, width: a.findings.places.width)
    let first = runs(a)
    var second = runs(b)
    for run in first {
      let match = second.firstIndex { $0.no == run.no }.map { second.remove(at: $0) }
      add(run.rows, match?.rows ?? 0..<0, to: &rows, &places)
    }
    for run in second { add(0..<0, run.rows, to: &rows, &places) }
    return (rows, places)
  }

  private func runs(_ part: FormPart) -> [Run] {
    var runs: [Run] = []
    for (index, row) in (part.sheet?.rows.elements ?? []).enumerated() {
      if let last = runs.indices.last, row.continues.contains(.no) || runs[last].no == row.no {
        runs[last].rows = runs[last].rows.lowerBound..<index + 1
      } else {
        runs.append(Run(no: row.no, rows: index..<index + 1))
      }
    }
    return runs
  }

  /// Adds the rows of one No.; the half with fewer rows continues with its last.
  private func add(
    _ left: Range<Int>, _ right: Range<Int>, to rows: inout GoalRows, _ places: inout FormPlaces
  ) {
    for offset in 0..<max(left.count, right.count) {
      var row = GoalRow()
      func index(_ range: Range<Int>) -> Int? {
        range.isEmpty ? nil : min(range.lowerBound + offset, range.upperBound - 1)
      }
      let sources: [(part: FormPart, index: Int?, isRepeated: Bool)] = [
        (a, index(left), offset >= left.count), (b, index(right), offset >= right.count),
      ]
      for source in sources.reversed() {
        guard let index = source.index, let from = source.part.sheet?.rows.elements[index] else {
          continue
        }
        for field in source.part.binding?.fields.members ?? GoalFieldSet().members {
          row.copy(field, from: from)
          row.continues.remove(field)
          if offset > 0
            ? source.isRepeated || from.continues.contains(field)
            : from.continues.contains(field)
          {
            row.continues.insert(field)
          }
        }
      }
      if offset > 0 { row.continues.insert(.no) }
      keepTrueContinuations(&row, rows.last)
      places.addRow { field in
        let source = sources.first {
          $0.part.binding?.fields.contains(field) == true && $0.index != nil
        }
        return source.flatMap { source in
          source.index.map { (source.part.findings.places, $0, source.part.worksheet(besides: a)) }
        }
      }
      do {
        try rows.append(row)
      } catch {
        preconditionFailure("a continued value differs from the one above")
      }
    }
  }

  /// Drops continued fields whose value differs from the row above.
  private func keepTrueContinuations(_ row: inout GoalRow, _ above: GoalRow?) {
    for field in row.continues.fields {
      guard let above, row.agrees(with: above, in: field) else {
        row.continues.remove(field)
        continue
      }
    }
  }
}
