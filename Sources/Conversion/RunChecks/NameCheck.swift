import GoalSheet
import Messages

/// Compares the names of worksheets and files with the sheets in them: a name that mentions another
/// year, or another section of the template's list, may mean that the wrong file was submitted.
///
/// - SeeAlso: SPEC section 6, `content-mismatch`
struct NameCheck: Sendable {
  private let rules: FormRuleBook

  init(_ rules: FormRuleBook) { self.rules = rules }

  /// Checks the forms of one file.
  ///
  /// - Parameters:
  ///   - sheets: The file's sheets.
  ///   - file: The file's name in messages.
  ///   - name: The file's own name, without folders and extension.
  /// - Returns: The messages about them.
  func messages(about sheets: [GoalSheet], file: String, name: String) -> [Message] {
    let found = rules.first.clues.clues(in: name)
    // A file with several sheets may be named after one of them, or after none.
    let misfits = sheets.indices.map { index in
      let own = rules[sheets[index]]
      return mismatch(
        of: own === rules.first ? found : own.clues.clues(in: name), sheets[index])
    }
    var messages: [Message] = []
    if let first = misfits.first.flatMap({ $0 }), misfits.allSatisfy({ $0 != nil }) {
      let place = sheets.count == 1 ? Self.place(sheets[0], file) : Place(file: file)
      messages.append(Self.message(at: place, .file, name, first))
    }
    for sheet in sheets {
      guard let worksheet = sheet.source?.sheet,
        let mismatch = mismatch(of: rules[sheet].clues.clues(in: worksheet), sheet)
      else { continue }
      messages.append(Self.message(at: Self.place(sheet, file), .worksheet, worksheet, mismatch))
    }
    return messages
  }

  private static func place(_ sheet: GoalSheet, _ file: String) -> Place {
    Place(file: file, sheet: sheet.source?.sheet, section: sheet.section)
  }

  // MARK: - Comparing

  /// What the name says and what the sheet says.
  private struct Mismatch {
    var named: String
    var own: String
  }

  private func mismatch(of clues: NameClues.Found, _ sheet: GoalSheet) -> Mismatch? {
    if let own = sheet.fiscalYear, let named = clues.years.first, !clues.years.contains(own),
      abs(named - own) < Self.plausibleYears
    {
      return Mismatch(named: NameClues.text(ofYear: named), own: NameClues.text(ofYear: own))
    }
    guard !sheet.section.isEmpty, let named = clues.sections.first else { return nil }
    let listed = rules[sheet].organisations.listed(
      department: sheet.department, section: sheet.section
    ).section
    let own = [NameClues.key(sheet.section), NameClues.key(listed)].map { Array($0.utf8) }
    let key = Array(clues.key.utf8)
    // If the sheet's own section is 西区地域課, that is the same as 地域課.
    guard !own.contains(where: { NameClues.position(of: $0, in: key) != nil }),
      !clues.sections.contains(where: { section in
        own.contains { NameClues.position(of: Array(section.utf8), in: $0) != nil }
      })
    else { return nil }
    return Mismatch(named: named, own: sheet.section)
  }

  /// A year further away is not a fiscal year: H1 is a heading.
  private static let plausibleYears = 20

  // MARK: - The message

  private enum Carrier {
    case file, worksheet

    var text: BilingualText {
      switch self {
      case .file: BilingualText(english: "the file's name", japanese: "ファイル名")
      case .worksheet: BilingualText(english: "the worksheet's name", japanese: "シート名")
      }
    }
  }

  private static func message(
    at place: Place, _ carrier: Carrier, _ name: String, _ mismatch: Mismatch
  ) -> Message {
    Message(
      .contentMismatch, at: place,
      english: "\(carrier.text.english) \(Quotation.english(name)) says \(mismatch.named), but the "
        + "sheet is of \(mismatch.own)",
      japanese: "\(carrier.text.japanese)\(Quotation.japanese(name))には「\(mismatch.named)」と"
        + "ありますが、シートは「\(mismatch.own)」のものです")
  }
}
