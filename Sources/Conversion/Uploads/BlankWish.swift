/// Which blank forms somebody asks for, in the words of `mokuhyo blank`.
package struct BlankWish: Sendable {
  /// The fiscal year, as the Gregorian year in which it begins.
  package var fiscalYear: Int
  /// As `--department`, `--section` and `--expect`.
  package var departments: [String] = []
  package var sections: [String] = []
  package var expected: [String] = []
  /// As `--same-year`.
  package var takesSameYear = false
  /// Whether what cannot be read of last year's sheets is left out, as somebody was asked.
  package var leavesOutUnread = false

  package init(fiscalYear: Int) {
    self.fiscalYear = fiscalYear
  }
}
