import FormTemplate
import GoalSheet
import Messages

/// Says what of last year's sheets is in the new forms, by the labels of the form.
struct CarriedOver {
  private let template: Template

  init(_ template: Template) { self.template = template }

  func text(_ setting: PageSetting) -> String {
    let fields = template.vocabulary.fields
    let columns = template.design.columns.map(\.field)
    let carried = headers + columns.filter { !fields.isOutcome($0) }.map(label)
    let left = columns.filter { fields.isOutcome($0) }.map(label)
    var text = setting.say(
      "Carried over into the new forms: \(carried.joined(separator: ", ")).",
      "新しい様式に書き写すもの: \(carried.joined(separator: "、"))。")
    if !left.isEmpty {
      text += setting.say(
        " Not carried over: \(left.joined(separator: ", ")).",
        "書き写さないもの: \(left.joined(separator: "、"))。")
    }
    if columns.contains(.result) {
      let result = label(of: .result)
      text += setting.say(
        " Excel shows last year’s \(result) beside a cell of that column when it is chosen.",
        "「\(result)」のセルを選ぶと、前年度の\(result)がそばに表示されます。")
    }
    return text
  }

  /// Of the header block only the policy indicators are.
  private var headers: [String] {
    guard template.vocabulary.fields.headers.contains(.policyIndicators) else { return [] }
    let label = template.label(of: .policyIndicators, fiscalYear: nil)
    return label.isEmpty ? [] : [label]
  }

  private func label(of field: GoalField) -> String {
    template.label(of: field, fiscalYear: nil).filter { !$0.isNewline }
  }
}
