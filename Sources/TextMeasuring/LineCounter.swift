/// Fills lines from left to right and counts them.
///
/// Places are counted in halves of an em from the paragraph's start, as if it were one line.
struct LineCounter {
  /// The room of a line, in halves of an em.
  let capacity: Int
  let rules: LineRules
  /// Lines begun.
  private var count = 1
  /// Where the text so far ends.
  private var end = 0
  /// Where the line begins.
  private var lineStart = 0
  /// The last place before `end` where a line may end; no use where it is not behind `lineStart`.
  private var lastBreak = 0
  /// Whether a blank hangs over the line's end: what follows begins a new line.
  private var isBlankHanging = false
  /// The class of the character before.
  private var previous: LineClass?
  /// The class of the last character that is no blank.
  private var beforeBlanks: LineClass?
  private var number = NumberRun()
  /// An opening bracket behind a sign such as `%`, which waits for what follows: no line ends before
  /// it if that is a digit.
  private var waitingBracket: LineElement?
  /// The script of what was added last; weak characters take after those before them.
  private var script = ScriptKind.asian
  /// Whether the line begins with the point that ends a sentence.
  private var beginsWithPoint = false
  /// The place behind the last white space, and how many UTF-16 units stand behind it.
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

  /// Adds kanji and kana behind one another, between which a line may end anywhere.
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

  /// Ends the text; gives the lines that it takes.
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
      // Also a piece that is too long for any line is parted where the line is full.
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

  /// Where the line may end before its last piece; `nil` where it is one piece.
  private var lastBreakInLine: Int? {
    if lastBreak > lineStart { return lastBreak }
    // A point that LibreOffice finds where it looks for a line's end goes with what is before it.
    return rules == .libreOffice && beginsWithPoint ? lineStart + 2 : nil
  }

  /// Whether the line ends right before a character that it has no room for.
  private func mayEndLine(before element: LineElement, _ mayBreak: Bool) -> Bool {
    guard rules == .libreOffice else { return mayBreak }
    // LibreOffice parts a line behind kanji and kana wherever it is full. Elsewhere it does not
    // see a place right behind a slash, nor one before a character of two UTF-16 units.
    return script == .asian || mayBreak && previous != .slash && !element.isPair
  }

  /// Where the line ends if it ends at the place that was found last.
  ///
  /// LibreOffice keeps paths and `and/or` whole: behind a slash it goes back to the white space
  /// before, unless that is 66 UTF-16 units away.
  private var placeOfBreak: Int {
    guard rules == .libreOffice, previous == .slash, let blank, blank.unitsSince < 66 else {
      return end
    }
    return blank.end
  }
}

/// A number with points, commas, strokes and a closing bracket, which a sign behind it belongs to.
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
  /// Whether it belongs to the number before or behind it.
  fileprivate var isSignOfNumber: Bool {
    switch self {
    case .prefix, .postfix, .unit, .degree: true
    default: false
    }
  }
}
