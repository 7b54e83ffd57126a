import GoalSheet
import Grid
import JapaneseCalendar

/// A column of the draft: one of the official form's fields, or a further one.
struct DraftColumn: Hashable {
  /// What a further column holds.
  enum Kind: String, Hashable {
    case text, quantity, mark, date
  }

  var key: String
  /// `nil` for a field of the official form.
  var kind: Kind?
  var label: String
  var leaf: DraftTable.Leaf
  /// The label on the form, if another column has it too and nothing but the order tells them apart.
  var sharedLabel: String?
  /// Whether the field was guessed, for no label is the goal's.
  var isGuessed = false
  /// Whether the field was taken by a word that means the same.
  var isSynonym = false
  /// Whether it judges by its label, but nothing says by which marks.
  var lacksMarks = false
  /// The words of its list, if the column is no column of marks.
  var words: [String] = []

  /// The columns of a table, from left to right.
  static func columns(
    of table: DraftTable, _ found: DraftFields, _ labels: KnownLabels, _ evidence: DraftEvidence,
    vocabulary: FormVocabulary, year: DraftYear
  ) -> [DraftColumn] {
    let units = vocabulary.units
    let marks = FurtherMarks(table, found, labels, evidence)
    var keys: Set<String> = []
    var columns = table.leaves.enumerated().map { index, leaf in
      if let field = found.fields[index] {
        let label = leaf.text.isEmpty ? vocabulary.columnLabels[field]?.text : nil
        return DraftColumn(
          key: field.key, kind: nil, label: label ?? Self.label(of: leaf, labels), leaf: leaf,
          isGuessed: index == found.guessedGoal, isSynonym: found.synonyms.contains(index))
      }
      let pattern = year.pattern(of: leaf.text)
      let key = FurtherKey.key(
        for: YearLabel(pattern)?.words ?? leaf.text, position: index + 1, besides: &keys)
      let choices = evidence.choices(leaf)
      let kind: Kind =
        marks.areIn(leaf) ? .mark : choices == nil ? kind(of: leaf, labels, units: units) : .text
      return DraftColumn(
        key: key, kind: kind, label: leaf.text, leaf: leaf,
        lacksMarks: found.marks == nil && choices == nil && kind == .text
          && labels.finding(leaf.text)?.meaning == .column(.evaluation),
        words: kind == .mark ? [] : choices ?? [])
    }
    if hasYears(columns, table, labels, year) {
      for index in columns.indices {
        columns[index].label = year.pattern(of: columns[index].leaf.text)
      }
    } else {
      for index in columns.indices where columns[index].kind != nil {
        columns[index].label = withoutSharedYear(index, columns, table, labels)
      }
    }
    for index in columns.indices {
      guard let word = columns[index].leaf.word else { continue }
      columns[index].sharedLabel = columns[index].leaf.text
      columns[index].label += "（\(word)）"
    }
    distinguish(&columns, in: table)
    return columns
  }

  /// Whether labels have years that the program does not write by itself: it writes R6 before 目標 and 結果.
  private static func hasYears(
    _ columns: [DraftColumn], _ table: DraftTable, _ labels: KnownLabels, _ year: DraftYear
  ) -> Bool {
    table.groups.contains { year.pattern(of: $0.text) != $0.text }
      || columns.contains { column in
        let pattern = year.pattern(of: column.leaf.text)
        guard pattern != column.leaf.text else { return false }
        let isUsual =
          column.kind == nil && YearLabel(pattern)?.offset == 0
          && ["R", "r"].contains { column.leaf.text.hasPrefix($0) }
          && labels.finding(column.leaf.text)?.hasYear == true
        return !isUsual
      }
  }

  /// The label without the year before 目標 and 結果, which the program writes by itself.
  private static func label(of leaf: DraftTable.Leaf, _ labels: KnownLabels) -> String {
    guard labels.finding(leaf.text)?.hasYear == true,
      let rest = FiscalYearText.leadingYear(in: leaf.text)?.rest
    else { return leaf.text }
    return CleanText.trimmed(String(rest))
  }

  /// R6目標 of two groups is 目標 in both: the official one is read with any year.
  private static func withoutSharedYear(
    _ index: Int, _ columns: [DraftColumn], _ table: DraftTable, _ labels: KnownLabels
  ) -> String {
    let bare = label(of: columns[index].leaf, labels)
    let hasTwin = columns.indices.contains { other in
      columns[other].kind == nil && columns[other].leaf.text == columns[index].leaf.text
        && table.group(of: other) != table.group(of: index)
    }
    return hasTwin ? bare : columns[index].label
  }

  /// Gives a column another label if one of the same group has it already.
  ///
  /// The official columns keep theirs, and of further ones the left one does.
  private static func distinguish(_ columns: inout [DraftColumn], in table: DraftTable) {
    struct Place: Hashable {
      var label: String?
      var group: Int?
    }
    func place(_ label: String, _ index: Int) -> Place {
      Place(label: LabelKey.key(of: label), group: table.group(of: index))
    }
    var taken: Set<Place> = []
    let official = columns.indices.filter { columns[$0].kind == nil }
    let further = columns.indices.filter { columns[$0].kind != nil }
    // R7目標 beside 目標: the label without a year is the other's.
    let dated = official.filter { columns[$0].label != columns[$0].leaf.text }
    let order = official.filter { !dated.contains($0) } + dated + further
    for index in order {
      let own = columns[index].label
      var names = (columns[index].kind == nil ? ["\(own)値"] : [])[...]
      var number = 1
      while !taken.insert(place(columns[index].label, index)).inserted {
        number += 1
        columns[index].label = names.popFirst() ?? "\(own)(\(number))"
        columns[index].sharedLabel = own
      }
    }
  }

  /// What a further column holds: quantities under the words for 目標 and 結果, else by its label.
  private static func kind(
    of leaf: DraftTable.Leaf, _ labels: KnownLabels, units: [String]
  ) -> Kind {
    if leaf.word.flatMap(DraftWords.field(ofRow:)) != nil { return .quantity }
    return switch labels.finding(leaf.text)?.meaning {
    case .column(.target), .column(.result): .quantity
    default: kind(of: leaf.text, units: units)
    }
  }

  /// What a further column holds, by the last word of its label or its unit: `事業費(千円)`.
  static func kind(of label: String, units: [String]) -> Kind {
    var word = label.replacing("（", with: "(").replacing("）", with: ")")
    if word.hasSuffix(")"), let open = word.lastIndex(of: "(") {
      if units.contains(String(word[word.index(after: open)...].dropLast())) { return .quantity }
      word = String(word[..<open])
    }
    if dates.contains(where: word.hasSuffix), !noDates.contains(where: word.hasSuffix) {
      return .date
    }
    return quantities.contains(where: word.hasSuffix) ? .quantity : .text
  }

  private static let dates = ["日"]
  /// A term may be any words: 通年, 随時, 年度末.
  private static let noDates = ["期日", "曜日", "毎日", "平日", "休日"]
  private static let quantities = ["値", "額", "率", "数", "予算", "費", "実績", "ウェイト", "ウエイト"]
}
