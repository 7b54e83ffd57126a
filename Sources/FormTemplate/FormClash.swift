import GoalSheet

/// Why two templates cannot be used in one run.
package enum FormClash: Hashable, Sendable {
  /// Different forms with the same name and version, which the outputs could not tell apart.
  case name(String)
  /// A further field, by its key, that is of another kind in each form, though tables have one column
  /// for it.
  case kind(key: String)

  /// Why two forms clash; `nil` if they do not.
  package static func between(_ a: Template, _ b: Template) -> FormClash? {
    if a.name == b.name { return .name(a.name) }
    let (first, second) = (a.vocabulary.fields, b.vocabulary.fields)
    let key =
      otherKind(first.further, second.further)
      ?? otherKind(first.furtherHeaders, second.furtherHeaders)
    return key.map { .kind(key: $0) }
  }

  /// The key of the first field that is of another kind in the other list; databases do not
  /// distinguish its capital letters.
  private static func otherKind(_ first: [FurtherField], _ second: [FurtherField]) -> String? {
    first.first { field in
      second.contains { $0.key.lowercased() == field.key.lowercased() && $0.kind != field.kind }
    }?.key
  }
}
