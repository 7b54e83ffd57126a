/// A section that shows a day or a time: `yyyy/m/d h:mm`, `ggge"年"`, `[h]:mm:ss.0`.
struct DateLayout: Hashable, Sendable {
  enum Item: Hashable, Sendable {
    case literal([UInt8])
    case part(DatePart)
  }

  private(set) var items: [Item]
  /// How many decimals of the second are shown, 0 to 3.
  private(set) var decimalsOfSecond = 0
  /// Whether AM or PM is shown, so that hours count to twelve.
  private(set) var countsToTwelve = false
  /// Whether a calendar part is shown, not just a time or a duration.
  private(set) var showsDay = false
  /// Whether hours, minutes or seconds keep counting past 24 hours.
  private var countsElapsedTime = false

  var isDuration: Bool { countsElapsedTime && !showsDay }

  /// Whether the section shows a single count of hours, minutes or seconds: `[h]`, `[ss]"秒"`.
  var isLoneCount: Bool {
    let parts = items.compactMap { item in
      if case .part(let part) = item { part } else { nil }
    }
    return parts.count == 1 && parts[0].isElapsed
  }

  /// Interprets tokens as a date layout, or returns `nil` if none is part of a day or a time.
  init?(_ tokens: [FormatToken]) {
    let hasDates = tokens.contains { if case .date = $0 { true } else { false } }
    guard hasDates else { return nil }
    items = tokens.map { token in
      switch token {
      case .date(let part): .part(part)
      case .placeholder(let placeholder): .literal([placeholder.character])
      case .text: .literal([UInt8(ascii: "@")])
      default: .literal(token.plainBytes)
      }
    }
    settleMonthsAndMinutes()
    settleYearsAfterEras()
    measure()
  }

  /// Decides what `m` means: minutes after hours or next to seconds, otherwise months.
  private mutating func settleMonthsAndMinutes() {
    let places = items.indices.filter { index in
      guard case .part(let part) = items[index] else { return false }
      if case .halfDay = part { return false }
      if case .secondFraction = part { return false }
      return true
    }
    for (order, index) in places.enumerated() {
      guard case .part(.monthOrMinute(let count)) = items[index] else { continue }
      let before = order > 0 ? part(at: places[order - 1]) : nil
      let after = order + 1 < places.count ? part(at: places[order + 1]) : nil
      let followsSecond =
        before?.isSecond == true && areColons(items[(places[order - 1] + 1)..<index])
      let isMinute = before?.isHour == true || followsSecond || after?.isSecond == true
      items[index] = .part(isMinute ? .minute(count) : .month(count))
    }
  }

  private func areColons(_ items: ArraySlice<Item>) -> Bool {
    items.allSatisfy { if case .literal([UInt8(ascii: ":")]) = $0 { true } else { false } }
  }

  private func part(at index: Int) -> DatePart? {
    if case .part(let part) = items[index] { part } else { nil }
  }

  /// Makes the years after an era name count within that era.
  ///
  /// Excel does this even for `yyyy`; the Gregorian year is then `bbbb`.
  private mutating func settleYearsAfterEras() {
    var isAfterEra = false
    for index in items.indices {
      switch items[index] {
      case .part(.eraName), .part(.eraNameAndYear): isAfterEra = true
      case .part(.year(let count)) where isAfterEra:
        items[index] = .part(.eraYear(count == 2 ? 2 : 1))
      case .part(.buddhistYear(let count)) where isAfterEra:
        items[index] = .part(.year(count))
      default: break
      }
    }
  }

  private mutating func measure() {
    for case .part(let part) in items {
      if case .halfDay = part { countsToTwelve = true }
      decimalsOfSecond = max(decimalsOfSecond, part.decimalsOfSecond)
      if !part.isTime { showsDay = true }
      if part.isElapsed { countsElapsedTime = true }
    }
  }
}

extension DatePart {
  /// Excel shows at most thousandths; further places are zeros.
  fileprivate var decimalsOfSecond: Int {
    if case .secondFraction(let count) = self { min(count, 3) } else { 0 }
  }
}

extension Placeholder {
  var character: UInt8 {
    switch self {
    case .zero: UInt8(ascii: "0")
    case .optional: UInt8(ascii: "#")
    case .blank: UInt8(ascii: "?")
    }
  }
}
