package import GoalSheet

extension Template {
  /// The name and version of the form: `mokuhyo-hyo/1.0`.
  package var name: String { "\(design.identity.id)/\(design.identity.version)" }

  /// The form for what was read as the form `name`: this one, unless one of the others has the name.
  package func matching(_ name: String?, or others: [Template]) -> Template {
    guard let name, name != self.name else { return self }
    return others.first { $0.name == name } ?? self
  }

  /// The form as one of several that worksheets may be.
  package var named: NamedForm { NamedForm(name: name, vocabulary: vocabulary) }
}
