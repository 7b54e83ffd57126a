/// The table of a form's fields: which columns and header fields it has, and in which order.
///
/// - SeeAlso: SPEC section 12
public struct FormFields: Hashable, Sendable {
  private struct Table: Hashable, Sendable {
    var columns: [GoalField]
    var further: [FurtherField]
    var furtherHeaders: [FurtherField]
    var headers: [FormVocabulary.HeaderField]
    var titleHasYear: Bool
    var labelsHaveYear: Bool
    var numbersArePlain: Bool
    var labelled: GoalFieldSet
    var columnSet: GoalFieldSet
    var inheriting: GoalFieldSet
    /// For each field's number, the label that spans its column and its neighbours.
    var groups: [FormVocabulary.ColumnGroup?]
  }

  private final class Shared: Sendable {
    let table: Table
    init(_ table: Table) { self.table = table }
  }

  /// What copies share: every stage of recognition holds the form's fields.
  private let shared: Shared
  private var table: Table { shared.table }

  /// The columns, from left to right.
  public var columns: [GoalField] { shared.table.columns }
  /// The further columns, in the order of their numbers from 11.
  public var further: [FurtherField] { shared.table.further }
  /// The further fields of the header block.
  public var furtherHeaders: [FurtherField] { shared.table.furtherHeaders }
  /// The official fields that the form has in its header block.
  public var headers: [FormVocabulary.HeaderField] { shared.table.headers }
  /// Whether the title holds the fiscal year: `令和6年度 組織目標シート`.
  public var titleHasYear: Bool { shared.table.titleHasYear }
  /// Whether labels of columns hold the fiscal year: `R6目標`, as the template writes it.
  package var labelsHaveYear: Bool { shared.table.labelsHaveYear }
  /// Whether the form's numbers are 1, 2, 3; others, such as 1-1, ア or 目標１, are kept as they are.
  package var numbersArePlain: Bool { shared.table.numbersArePlain }
  /// The columns that have labels on the form: not those of numbers left of the next column, and of marks
  /// that are labels of their own.
  var labelled: GoalFieldSet { shared.table.labelled }
  /// The columns as a set.
  package var columnSet: GoalFieldSet { shared.table.columnSet }
  /// The columns whose blanks have the value of the line above: the goal, and those like it.
  var inheriting: GoalFieldSet { shared.table.inheriting }
  private var groups: [FormVocabulary.ColumnGroup?] { shared.table.groups }

  /// A form's columns from left to right, with the groups over them.
  ///
  /// The group of an official column is the usual one wherever the form has it: forms differ in whether
  /// 総合計画上の位置づけ is below 指標 or beside it, and all are read.
  public init(
    columns: [GoalField], further: [FurtherField] = [], furtherHeaders: [FurtherField] = [],
    headers: [FormVocabulary.HeaderField] = FormVocabulary.HeaderField.official,
    titleHasYear: Bool = false, labelsHaveYear: Bool = false,
    numbersArePlain: Bool = true, unlabelled: GoalFieldSet = [],
    groups: [(group: FormVocabulary.ColumnGroup, members: [GoalField])] = []
  ) {
    var groupOf = [FormVocabulary.ColumnGroup?](
      repeating: nil, count: GoalField.officialCount + further.count)
    for (group, members) in groups {
      for field in members { groupOf[field.ordinal] = group }
    }
    for field in columns where field.furtherIndex == nil {
      guard let usual = field.described.group, groups.contains(where: { $0.group == usual }) else {
        continue
      }
      groupOf[field.ordinal] = usual
    }
    let inheriting = further.indices.filter { further[$0].inherits }.map(GoalField.further)
    shared = Shared(
      Table(
        columns: columns, further: further, furtherHeaders: furtherHeaders, headers: headers,
        titleHasYear: titleHasYear, labelsHaveYear: labelsHaveYear,
        numbersArePlain: numbersArePlain,
        labelled: GoalFieldSet(columns).subtracting(unlabelled), columnSet: GoalFieldSet(columns),
        inheriting: GoalFieldSet([.goal] + inheriting), groups: groupOf))
  }

  public static func == (a: FormFields, b: FormFields) -> Bool {
    a.shared === b.shared || a.table == b.table
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(table) }

  /// The official form's.
  public static let official = FormFields(
    columns: GoalField.official,
    groups: FormVocabulary.ColumnGroup.official.map { group in
      (group, GoalField.official.filter { $0.described.group == group })
    })
}

extension FormFields {
  /// The fields of several forms together, for data in which each sheet may be of any of them.
  ///
  /// A further field that several forms have is described as in the first one.
  package static func union(_ forms: [FormFields]) -> FormFields {
    guard forms.count > 1 else { return forms.first ?? .official }
    func merged(_ lists: [[FurtherField]]) -> [FurtherField] {
      var fields: [FurtherField] = []
      for field in lists.joined() where !fields.contains(where: { $0.key == field.key }) {
        fields.append(field)
      }
      return Array(fields.prefix(GoalFieldSet.capacity - GoalField.officialCount))
    }
    return FormFields(
      columns: GoalField.official, further: merged(forms.map(\.further)),
      furtherHeaders: merged(forms.map(\.furtherHeaders)))
  }

  /// The numbers that fields have, also of columns that the form leaves out.
  package var width: Int { GoalField.officialCount + further.count }

  /// Whether the form has the column.
  package func contains(_ field: GoalField) -> Bool { columnSet.contains(field) }

  /// Whether a sheet of the form says what an official field of the header block does.
  package func hasHeader(_ field: FormVocabulary.HeaderField) -> Bool {
    headers.contains(field) || field == .fiscalYear && (titleHasYear || labelsHaveYear)
  }

  /// The label that spans a field's column and its neighbours.
  package func group(of field: GoalField) -> FormVocabulary.ColumnGroup? { groups[field.ordinal] }

  /// The description of a further column; `nil` for an official one.
  package func further(_ field: GoalField) -> FurtherField? {
    field.furtherIndex.map { further[$0] }
  }

  /// What a field's values are; numbers and lists are texts.
  package func kind(of field: GoalField) -> FurtherField.Kind {
    if let further = further(field) { return further.kind }
    return switch field.value {
    case .number, .text, .list: .text
    case .quantity: .quantity
    case .mark: .mark
    }
  }

  /// What the values of a field of the header block are; years, names and lists are texts.
  package func kind(of field: FormVocabulary.HeaderField) -> FurtherField.Kind {
    switch field {
    case .createdOn, .evaluatedOn: .date
    case .further(let index): furtherHeaders[index].kind
    case .fiscalYear, .department, .section, .policyIndicators: .text
    }
  }

  /// Whether a field is an outcome of the year, which a blank form for the next year leaves out.
  package func isOutcome(_ field: GoalField) -> Bool {
    guard let index = field.furtherIndex else { return field.described.isOutcome }
    return further.indices.contains(index) ? further[index].isOutcome : true
  }

  /// The field's key in JSON.
  public func key(of field: GoalField) -> String { further(field)?.key ?? field.key }

  /// The field with a key.
  package func field(key: String) -> GoalField? {
    GoalField(key: key) ?? further.firstIndex { $0.key == key }.map(GoalField.further)
  }

  /// The further columns without values.
  package var blanks: [FurtherValue] { further.map(\.blank) }

  /// The field of which every new row has a value of its own: its number, or the goal in a form without
  /// numbers.
  package var leading: GoalField { contains(.no) ? .no : .goal }
}
