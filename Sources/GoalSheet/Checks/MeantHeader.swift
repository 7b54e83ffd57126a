import JapaneseCalendar

/// Finds the year or date that was meant by a text that cannot be read, from the rest of the form.
struct MeantHeader {
  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    let isNeeded = findings.messages.contains { finding in
      switch finding.text {
      case .yearUnreadable, .dateUnreadable: true
      default: false
      }
    }
    guard isNeeded else { return }
    let before = findings
    findings.suggest { finding in
      switch finding.text {
      case .yearUnreadable(let text):
        return Self.year(of: sheet, before.places).map {
          before.cellText(
            of: .fiscalYear, writing: EraText.text(ofFiscalYear: $0), insteadOf: text)
        }
      case .dateUnreadable(let text, let field):
        guard let year = sheet.fiscalYear,
          let date = Self.date(text, field, year, after: sheet.createdOn),
          let written = EraText.text(of: date, style: .letterAndPoints)
        else { return nil }
        return before.cellText(of: field, writing: written, insteadOf: text)
      default: return nil
      }
    }
  }

  /// The fiscal year on which 作成日 and the labels of 目標 and 結果 agree.
  static func year(of sheet: GoalSheet, _ places: FormPlaces) -> Int? {
    let years = Set(places.yearLabels.map(\.year) + [sheet.createdOn?.fiscalYear].compactMap { $0 })
    return years.count == 1 ? years.first : nil
  }

  // MARK: - Dates

  /// The day that a date without its year or era means: `4月1日`, `5.4.1`.
  ///
  /// 作成日 is within the fiscal year; 評価日 without a year is known only for the months from
  /// January to March, as it may be in the next April, too.
  private static func date(
    _ text: String, _ field: FormVocabulary.HeaderField, _ fiscalYear: Int,
    after created: CivilDate?
  ) -> CivilDate? {
    guard var numbers = numbers(in: text), (2...3).contains(numbers.count) else { return nil }
    let day = numbers.removeLast()
    let month = numbers.removeLast()
    let years =
      field == .evaluatedOn && month > 3 && !numbers.isEmpty
      ? [fiscalYear, fiscalYear + 1]
      : [month > 3 ? fiscalYear : fiscalYear + 1]
    if field == .evaluatedOn, month > 3, numbers.isEmpty { return nil }
    return years.lazy.compactMap { CivilDate(year: $0, month: month, day: day) }.first { date in
      (numbers.isEmpty || numbers == [date.eraYear?.year])
        && (field == .createdOn || created.map { $0 <= date } ?? true)
    }
  }

  /// The numbers of a text that has nothing else but the signs of a date.
  private static func numbers(in text: String) -> [Int]? {
    let folded = TextFolding.comparable(text)
    guard folded.allSatisfy({ $0.isASCII && $0.isNumber || "年月日./-,、・ ".contains($0) }) else {
      return nil
    }
    return folded.split { !$0.isNumber }.compactMap { Int($0) }
  }
}
