extension GoalSheet {
  /// The keys of the further columns, in the order of the rows' values.
  package var furtherKeys: [String] { rows.first?.further.map(\.key) ?? [] }

  /// The fields of the header block of which the sheet may have a value.
  package var headerFields: [FormVocabulary.HeaderField] {
    FormVocabulary.HeaderField.official + further.indices.map { .further($0) }
  }

  /// The further header value at a place, if the sheet has so many.
  package func further(_ index: Int) -> FurtherValue? {
    further.indices.contains(index) ? further[index] : nil
  }

  /// The key of a header field in JSON.
  package func key(of field: FormVocabulary.HeaderField) -> String {
    if case .further(let index) = field { further(index)?.key ?? field.key } else { field.key }
  }

  /// The sheet with its further values in the order and of the kinds of a form's fields; fields that
  /// the form does not have follow in their own order.
  ///
  /// A sheet may come from a file of another form, or from JSON, where a date is a text.
  package func arranged(for fields: FormFields, _ quantities: QuantityText) -> GoalSheet {
    let keys = furtherKeys
    if fields.further.isEmpty, fields.furtherHeaders.isEmpty, keys.isEmpty, further.isEmpty {
      return self
    }
    var sheet = self
    sheet.further = Self.arranged(further, for: fields.furtherHeaders, quantities)
    let order = Self.arranged(rows.first?.further ?? [], for: fields.further, quantities)
    let moved = keys.map { key in order.firstIndex { $0.key == key } ?? 0 }
    var rows: [GoalRow] = []
    rows.reserveCapacity(self.rows.count)
    for old in self.rows {
      var row = old
      row.further = Self.arranged(old.further, for: fields.further, quantities)
      row.continues = old.continues.intersection(GoalFieldSet(GoalField.official))
      for field in old.continues.members {
        guard let index = field.furtherIndex, moved.indices.contains(index) else { continue }
        row.continues.insert(.further(moved[index]))
      }
      rows.append(row)
    }
    // What agreed before still does: the same text is converted to the same value.
    if let arranged = try? GoalRows(rows) { sheet.rows = arranged }
    return sheet
  }

  private static func arranged(
    _ values: [FurtherValue], for fields: [FurtherField], _ quantities: QuantityText
  ) -> [FurtherValue] {
    let known = fields.map { field in
      guard let own = values.first(where: { $0.key == field.key }) else { return field.blank }
      let value = own.value.converted(for: field, quantities: quantities) ?? own.value
      return FurtherValue(key: field.key, value: value)
    }
    return known + values.filter { value in !fields.contains { $0.key == value.key } }
  }
}
