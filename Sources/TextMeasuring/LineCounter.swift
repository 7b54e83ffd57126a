/// Counts the lines of a text by filling them from left to right.
///
/// Positions are in halves of an em from the start of the paragraph, as if it were a single line.
struct LineCounter {
  /// The width of a line, in halves of an em.
  let capacity: Int
  let rules: LineRules
  /// The number of lines begun.
  private var count = 1
  /// Where the text so far ends.
  private var end = 0
  /// Where the current line begins.
  private var lineStart = 0
  /// The last position before `end` where a line may end; valid only if greater than `lineStart`.
  private var lastBreak = 0
  /// Whether a space hangs over the end of the line, so that what follows begins a new one.
  private var isBlankHanging = false
  /// The class of the previous character.
  private var previous: LineClass?
  /// The class of the last character that is not a space.
  private var beforeBlanks: LineClass?
  private var number = NumberRun()
  /// An opening bracket after a sign such as `%`, kept until the next character is known: no line
  /// ends before the bracket if that is a digit.
  private var waitingBracket: LineElement?
  /// The script of the last character; weak characters take that of the one before them.
  private var script = ScriptKind.asian
  /// Whether the line begins with a full stop.
  private var beginsWithPoint = false
  /// The position after the last white space, and the number of UTF-16 units since.
  private var blank: (end: Int, unitsSince: Int)?

  init(capacity: Int, rules: LineRules) {
    self.capacity = capacity
    self.rules = rules
  }

  /// Adds a character.
  mutating func add(_ element: LineElement) {
    if let waitingBracket {
      self.waitingBracket = nil
      fill(waitingBracket, mayBreak: element.kind != .digit && mayBreak(before: .opening))
    }
    switch element.kind {
    case .newline:
      self = LineCounter(capacity: capacity, rules: rules, count: count + 1)
    case .combining: blank?.unitsSince += element.isPair ? 2 : 1
    case .space where !isBlankHanging && end + element.width - lineStart > capacity:
      end += element.width
      isBlankHanging = true
      previous = .space
      number = NumberRun()
      blank = (end, 0)
    case .opening where previous?.isSignOfNumber == true: waitingBracket = element
    default: fill(element, mayBreak: mayBreak(before: element.kind))
    }
  }

  /// Adds a run of kanji and kana, within which a line may end anywhere.
  mutating func addIdeographs(_ number: Int) {
    var number = number
    if previous != .ideograph {
      add(.ideograph)
      number -= 1
    }
    guard number > 0 else { return }
    let width = LineElement.ideograph.width
    let start = end
    end += number * width
    lastBreak = end - width
    let rest = number - max(0, capacity - (start - lineStart)) / width
    if rest > 0 {
      let held = capacity / width
      let lines = (rest + held - 1) / held
      count += lines
      lineStart = end - (rest - (lines - 1) * held) * width
      beginsWithPoint = false
    }
    blank?.unitsSince += number
    script = .asian
  }

  /// Ends the text and returns the number of lines that it takes.
  mutating func finish() -> Int {
    if let waitingBracket { fill(waitingBracket, mayBreak: mayBreak(before: .opening)) }
    return count
  }

  private init(capacity: Int, rules: LineRules, count: Int) {
    self.init(capacity: capacity, rules: rules)
    self.count = count
  }

  private mutating func fill(_ element: LineElement, mayBreak: Bool) {
    if isBlankHanging {
      isBlankHanging = false
      beginLine(at: end)
    }
    while end + element.width - lineStart > capacity, end > lineStart {
      // A piece that is too long for any line is broken where the line is full.
      beginLine(at: mayEndLine(before: element, mayBreak) ? end : lastBreakInLine ?? end)
    }
    if end == lineStart { beginsWithPoint = element.isFullStop }
    if mayBreak { lastBreak = placeOfBreak }
    end += element.width
    let kind = element.kind
    number.add(kind)
    blank?.unitsSince += element.isPair ? 2 : 1
    if kind == .space || kind == .wideSpace { blank = (end, 0) }
    previous = kind
    if kind != .space { beforeBlanks = kind }
    if element.script != .weak { script = element.script }
  }

  private func mayBreak(before kind: LineClass) -> Bool {
    guard let previous, rules.allowsBreak(after: previous, before: kind), !number.holds(kind) else {
      return false
    }
    guard previous == .space, let beforeBlanks else { return true }
    return rules.allowsBreak(afterBlanksBehind: beforeBlanks, before: kind)
  }

  private mutating func beginLine(at place: Int) {
    count += 1
    lineStart = place
    beginsWithPoint = false
  }

  /// Where the line may end before its last piece; `nil` if it is a single piece.
  private var lastBreakInLine: Int? {
    if lastBreak > lineStart { return lastBreak }
    // A full stop at which LibreOffice looks for the end of a line stays with what precedes it.
    return rules == .libreOffice && beginsWithPoint ? lineStart + 2 : nil
  }

  /// Whether the line ends right before a character that does not fit.
  private func mayEndLine(before element: LineElement, _ mayBreak: Bool) -> Bool {
    guard rules == .libreOffice else { return mayBreak }
    // After kanji and kana, LibreOffice breaks a line wherever it is full. Elsewhere it does not
    // break right after a slash, nor before a character of two UTF-16 units.
    return script == .asian || mayBreak && previous != .slash && !element.isPair
  }

  /// Where the line ends if it ends at the last position found.
  ///
  /// LibreOffice does not break paths and `and/or`: after a slash it goes back to the preceding white
  /// space, unless that is 66 UTF-16 units away.
  private var placeOfBreak: Int {
    guard rules == .libreOffice, previous == .slash, let blank, blank.unitsSince < 66 else {
      return end
    }
    return blank.end
  }
}

/// A number with its points, commas, slashes and closing bracket, which a sign after it belongs to.
private struct NumberRun {
  private enum State {
    case none, inNumber, behindBracket
  }
  private var state = State.none

  /// Whether no line ends between the number and a character of this class.
  func holds(_ kind: LineClass) -> Bool {
    switch state {
    case .none: false
    case .inNumber: kind == .digit || kind.isSignOfNumber
    case .behindBracket: kind.isSignOfNumber
    }
  }

  mutating func add(_ kind: LineClass) {
    switch (state, kind) {
    case (_, .digit), (.inNumber, .slash), (.inNumber, .backslash),
      (.inNumber, .infix):
      state = .inNumber
    case (.inNumber, .closing), (.inNumber, .closingParenthesis): state = .behindBracket
    default: state = .none
    }
  }
}

extension LineClass {
  /// Whether it belongs to the number before or after it.
  fileprivate var isSignOfNumber: Bool {
    switch self {
    case .prefix, .postfix, .unit, .degree: true
    default: false
    }
  }
}
