package import Grid

/// The worksheet that lists what a review found.
package struct ReviewList: Hashable, Sendable {
  /// One finding.
  package struct Line: Hashable, Sendable {
    /// The worksheet's name; empty if the finding concerns the whole file.
    package var sheet: String
    package var cell: CellReference?
    package var severity: String
    package var found: String
    package var advice: String

    package init(
      sheet: String, cell: CellReference?, severity: String, found: String, advice: String
    ) {
      self.sheet = sheet
      self.cell = cell
      self.severity = severity
      self.found = found
      self.advice = advice
    }
  }

  /// The day of the review, `2026-04-01`, for the replies in threads of comments.
  package var day: String
  /// The line below the title: file and date.
  package var heading: String
  /// What the heading begins with, whatever the date: the file.
  package var subject: String
  /// The five labels of the columns.
  package var labels: [String]
  package var lines: [Line]
  /// The line shown if there are no findings.
  package var emptyText: String

  package init(
    day: String, heading: String, subject: String = "", labels: [String], lines: [Line],
    emptyText: String
  ) {
    self.day = day
    self.heading = heading
    self.subject = subject
    self.labels = labels
    self.lines = lines
    self.emptyText = emptyText
  }
}
