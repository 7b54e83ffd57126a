package import Grid
package import Messages

/// Findings that say the same about several cells of one form in a file.
package struct FindingGroup: Sendable {
  package var code: MessageCode
  package var severity: Severity
  package var worksheet: String?
  package var section: String?
  package var text: String
  /// The cells in the order found; empty if the finding does not concern a cell.
  package var cells: [CellReference] = []
  /// What to write into each of the cells, if that is known and the same for all.
  package var suggestion: String?
  /// The number of findings.
  package var count = 0

  /// Groups findings; the groups are in the order of their first findings.
  package static func groups(of findings: [Finding]) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    var places: [Finding: Int] = [:]
    for finding in findings {
      var key = finding
      key.cell = nil
      // Infos ask for nothing: they stay together, whatever each could be replaced by.
      if finding.severity == .info { key.suggestion = nil }
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(
          FindingGroup(
            code: finding.code, severity: finding.severity, worksheet: finding.worksheet,
            section: finding.section, text: finding.text, suggestion: finding.suggestion))
      }
      if groups[place].suggestion != finding.suggestion { groups[place].suggestion = nil }
      groups[place].count += 1
      if let cell = finding.cell { groups[place].cells.append(cell) }
    }
    return groups
  }
}

extension [FindingGroup] {
  /// The groups by severity, then by number of cells; otherwise in their original order.
  package var worstFirst: [FindingGroup] {
    enumerated().sorted { a, b in
      (a.element.severity.rank, -a.element.count, a.offset)
        < (b.element.severity.rank, -b.element.count, b.offset)
    }.map(\.element)
  }
}

extension Severity {
  /// Zero for the most severe.
  package var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}
