/// A condition such as `[<100]`: which numbers a section applies to.
struct FormatCondition: Hashable, Sendable {
  enum Relation: String, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "="
    case notEqual = "<>"
  }

  var relation: Relation
  var limit: Double

  func holds(for number: Double) -> Bool {
    switch relation {
    case .less: number < limit
    case .lessOrEqual: number <= limit
    case .greater: number > limit
    case .greaterOrEqual: number >= limit
    case .equal: number == limit
    case .notEqual: number != limit
    }
  }

  /// Whether only negative numbers match, so that a minus sign would be redundant.
  var admitsOnlyNegatives: Bool {
    switch relation {
    case .less: limit <= 0
    case .lessOrEqual, .equal: limit < 0
    case .greater, .greaterOrEqual, .notEqual: false
    }
  }

  /// Whether a second section that covers all other numbers shows negative ones without a sign.
  ///
  /// Excel does this even if those numbers are not all negative: `[<=-100]0;0` shows -6 as 6.
  var leavesNegativesUnsigned: Bool {
    switch relation {
    case .less, .lessOrEqual: true
    case .greater, .greaterOrEqual: limit <= 0
    case .notEqual: limit < 0
    case .equal: false
    }
  }
}

extension FormatCondition {
  /// Reads the text between the brackets, or returns `nil` if it is not a condition.
  init?(_ text: String) {
    let sign = text.prefix { "<>=".contains($0) }
    guard let relation = Relation(rawValue: String(sign)) else { return nil }
    let number = text.dropFirst(sign.count).filter { $0 != " " }
    guard let limit = Double(number), limit.isFinite else { return nil }
    self.init(relation: relation, limit: limit)
  }
}
