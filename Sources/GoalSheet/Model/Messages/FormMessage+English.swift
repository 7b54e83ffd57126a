import JapaneseCalendar
import Messages

extension FormMessage {
  /// The sentence in English.
  var english: String {
    switch self {
    case .missingColumn(let labels):
      let names = labels.map(Self.quote).joined(separator: ", ")
      return "the table's header has no label \(names); add the column under that name"
    case .missingColumnOfForm(let labels, let form):
      let names = labels.map(Self.quote).joined(separator: ", ")
      return "for the form \(form) the table's header has no label \(names); add the column under "
        + "that name, or give the template of the form with --template"
    case .missingFurtherColumn(let labels):
      let names = labels.map(Self.quote).joined(separator: ", ")
      return "the table's header has no label \(names), so nothing was read for it; add the "
        + "column under that name"
    case .unplacedText(let text):
      return "\(Self.quote(text)) has no place in the form; if it belongs there, move it into its "
        + "cell (it is kept in unplaced)"
    case .coveredCell(let text):
      return "\(Self.quote(text)) is hidden under a merged cell; unmerge it to see whether it is "
        + "wanted (it is kept in unplaced)"
    case .formulaError(let error):
      return "the formula gives \(error) and was read as blank; type the value itself"
    case .struckText(let text):
      return "\(Self.quote(text)) is struck through and was read as deleted (it is kept in "
        + "unplaced)"
    case .hiddenValue(let text):
      return "the cell holds \(Self.quote(text)) but displays nothing, and was read as blank; show "
        + "the value or delete it"
    case .formulaNotComputed(let formula):
      return "\(Self.quote(formula)) was never calculated and was read as blank; open the file in "
        + "Excel and save it"
    case .ditto(let text): return "\(Self.quote(text)) is read as the value of the line above"
    case .continuedText(let text):
      return "\(Self.quote(text)) is read as the next line of the text above it; write the whole "
        + "text in one cell"
    case .rowSkipped(let reason, let text):
      return "the line that begins with \(Self.quote(text)) is no row, because \(reason.english); "
        + "its texts are kept in unplaced"
    case .numberUnreadable(let text):
      return "the No. \(Self.quote(text)) is not a plain number and is kept as it is; write 1, 2, 3"
    case .mergedAcross(let text, let labels):
      let names = labels.map(Self.quote).joined(separator: ", ")
      return "\(Self.quote(text)) is merged over \(names) and was read as the first of them; "
        + "unmerge the cells"
    case .labelUnknown(let text, let label):
      return "the label \(Self.quote(text)) is unknown and was read as \(Self.quote(label)); use "
        + "the official label"
    case .columnAmbiguous(let taken, let left):
      return "\(Self.quote(taken)) and \(Self.quote(left)) are columns of one kind; "
        + "\(Self.quote(taken)) was read, the other is kept in unplaced"
    case .markVariant(let text, let mark):
      return "\(Self.quote(text)) is read as \(mark.rawValue); write \(mark.rawValue)"
    case .markUnknown(let text, let marks):
      return
        "the evaluation \(Self.quote(text)) is none of \(Self.list(marks, "and")) and was read "
        + "as blank; write one of them"
    case .legendContradicts(let sign, let meanings):
      return "the legend gives \(Quotation.english(sign)) two meanings, "
        + meanings.map { Quotation.english($0) }.joined(separator: " and ")
        + "; in the rows it is read as in the form's legend; correct the sign of one of them"
    case .drawnMark(let offered, let marks):
      let offers = offered.map(\.rawValue).joined(separator: ", ")
      return "a shape is drawn over the cell\(offered.isEmpty ? "" : ", which offers \(offers)"); "
        + "drawings are not read, so type \(Self.list(marks, "or")) into the cell"
    case .dateUnreadable(let text, let field):
      return "\(Self.label(field)) \(Self.quote(text)) is not a date; write it as R5.4.1"
    case .furtherDateUnreadable(let text, let label):
      return "\(label) \(Self.quote(text)) is not a date; write it as R5.4.1"
    case .yearUnreadable(let text):
      return "年度 \(Self.quote(text)) is not a fiscal year; write it as 令和5年度"
    case .hiddenRow(let row):
      return "row \(row) is hidden but has text, which was read; delete what is not to be published"
    case .hiddenColumn(let column):
      return "column \(column) is hidden but has text, which was read; delete what is not to be "
        + "published"
    case .outsideCells(let counts):
      let list = counts.map(\.english).joined(separator: ", ")
      return "\(list) on the worksheet; their texts are kept in unplaced, so write what belongs to "
        + "the form into its cells"
    case .headerMissing(let fields, let levels):
      let names = fields.map { Self.label($0, levels) }.joined(separator: ", ")
      return "the header block has no \(names); fill it in"
    case .rowsMissing(let hasTexts):
      return hasTexts
        ? "no line of the table could be read, and its texts are kept in unplaced; number the lines"
        : "the table has no lines; see whether the right file was handed in"
    case .goalMissing(let no): return "the line\(Self.numbered(no)) has no 組織目標; write it"
    case .targetMissing(let no): return "the line\(Self.numbered(no)) has no 目標; write it"
    case .resultMissing(let no):
      return "the line\(Self.numbered(no)) has a 評価 and a 目標, but no 結果; write it"
    case .evaluationMissing(let no, let marks):
      return "評価日 is set, but the line\(Self.numbered(no)) has no 評価; write "
        + Self.list(marks, "or")
    case .evaluationInconsistent(let mark, let reached, let total, let meant):
      return "the 評価 is \(mark.rawValue), but by the numbers \(reached) of \(total) targets are "
        + "reached\(meant.isEmpty ? "" : ", which would be \(Self.list(meant, "or"))")"
    case .createdOutsideYear(let date, let year):
      return "作成日 \(date) is outside the fiscal year \(year) (\(year)-04-01 to "
        + "\(year + 1)-03-31); correct 年度 or 作成日"
    case .evaluatedBeforeCreated(let date, let created):
      return "評価日 \(date) is before 作成日 \(created); correct the wrong one"
    case .evaluatedTooLate(let date, let year):
      return "評価日 \(date) is more than a year after the fiscal year \(year) ended; correct 年度 or "
        + "評価日"
    case .yearMismatch(let label, let year):
      return "the label \(Self.quote(label)) names another year than the sheet's "
        + "\(EraText.text(ofFiscalYear: year)); write \(EraText.shortText(ofFiscalYear: year))"
    case .titleOfOtherYear(let title, let year, let own):
      return
        "the title \(Self.quote(title)) names \(EraText.text(ofFiscalYear: year)), but the sheet "
        + "is of \(EraText.text(ofFiscalYear: own)); correct the wrong one"
    case .numberDuplicate(let number):
      return "No. \(number) was given to an earlier goal already; give this one its own"
    case .numberGap(let number, let before):
      return "No. \(number) comes after No. \(before); \(before + 1) was expected, or a line is "
        + "missing"
    case .planPositionFormat(let text, let plans, let meant):
      let form = plans.map { $0 + "N-N-①" }.joined(separator: ", ")
      return "\(Self.quote(text)) does not have the form \(form)"
        + (meant.map { "; write \($0)" } ?? "")
    case .organisationVariant(let text, let name):
      return "\(Self.quote(text)) is not the organisation's name in the list; write \(name)"
    }
  }

  private static func quote(_ text: String) -> String { Quotation.english(shortened(text)) }

  /// The marks in a row: `○, △ or ×`.
  private static func list(_ marks: [Mark], _ conjunction: String) -> String {
    let texts = marks.map(\.rawValue)
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  private static func numbered(_ no: String) -> String { no.isEmpty ? "" : " No. \(no)" }

  private static func label(
    _ field: FormVocabulary.HeaderField, _ levels: FormVocabulary.Levels = .official
  ) -> String {
    switch field {
    case .fiscalYear: "年度"
    case .department: "組織名(\(levels.department))"
    case .section: "組織名(\(levels.section))"
    case .policyIndicators: "政策指標"
    case .createdOn: "作成日"
    case .evaluatedOn: "評価日"
    case .further: field.key
    }
  }
}
