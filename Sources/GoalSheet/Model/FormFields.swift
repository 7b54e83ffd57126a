/// The table of a form's fields: which columns and header fields it has, and in which order.
///
/// - SeeAlso: SPEC section 12
public struct FormFields: Hashable, Sendable {
  /// The columns, from left to right.
  public let columns: [GoalField]
  /// The further columns, in the order of their numbers from 11.
  public let further: [FurtherField]
  /// The further fields of the header block.
  public let furtherHeaders: [FurtherField]
  /// The official fields that the form has in its header block.
  public let headers: [FormVocabulary.HeaderField]
  /// Whether the title holds the fiscal year: `令和6年度 組織目標シート`.
  public let titleHasYear: Bool
  /// The columns as a set.
  package let columnSet: GoalFieldSet
  /// The columns whose blanks have the value of the line above: the goal, and those like it.
  let inheriting: GoalFieldSet
  /// For each field's number, the label that spans its column and its neighbours.
  private let groups: [FormVocabulary.ColumnGroup?]

  /// A form's columns from left to right, with the groups over them.
  ///
  /// The group of an official column is the usual one wherever the form has it: forms differ in whether
  /// 総合計画上の位置づけ is below 指標 or beside it, and all are read.
  public init(
    columns: [GoalField], further: [FurtherField] = [], furtherHeaders: [FurtherField] = [],
    headers: [FormVocabulary.HeaderField] = FormVocabulary.HeaderField.official,
    titleHasYear: Bool = false,
    groups: [(group: FormVocabulary.ColumnGroup, members: [GoalField])] = []
  ) {
    self.headers = headers
    self.titleHasYear = titleHasYear
    self.columns = columns
    self.further = further
    self.furtherHeaders = furtherHeaders
    columnSet = GoalFieldSet(columns)
    inheriting = GoalFieldSet(
      [.goal] + further.indices.filter { further[$0].inherits }.map(GoalField.further))
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
    self.groups = groupOf
  }

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
    headers.contains(field) || field == .fiscalYear && titleHasYear
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
