import GoalSheet
package import Messages

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

  /// What is wrong with the templates of two files, and what to change.
  package func text(files: [String]) -> BilingualText {
    let english = files.joined(separator: " and ")
    let japanese = files.joined(separator: " と ")
    return switch self {
    case .name(let name):
      BilingualText(
        english:
          "\(english) are different forms with the same id and version (\(name)); give one of "
          + "them another form: id",
        japanese: "\(japanese) は別の様式なのに、id と version\(Quotation.bracketed(name))が同じです。"
          + "どちらかの form の id を変えてください")
    case .kind(let key):
      BilingualText(
        english: "\(english) both have the further field \(key), but of another kind; give it "
          + "another name in one of them",
        japanese: "\(japanese) の項目 \(key) は、kind が異なります。どちらかの項目の名前を変えてください")
    }
  }
}
