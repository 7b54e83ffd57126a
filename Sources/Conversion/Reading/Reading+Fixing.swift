import GoalSheet
import Messages

extension Reading {
  /// Corrects the sheets; what is corrected is no longer a finding, but an info `fixed`.
  mutating func fix(_ rules: FormRuleBook) {
    let order = sheets.map { $0.source?.sheet }
    var fixed: [Message] = []
    changeSheets { sheet, places in
      let source = sheet.source
      fixed += rules[sheet].fixer.fix(&sheet, places).map { fix in
        Message(fix, at: Place(file: source?.file, sheet: source?.sheet, cell: fix.cell))
      }
    }
    var rest: [Message] = []
    for message in messages {
      switch (message.code, message.suggestion) {
      case (.organisationVariant, _?), (.planPositionFormat, _?): break
      case (.markVariant, let text?), (.yearMismatch, let text?):
        rest.append(Message(written: text, insteadOf: message))
      default: rest.append(message)
      }
    }
    messages = fixed.isEmpty ? rest : (rest + fixed).inOrder(of: order)
  }
}

extension Message {
  /// A text was corrected in the output.
  fileprivate init(_ fix: SheetFix, at place: Place) {
    let (old, new) = (BilingualText(quoting: fix.old), BilingualText(quoting: fix.new))
    self.init(
      .fixed, at: place, english: "\(old.english) was written as \(new.english)",
      japanese: "\(old.japanese)を\(new.japanese)に直して書き出しました")
  }

  /// The output has the text that a message suggests.
  fileprivate init(written text: String, insteadOf message: Message) {
    let new = BilingualText(quoting: text)
    self.init(
      .fixed, at: message.place,
      english: "written as \(new.english): \(message.text.english)",
      japanese: "\(new.japanese)と書き出しました\(Quotation.bracketed(message.text.japanese))")
  }
}
