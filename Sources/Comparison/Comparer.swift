package import GoalSheet
import JapaneseCalendar

/// Compares two sets of sheets: April's plans with March's results, or two years.
///
/// - SeeAlso: SPEC section 10
package struct Comparer: Sendable {
  private let names: OrganisationNames

  /// Uses the template's list of organisations, whose variants count as the name.
  private let fields: FormFields

  package init(_ departments: [FormVocabulary.Department], fields: FormFields = .official) {
    self.fields = fields
    names = OrganisationNames(departments)
  }

  /// Pairs the sheets and compares each pair.
  ///
  /// - Parameters:
  ///   - old: The sheets of one side.
  ///   - new: Those of the other side.
  ///   - unread: What could not be read of both sides, in which a partner may be.
  /// - Returns: The old sheets in their order, with their partners, then the added ones.
  package func compare(
    _ old: [GoalSheet], _ new: [GoalSheet],
    unread: (old: [UnreadPlace], new: [UnreadPlace]) = ([], [])
  ) -> [SheetComparison] {
    let oldNames = old.map(name)
    let newNames = new.map(name)
    let partners = SheetPairing(old, new, names: (oldNames, newNames)).partners
    let taken = Set(partners.compactMap { $0 })
    let oldAlone = SheetsAlone(
      old, names: oldNames, alone: old.indices.filter { partners[$0] == nil }, unread: unread.new)
    let newAlone = SheetsAlone(
      new, names: newNames, alone: new.indices.filter { !taken.contains($0) }, unread: unread.old)
    var result: [SheetComparison] = []
    for (index, partner) in partners.enumerated() {
      if let partner {
        result.append(compare(old[index], new[partner]))
      } else {
        result.append(
          SheetComparison(
            status: oldAlone.status(of: index, otherwise: .dropped), old: old[index],
            name: oldNames[index]))
      }
    }
    for index in new.indices where !taken.contains(index) {
      result.append(
        SheetComparison(
          status: newAlone.status(of: index, otherwise: .added), new: new[index],
          name: newNames[index]))
    }
    return result
  }

  private func name(of sheet: GoalSheet) -> SectionName {
    let listed = names.listed(department: sheet.department, section: sheet.section)
    return SectionName(department: listed.department, section: listed.section)
  }

  /// Compares two sheets of one section.
  package func compare(_ old: GoalSheet, _ new: GoalSheet) -> SheetComparison {
    let (oldName, newName) = (name(of: old), name(of: new))
    // The further fields of both in one order.
    let new = new.arranged(for: FormFields(of: old), QuantityText(units: []))
    var result = SheetComparison(status: .kept, old: old, new: new, name: newName)
    result.changes = headerChanges(old, new, isRenamed: oldName != newName)
    let isOneYear = old.fiscalYear != nil && old.fiscalYear == new.fiscalYear
    result.rows = RowComparer(old: old, new: new, isOneYear: isOneYear, fields: fields).rows()
    if oldName != newName {
      result.status = .renamed
    } else if !result.changes.isEmpty || result.rows.contains(where: { $0.isChanged }) {
      result.status = .changed
    }
    return result
  }

  // MARK: - The header block

  private func headerChanges(
    _ old: GoalSheet, _ new: GoalSheet, isRenamed: Bool
  ) -> [ValueChange] {
    new.headerFields.compactMap { field in
      let (before, after) = (Self.text(of: field, old), Self.text(of: field, new))
      guard !ComparedText.areSame(before, after) else { return nil }
      return ValueChange(
        field: changed(field, new), old: before, new: after,
        oldCell: old.source?.cells?.headers[field], newCell: new.source?.cells?.headers[field],
        spans: TextDifference.spans(from: before, to: after),
        isSpelling: !isRenamed && (field == .department || field == .section))
    }
  }

  private func changed(
    _ field: FormVocabulary.HeaderField, _ sheet: GoalSheet
  ) -> ChangedField {
    guard case .further = field else { return .header(field) }
    let key = sheet.key(of: field)
    let label = fields.furtherHeaders.first { $0.key == key }?.label
    return .further(key: key, label: label ?? key)
  }

  private static func text(of field: FormVocabulary.HeaderField, _ sheet: GoalSheet) -> String {
    switch field {
    case .fiscalYear: sheet.fiscalYear.map { String($0) } ?? ""
    case .department: sheet.department
    case .section: sheet.section
    case .policyIndicators: sheet.policyIndicators.joined(separator: "\n")
    case .createdOn: sheet.createdOn?.description ?? ""
    case .evaluatedOn: sheet.evaluatedOn?.description ?? ""
    case .further(let index): sheet.further(index)?.value.text ?? ""
    }
  }
}

extension FormFields {
  /// The fields of a sheet.
  fileprivate init(of sheet: GoalSheet) {
    func fields(_ values: [FurtherValue]) -> [FurtherField] {
      values.map { FurtherField(key: $0.key, kind: $0.value.kind, label: $0.key) }
    }
    self.init(
      columns: GoalField.official, further: fields(sheet.rows.first?.further ?? []),
      furtherHeaders: fields(sheet.further))
  }
}
