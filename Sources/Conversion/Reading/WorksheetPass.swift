import GoalSheet
import Messages

/// The results of a workbook's worksheets, before deciding which of them count.
struct WorksheetPass {
  struct Form {
    var index: Int
    var name: String
    var reading: FormReading
  }

  var forms: [Form] = []
  var skipped: [SkippedWorksheet] = []
  /// Whether a form or data table was found, even one that could not be read.
  var foundForm = false
  /// What is missing on worksheets that have some labels of several forms.
  var nearMisses: [Message] = []
  /// Whether a review's list was found and left out.
  var foundReviewList = false

  /// Whether there was nothing but a review's list, as in the list over all files.
  var isReviewOnly: Bool { foundReviewList && forms.isEmpty && skipped.isEmpty }

  mutating func add(_ reading: FormReading, index: Int, name: String) {
    if reading.foundForm {
      foundForm = true
      forms.append(Form(index: index, name: name, reading: reading))
    } else {
      skipped.append(SkippedWorksheet(index: index, name: name, reason: .withoutForm))
      nearMisses += reading.nearMisses
    }
  }

  /// Skips worksheets that have some of a form's labels but no readable form, such as a summary, if
  /// another worksheet has the form.
  ///
  /// A worksheet that the user named (`isExplicit`) is never skipped.
  mutating func skipLabelsBesideForms(isExplicit: Bool, hasData: Bool) {
    guard !isExplicit, hasData || forms.contains(where: { !$0.reading.sheets.isEmpty }) else {
      return
    }
    // A worksheet whose form was joined to another's has neither a sheet of its own nor an error.
    let incomplete = forms.filter { $0.reading.sheets.isEmpty && !$0.reading.isJoined }
    forms.removeAll { $0.reading.sheets.isEmpty && !$0.reading.isJoined }
    skipped += incomplete.map { form in
      let errors = form.reading.messages.filter { $0.severity == .error }
      return SkippedWorksheet(
        index: form.index, name: form.name,
        reason: .incompleteForm(errors.first?.text, filledLines: form.reading.unreadLines))
    }
  }
}
