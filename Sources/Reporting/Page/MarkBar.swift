import GoalSheet

/// A bar with a part for each mark, distinguished by pattern as well as colour.
///
/// It has no text: the numbers that it shows are written beside it.
struct MarkBar {
  private let marks: MarkCounts
  private let percent: Int

  /// Makes a bar whose length is proportional to its number of marks; `longest` is that of the
  /// longest bar.
  init(_ marks: MarkCounts, longest: Int) {
    self.marks = marks
    percent = longest > 0 ? max(1, marks.total * 100 / longest) : 0
  }

  init(_ marks: MarkCounts) {
    self.init(marks, longest: marks.total)
  }

  func write(to html: inout HTMLWriter) {
    html.markup("<span class=bar")
    if percent < 100 {
      html.markup(" style=width:")
      html.number(percent)
      html.markup("%")
    }
    html.markup(">")
    part("o", marks[.achieved], to: &html)
    part("t", marks[.partlyAchieved], to: &html)
    part("x", marks[.notAchieved], to: &html)
    part("u", marks.blank, to: &html)
    html.markup("</span>")
  }

  private func part(_ style: StaticString, _ count: Int, to html: inout HTMLWriter) {
    guard count > 0 else { return }
    html.markup("<i class=")
    html.markup(style)
    html.markup(" style=flex-grow:")
    html.number(count)
    html.markup("></i>")
  }

  /// The pattern of one mark, for a legend; `nil` means no mark.
  static func writeSwatch(_ mark: Mark?, to html: inout HTMLWriter) {
    html.markup("<i class=\"swatch ")
    switch mark {
    case .achieved?: html.markup("o")
    case .partlyAchieved?: html.markup("t")
    case .notAchieved?: html.markup("x")
    case nil: html.markup("u")
    }
    html.markup("\"></i>")
  }
}
