import Grid
import Messages

extension FormFindings {
  /// What was decided of every cell of the form, in the order of the cells; `nil` where nobody asked.
  var allDecisions: [FormDecision]? {
    guard var all = decisions else { return nil }
    for text in unplaced {
      let code = messages.first { $0.cell == text.cell }?.text.code.rawValue ?? "unplaced-text"
      all.append(FormDecision(cell: text.cell, text: text.text, role: .unplaced(code)))
    }
    return all.enumerated().sorted { ($0.element.cell, $0.offset) < ($1.element.cell, $1.offset) }
      .map(\.element)
  }
}
