package import GoalSheet

/// A value that two sheets may have differently.
package enum ChangedField: Hashable, Sendable {
  case header(FormVocabulary.HeaderField)
  case row(GoalField)
  /// A field that a template adds, with the label that it has there.
  case further(key: String, label: String)

  /// Its key in JSON.
  package var key: String {
    switch self {
    case .header(let field): field.key
    case .row(let field): field.key
    case .further(let key, _): key
    }
  }

  /// Whether it is part of what was promised for the year.
  var isPlan: Bool {
    switch self {
    case .row(.goal), .row(.indicator), .row(.target): true
    default: false
    }
  }
}
