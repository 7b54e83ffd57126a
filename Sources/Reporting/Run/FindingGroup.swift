package import Grid
package import Messages

/// Findings of one file that say the same of several cells of one form.
package struct FindingGroup: Sendable {
  package var code: MessageCode
  package var worksheet: String?
  package var section: String?
  package var text: String
  /// The cells in the order found; none where the finding is about no cell.
  package var cells: [CellReference] = []
  /// How many findings there are.
  package var count = 0

  package var severity: Severity { code.severity }

  /// Groups findings; the groups stand in the order of their first findings.
  package static func groups(of findings: [Finding]) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    var places: [Finding: Int] = [:]
    for finding in findings {
      var key = finding
      key.cell = nil
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(
          FindingGroup(
            code: finding.code, worksheet: finding.worksheet, section: finding.section,
            text: finding.text))
      }
      groups[place].count += 1
      if let cell = finding.cell { groups[place].cells.append(cell) }
    }
    return groups
  }
}

extension [FindingGroup] {
  /// The most serious first, then what is found in the most cells; else as they were.
  package var worstFirst: [FindingGroup] {
    enumerated().sorted { a, b in
      (a.element.severity.rank, -a.element.count, a.offset)
        < (b.element.severity.rank, -b.element.count, b.offset)
    }.map(\.element)
  }
}

extension Severity {
  /// Zero for what weighs most.
  package var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}
