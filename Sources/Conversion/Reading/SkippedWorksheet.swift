import Messages

/// A worksheet that was not read, and why.
struct SkippedWorksheet {
  enum Reason {
    case hidden, sample, withoutForm
    /// It has only some of the form's labels; the text names the missing ones.
    /// `filledLines` are those of a form that lacks a single one.
    case incompleteForm(BilingualText?, filledLines: Int)
  }

  var index: Int
  var name: String
  var reason: Reason

  /// Whether `--sheet` would read it.
  var isReadOnRequest: Bool {
    switch reason {
    case .hidden, .sample: true
    case .withoutForm, .incompleteForm: false
    }
  }

  /// The message for the user; a warning if it holds `filledLines` while the workbook's form has
  /// none.
  func message(filledLines: Int, file: String) -> Message {
    var english = "skipped: \(reasonText.english)"
    var japanese = "\(reasonText.japanese)、読み飛ばしました"
    if filledLines > 0 {
      english += ", but it holds \(filledLines) filled lines and the form has none"
      japanese += "。ただし、様式は空で、このシートに \(filledLines) 行の記入があります"
    }
    var isLost = filledLines > 0
    if case .incompleteForm(_, let own) = reason, own > 0 {
      english += ", but \(own) of its lines are filled in"
      japanese += "。ただし、\(own) 行の記入があります"
      isLost = true
    }
    if isReadOnRequest {
      english += "; --sheet reads it"
      japanese += Quotation.bracketed("--sheet で指定すれば読み取ります")
    }
    return Message(
      .sheetSkipped, at: Place(file: file, sheet: name), english: english, japanese: japanese,
      severity: isLost ? .warning : nil)
  }

  private var reasonText: BilingualText {
    switch reason {
    case .hidden:
      BilingualText(english: "the worksheet is hidden", japanese: "非表示のシートのため")
    case .sample:
      BilingualText(english: "the worksheet's name says sample", japanese: "シート名が記入例などを示すため")
    case .withoutForm:
      BilingualText(english: "the worksheet has no form", japanese: "様式がないため")
    case .incompleteForm(let missing, _):
      BilingualText(
        english: "the worksheet has only some of the form's labels"
          + (missing.map { " (\($0.english))" } ?? ""),
        japanese: "様式の見出しの一部しかないため" + (missing.map { Quotation.bracketed($0.japanese) } ?? ""))
    }
  }
}

extension Message {
  /// No worksheet has a form; says how many were not examined.
  static func noForm(in file: String, skipped: [SkippedWorksheet]) -> Message {
    let unseen = skipped.count { $0.isReadOnRequest }
    guard unseen > 0 else { return .noForm(in: file) }
    return Message(
      .noForm, at: Place(file: file),
      english: "no 組織目標管理シート in it; hidden worksheets and samples not looked at: \(unseen) "
        + "(--sheet reads those it names)",
      japanese: "組織目標管理シートがありません。非表示のシートと記入例 \(unseen) 枚は見ていません"
        + Quotation.bracketed("--sheet で指定すれば読み取ります"))
  }
}
