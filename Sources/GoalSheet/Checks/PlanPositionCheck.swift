/// Checks that plan positions have the form 行財N-N-①.
struct PlanPositionCheck: Sendable {
  let plans: [String]
  private let memo = TextMemo<WrongFormat?>()

  /// What is wrong with a position: it has not the form, and may have been meant as another.
  private struct WrongFormat {
    let suggestion: String?
  }

  init(plans: [String]) { self.plans = plans }

  func check(_ sheet: GoalSheet, _ findings: inout FormFindings) {
    let rows = sheet.rows.elements
    for index in rows.indices where !rows[index].continues.contains(.planPosition) {
      for position in whole(rows[index].planPosition) {
        guard let fault = memo.value(of: position, { fault(of: $0) }) else { continue }
        findings.report(
          .planPositionFormat(position, plans: plans, meant: fault.suggestion),
          at: findings.places.cell(row: index, .planPosition),
          suggesting: fault.suggestion.map { _ in
            corrected(rows[index].planPosition).joined(separator: "\n")
          })
      }
    }
  }

  /// The positions of a cell as they were meant, as far as that is known.
  func corrected(_ positions: [String]) -> [String] {
    whole(positions).map { position in
      memo.value(of: position, { fault(of: $0) })?.suggestion ?? position
    }
  }

  /// The positions, of which those that were split by a space are whole again: `行財 1-4-②`.
  private func whole(_ positions: [String]) -> [String] {
    guard positions.contains(where: plans.contains) else { return positions }
    var whole: [String] = []
    for position in positions {
      if let plan = whole.last, plans.contains(plan), !plans.contains(where: position.contains) {
        whole[whole.count - 1] = "\(plan) \(position)"
      } else {
        whole.append(position)
      }
    }
    return whole
  }

  private func fault(of position: String) -> WrongFormat? {
    isSound(position) ? nil : WrongFormat(suggestion: suggestion(for: position))
  }

  /// 行財 or 政策, a number, a hyphen, a number, a hyphen, a circled number.
  private func isSound(_ position: String) -> Bool {
    guard let plan = plans.first(where: position.hasPrefix) else { return false }
    let parts = position.dropFirst(plan.count)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0...1].allSatisfy(isNumber) else { return false }
    return parts[2].count == 1 && parts[2].unicodeScalars.allSatisfy(isCircled)
  }

  private func isNumber(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private func isCircled(_ scalar: Unicode.Scalar) -> Bool {
    (0x2460...0x2473).contains(scalar.value)
  }

  /// The position that was meant, if it has a plan's name and three numbers.
  private func suggestion(for position: String) -> String? {
    let folded = TextFolding.nfkc(position)
    guard let plan = plans.first(where: folded.contains) else { return nil }
    let numbers = folded.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3, (1...20).contains(numbers[2]),
      let circled = Unicode.Scalar(UInt32(0x2460 + numbers[2] - 1))
    else { return nil }
    return "\(plan)\(numbers[0])-\(numbers[1])-\(Character(circled))"
  }
}
