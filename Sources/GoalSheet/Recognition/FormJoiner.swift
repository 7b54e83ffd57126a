/// Joins the parts of a form that is split over several worksheets or blocks.
///
/// Two halves form one sheet if their lines match by No.; a part without a header block continues
/// the previous sheet if its first No. is the next one. Cards on worksheets of their own are one sheet if they
/// have the same header.
///
/// - SeeAlso: SPEC section 3, "Labels and their values"
struct FormJoiner {
  /// The template's legend, used if there is none.
  let legend: [GoalSheet.LegendEntry]
  /// Whether the form has a block for each goal.
  var areCards = false

  func join(_ surveys: inout [FormSurvey]) {
    // Most workbooks have one form.
    guard surveys.reduce(0, { $0 + $1.parts.count }) > 1 else { return }
    var placed: [(survey: Int, part: FormPart)] = []
    for survey in surveys.indices {
      for part in surveys[survey].takeParts() {
        if let home = home(of: part, placed) {
          placed[home].part = joined(placed[home].part, part)
        } else {
          placed.append((survey, part))
        }
      }
    }
    for (survey, part) in placed { surveys[survey].parts.append(part) }
  }

  /// The position of the earlier part to which one belongs.
  private func home(of part: FormPart, _ before: [(survey: Int, part: FormPart)]) -> Int? {
    if !part.missing.isEmpty, let half = before.lastIndex(where: { areHalves($0.part, part) }) {
      return half
    }
    if part.isHalf { return nil }
    guard let last = before.indices.last, goesOn(after: before[last].part, part) else { return nil }
    return last
  }

  private func areHalves(_ a: FormPart, _ b: FormPart) -> Bool {
    guard a.isHalf || b.isHalf, let first = a.sheet?.rows, let second = b.sheet?.rows,
      !a.missing.isEmpty, a.missing.intersection(b.missing).isEmpty
    else { return false }
    let numbers = Set(first.map(\.no)).subtracting([""])
    return second.contains { numbers.contains($0.no) } || first.isEmpty && second.isEmpty
  }

  private func goesOn(after before: FormPart, _ part: FormPart) -> Bool {
    if areCards, let first = before.sheet, let second = part.sheet {
      return haveOneHeader(first, second)
    }
    guard !part.isHalf, !before.isHalf, !part.hasHeader, let sheet = part.sheet,
      before.sheet != nil, !sheet.rows.isEmpty, let last = before.lastNumber
    else { return false }
    return part.firstNumber == last + 1
  }

  /// Whether no field of the header differs, and the section is not left out.
  private func haveOneHeader(_ a: borrowing GoalSheet, _ b: borrowing GoalSheet) -> Bool {
    func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
      one == nil || other == nil || one == other
    }
    return !a.section.isEmpty && a.section == b.section && a.department == b.department
      && agree(a.fiscalYear, b.fiscalYear) && agree(a.createdOn, b.createdOn)
      && agree(a.evaluatedOn, b.evaluatedOn)
      && zip(a.further, b.further).allSatisfy { one, other in
        one.value.isBlank || other.value.isBlank || one.value == other.value
      }
  }

  // MARK: - Joining

  private func joined(_ a: FormPart, _ b: FormPart) -> FormPart {
    var whole = a
    guard let first = a.sheet, let second = b.sheet else { return a }
    var sheet = first
    if a.isHalf || b.isHalf {
      let rows = HalfRows(a: a, b: b).joined()
      sheet.rows = rows.rows
      whole.findings.places.takeRows(of: rows.places)
      whole.binding = a.binding?.rebound { a.binding?[$0] ?? b.binding?[$0] }
    } else {
      append(second.rows, to: &sheet.rows)
      for index in second.rows.indices {
        whole.findings.places.addRow { _ in
          (b.findings.places, index, b.worksheet(besides: a))
        }
      }
    }
    sheet.fiscalYear = first.fiscalYear ?? second.fiscalYear
    sheet.createdOn = first.createdOn ?? second.createdOn
    sheet.evaluatedOn = first.evaluatedOn ?? second.evaluatedOn
    if first.department.isEmpty { sheet.department = second.department }
    if first.section.isEmpty { sheet.section = second.section }
    if first.policyIndicators.isEmpty { sheet.policyIndicators = second.policyIndicators }
    for (index, value) in second.further.enumerated() where first.further[index].value.isBlank {
      sheet.further[index] = value
    }
    if first.legend == legend { sheet.legend = second.legend }
    sheet.unplaced += second.unplaced
    whole.sheet = sheet
    whole.join(b)
    return whole
  }

  private func append(_ more: GoalRows, to rows: inout GoalRows) {
    for row in more {
      do {
        try rows.append(row)
      } catch {
        preconditionFailure("the first row of a sheet continues nothing")
      }
    }
  }
}
