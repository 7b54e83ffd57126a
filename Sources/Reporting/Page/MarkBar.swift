import GoalSheet
import HTML

/// A bar with a part for each mark, distinguished by pattern as well as colour.
///
/// It has no text: the numbers that it shows are written beside it.
struct MarkBar {
  private let marks: MarkCounts
  private let patterns: MarkPatterns
  private let percent: Int

  /// Makes a bar whose length is proportional to its number of marks; `longest` is that of the
  /// longest bar.
  init(_ marks: MarkCounts, _ patterns: MarkPatterns, longest: Int) {
    self.marks = marks
    self.patterns = patterns
    percent = longest > 0 ? max(1, marks.total * 100 / longest) : 0
  }

  init(_ marks: MarkCounts, _ patterns: MarkPatterns) {
    self.init(marks, patterns, longest: marks.total)
  }

  func write(to html: inout HTMLWriter) {
    html.markup("<span class=bar")
    if percent < 100 {
      html.markup(" style=width:")
      html.number(percent)
      html.markup("%")
    }
    html.markup(">")
    for mark in patterns.marks { part(patterns[mark], marks[mark], to: &html) }
    part(patterns[nil], marks.blank, to: &html)
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

  /// A pattern by itself, for a legend.
  static func writeSwatch(_ pattern: StaticString, to html: inout HTMLWriter) {
    html.markup("<i class=\"swatch ")
    html.markup(pattern)
    html.markup("\"></i>")
  }
}
