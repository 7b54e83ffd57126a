import Messages

/// The table of all codes, as in the manual and the output of `mokuhyo check --codes`.
package enum CodeTable {
  /// One line per code, tab-separated: code, severity, and when it occurs, in both languages.
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
