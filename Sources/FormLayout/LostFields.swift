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
}
