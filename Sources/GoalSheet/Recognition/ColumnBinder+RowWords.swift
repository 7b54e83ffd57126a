import Grid

extension ColumnBinder {
  /// Binds the columns that a form tells apart by words in the rows of its lines, and returns the column of
  /// the words that name the rows of one line.
  ///
  /// On such a form one label is over several columns of the template; a form that mokuhyo wrote has a label
  /// for each and no words.
  func bindRowWords(
    of band: HeaderBand, _ rows: Range<Int>, _ spans: inout [ClosedRange<Int>?]
  ) -> WordColumn? {
    func cut(_ column: WordColumn) {
      let all = spans.compactMap(\.self)
      for index in spans.indices {
        spans[index] = spans[index].map { column.rest(of: $0, among: all) }
      }
    }
    for (field, words) in rowWords.inColumn where spans[field.ordinal] == nil {
      guard let column = WordColumn(of: words, in: rows, of: map) else { continue }
      cut(column)
      spans[field.ordinal] = column.columns
    }
    let fields = band.form.columns.filter { rowWords.ofColumn[$0] != nil }
    let open = fields.filter { spans[$0.ordinal] == nil }
    guard !open.isEmpty,
      let column = WordColumn(of: rowWords.ofLine(band.form), in: rows, of: map)
    else { return nil }
    for field in open {
      let first = fields.first { band[$0] != nil && haveOneLabel($0, field) }
      spans[field.ordinal] = first.flatMap { spans[$0.ordinal] }
    }
    cut(column)
    return column
  }

  /// The rows of a line in which columns that share a label have their values.
  func rowPlaces(of form: FormFields) -> [GoalField: LinePlace] {
    let words = rowWords.ofLine(form)
    return rowWords.ofColumn.compactMapValues { word in
      words.firstIndex(of: word).map { LinePlace(index: $0, count: words.count) }
    }
  }

  private func haveOneLabel(_ a: GoalField, _ b: GoalField) -> Bool {
    func keys(_ field: GoalField) -> Set<String> {
      Set(
        ([labels[field]?.text].compactMap(\.self) + (labels[field]?.variants ?? []))
          .compactMap(LabelKey.key))
    }
    return !keys(a).isDisjoint(with: keys(b))
  }
}
