package import GoalSheet

/// Finds values of fields that the form, or the table, has no place for.
///
/// They come from a file of another form, such as JSON that was written with another template.
package struct LostFields {
  private let fields: FormFields

  package init(_ fields: FormFields) { self.fields = fields }

  /// The keys of the fields whose values are lost.
  package func keys(in sheet: GoalSheet) -> [String] {
    let headers = sheet.further.filter { !$0.value.isBlank }.map(\.key)
      .filter { key in !fields.furtherHeaders.contains { $0.key == key } }
    let columns = sheet.furtherKeys.enumerated().filter { index, key in
      !fields.further.contains { $0.key == key }
        && sheet.rows.contains { $0.hasValue(.further(index)) }
    }
    return headers + columns.map(\.element)
  }

  /// The official columns that a form leaves out although the sheet has values for them.
  ///
  /// Only a form can leave them out; the data table always has them.
  package func columns(in sheet: GoalSheet) -> [GoalField] {
    guard fields.columnSet != Self.official else { return [] }
    return GoalField.official.filter { field in
      !fields.contains(field) && sheet.rows.contains { $0.hasValue(field) }
    }
  }

  /// The official fields of the header block that a form leaves out although the sheet has values.
  package func headers(in sheet: GoalSheet) -> [FormVocabulary.HeaderField] {
    FormVocabulary.HeaderField.official.filter { field in
      guard !fields.hasHeader(field) else { return false }
      return switch field {
      case .fiscalYear: sheet.fiscalYear != nil
      case .department: !sheet.department.isEmpty
      case .section: !sheet.section.isEmpty
      case .policyIndicators: !sheet.policyIndicators.isEmpty
      case .createdOn: sheet.createdOn != nil
      case .evaluatedOn: sheet.evaluatedOn != nil
      case .further: false
      }
    }
  }

  private static let official = GoalFieldSet(GoalField.official)
}
