import Messages

/// The table of all codes, as `mokuhyo check --codes` prints it and the manual has it.
package enum CodeTable {
  /// One line a code, tabs between: code, severity, when it comes, in both languages.
  package static var text: String {
    var text = "code\tseverity\twhen\tどういうとき\n"
    for code in MessageCode.allCases {
      let summary = code.summary
      text +=
        "\(code.rawValue)\t\(code.severity.rawValue)\t\(summary.english)\t\(summary.japanese)\n"
    }
    return text
  }
}
