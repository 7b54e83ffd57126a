/// Tells quickly, from its ends and its length, that a text is no label.
///
/// Nearly every cell of a worksheet is none, and to compare a text as labels are compared costs far
/// more than to look at its first character.
struct LabelHint: Sendable {
  private var starts = ScalarSet()
  /// What a year may begin with: an era, a Gregorian year, FY.
  private var yearStarts = ScalarSet()
  /// What may follow a year: the first characters of the title's, 目標's and 結果's labels.
  private var dated = ScalarSet()
  private var titleEnds = ScalarSet()

  /// Longer texts are labels only where a colon parts them from a value.
  private static let longest = 200
  /// A label's colon begins within so many bytes.
  private static let colonReach = 120

  init(_ vocabulary: FormVocabulary) {
    let labels =
      Array(vocabulary.headerLabels.values) + Array(vocabulary.columnLabels.values)
      + Array(vocabulary.groupLabels.values) + [vocabulary.title]
    for label in labels {
      for text in [label.text] + label.variants {
        if let first = LabelKey.key(of: text)?.unicodeScalars.first { starts.insert(first) }
      }
    }
    for scalar in "rhstmf0123456789令平昭大明一二".unicodeScalars { yearStarts.insert(scalar) }
    let datedLabels = [
      vocabulary.title, vocabulary.columnLabels[.target], vocabulary.columnLabels[.result],
    ]
    for label in datedLabels.compactMap(\.self) {
      for text in [label.text] + label.variants {
        if let first = LabelKey.key(of: text)?.unicodeScalars.first { dated.insert(first) }
      }
    }
    for text in [vocabulary.title.text] + vocabulary.title.variants {
      if let last = LabelKey.key(of: text)?.unicodeScalars.last { titleEnds.insert(last) }
    }
  }

  /// Whether `text` is worth comparing with the labels.
  func mayBeLabel(_ text: String) -> Bool {
    let bytes = unsafe text.utf8Span.span.bytes
    let isShort = bytes.byteCount <= Self.longest
    guard let first = bytes.firstScalar(where: { !LabelKey.isLeftOut($0) })?.scalar else {
      return false
    }
    // What folds with its neighbours, or by a table, may be anything.
    guard let start = LabelKey.folded(first) else { return isShort || hasEarlyColon(bytes) }
    if starts.contains(start) { return isShort || hasEarlyColon(bytes) }
    guard isShort else { return false }
    if yearStarts.contains(start), bytes.firstScalar(where: { isAmong(dated, $0) }) != nil {
      return true
    }
    guard let last = bytes.lastScalar(where: { !LabelKey.isLeftOut($0) }) else { return false }
    return isAmong(titleEnds, last.scalar)
  }

  private func isAmong(_ set: ScalarSet, _ scalar: Unicode.Scalar) -> Bool {
    guard let folded = LabelKey.folded(scalar) else { return true }
    return set.contains(folded)
  }

  private func hasEarlyColon(_ bytes: RawSpan) -> Bool {
    bytes.firstScalar(within: Self.colonReach) { $0 == ":" || $0 == "：" } != nil
  }
}
