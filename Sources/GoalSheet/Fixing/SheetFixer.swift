import Grid

/// Corrects what has one right spelling: names of organisations, plan positions, units.
///
/// Texts that a person wrote as prose are never changed. Marks and the years of labels need no
/// correction: the model holds the marks themselves, and the form writes its own labels.
package struct SheetFixer: Sendable {
  private let organisations: OrganisationNames
  private let positions: PlanPositionCheck

  package init(_ vocabulary: FormVocabulary, _ organisations: OrganisationNames) {
    self.organisations = organisations
    positions = PlanPositionCheck(plans: vocabulary.plans)
  }

  /// Corrects a sheet and says what has changed; canonical data has no places.
  package func fix(_ sheet: inout GoalSheet, _ places: FormPlaces) -> [SheetFix] {
    var fixes = fixNames(&sheet, places) + fixHeaders(&sheet, places)
    var rows: [GoalRow] = []
    for (index, old) in sheet.rows.enumerated() {
      var row = old
      row.planPosition = positions.corrected(old.planPosition)
      row.target = old.target.map(Self.corrected)
      row.result = old.result.map(Self.corrected)
      row.further = old.further.map(Self.corrected)
      rows.append(row)
      var texts: [(GoalField, String?, String?)] = [
        (.planPosition, Self.joined(old), Self.joined(row)),
        (.target, old.target?.text, row.target?.text),
        (.result, old.result?.text, row.result?.text),
      ]
      for index in row.further.indices {
        texts.append(
          (.further(index), old.further[index].value.text, row.further[index].value.text))
      }
      for (field, from, to) in texts where !old.continues.contains(field) {
        guard let from, let to, from != to else { continue }
        fixes.append(SheetFix(cell: places.cell(row: index, field), old: from, new: to))
      }
    }
    // Shared values were corrected alike, so the rows still agree.
    if let fixed = try? GoalRows(rows) { sheet.rows = fixed }
    return fixes
  }

  private static func joined(_ row: GoalRow) -> String { row.planPosition.joined(separator: "、") }

  private func fixNames(_ sheet: inout GoalSheet, _ places: FormPlaces) -> [SheetFix] {
    let (old, oldSection) = (sheet.department, sheet.section)
    guard let department = organisations.department(old) else { return [] }
    sheet.department = department.name
    if let section = organisations.section(oldSection, of: department.name) {
      sheet.section = section.name
    }
    return [
      SheetFix(cell: places.cell(.department), old: old, new: sheet.department),
      SheetFix(cell: places.cell(.section), old: oldSection, new: sheet.section),
    ].filter { $0.old != $0.new }
  }

  private func fixHeaders(_ sheet: inout GoalSheet, _ places: FormPlaces) -> [SheetFix] {
    sheet.further.indices.compactMap { index in
      let old = sheet.further[index]
      sheet.further[index] = Self.corrected(old)
      let (from, to) = (old.value.text, sheet.further[index].value.text)
      return from == to
        ? nil : SheetFix(cell: places.cell(.further(index)), old: from, new: to)
    }
  }

  // MARK: - Units in full width

  private static func corrected(_ further: FurtherValue) -> FurtherValue {
    guard case .quantity(let quantity?) = further.value else { return further }
    var further = further
    further.value = .quantity(corrected(quantity))
    return further
  }

  /// A quantity of a number and a unit only, with its letters and signs in half width if the unit
  /// had them in full width: `80％` becomes `80%`.
  private static func corrected(_ quantity: Quantity) -> Quantity {
    guard quantity.number != nil, let unit = quantity.unit, isBare(quantity.text, unit: unit),
      quantity.text.unicodeScalars.contains(where: isWideUnit)
    else { return quantity }
    var quantity = quantity
    quantity.text = String(
      String.UnicodeScalarView(
        quantity.text.unicodeScalars.map { scalar in
          isWide(scalar) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
    return quantity
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0xFF01...0xFF5E).contains(scalar.value)
  }

  /// Whether a character is in full width and belongs to a unit: a letter or `％`.
  private static func isWideUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "％", "Ａ"..."Ｚ", "ａ"..."ｚ": true
    default: false
    }
  }

  private static let bounds = ["", "以上", "以下", "以内", "未満", "超"]

  /// Whether a text has nothing but a number, its unit and a bound.
  private static func isBare(_ text: String, unit: String) -> Bool {
    let folded = TextFolding.nfkc(text).filter { !$0.isWhitespace }
    let rest = folded.drop { $0.isASCII && $0.isNumber || "+-−△▲,.".contains($0) }
    guard rest.hasPrefix(unit), rest.count < folded.count else { return false }
    return bounds.contains(String(rest.dropFirst(unit.count)))
  }
}
