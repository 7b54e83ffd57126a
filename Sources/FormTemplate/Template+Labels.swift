package import GoalSheet
import JapaneseCalendar

extension Template {
  /// The fields of the header block, the official ones first.
  package var headerFields: [FormVocabulary.HeaderField] {
    FormVocabulary.HeaderField.official
      + vocabulary.fields.furtherHeaders.indices.map { .further($0) }
  }

  /// The label of a column on the form of a fiscal year: 目標 and 結果 carry the year, as in `R5目標`.
  package func label(of field: GoalField, fiscalYear: Int?) -> String {
    let own = vocabulary.columnLabels[field]
    if let own, own.year != nil { return own.text(ofFiscalYear: fiscalYear) }
    let label = own?.text ?? ""
    guard field.furtherIndex == nil, field.described.labelHasYear, let fiscalYear,
      EraText.eraYear(ofFiscalYear: fiscalYear) != nil
    else { return label }
    return EraText.shortText(ofFiscalYear: fiscalYear) + label
  }

  /// The label of a field of the header block on the form of a fiscal year.
  package func label(of field: FormVocabulary.HeaderField, fiscalYear: Int?) -> String {
    vocabulary.headerLabels[field]?.text(ofFiscalYear: fiscalYear) ?? ""
  }

  /// The label over several columns on the form of a fiscal year.
  package func label(of group: FormVocabulary.ColumnGroup, fiscalYear: Int?) -> String {
    vocabulary.groupLabels[group]?.text(ofFiscalYear: fiscalYear) ?? ""
  }
}
