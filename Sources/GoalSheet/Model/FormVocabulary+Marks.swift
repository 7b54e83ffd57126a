extension FormVocabulary {
  /// The marks, in the order of the legend.
  public var marks: [Mark] { legend.map(\.mark) }

  /// The marks to count: the form's, and after them those of other forms that `counts` has.
  package func marks(with counts: MarkCounts) -> [Mark] {
    let own = marks
    return own + counts.marks.filter { !own.contains($0) }
  }

  /// How many marks before `mark` in the legend say the same about a goal: 0 for the first.
  ///
  /// Marks that say the same get shades of one colour.
  package func shade(of mark: Mark) -> Int {
    let achievement = achievements[mark]
    return marks.prefix { $0 != mark }.count { achievements[$0] == achievement }
  }

  /// What the form says that a mark means; `nil` for a mark of another form.
  package func meaning(of mark: Mark) -> String? {
    legend.first { $0.mark == mark }?.meaning
  }
}
