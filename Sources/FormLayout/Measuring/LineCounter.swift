/// Fills lines from left to right and counts them.
struct LineCounter {
  /// The room of a line, in halves of an em.
  let capacity: Int
  let rules: LineRules
  /// Lines begun.
  private(set) var count = 1
  /// What stands on the line.
  private var used = 0
  /// What stands on the line behind the last place where it may end.
  private var sinceBreak = 0
  /// Whether the line may end before its last piece.
  private var hasBreak = false
  private var previous: LineClass?
  /// The two above as they were before an opening bracket behind a percent sign: a digit in the
  /// bracket takes the place where the line may end back.
  private var beforeBracket: (sinceBreak: Int, hasBreak: Bool)?
  /// The script of what was added last; weak characters take after those before them.
  private var script = ScriptKind.asian

  init(capacity: Int, rules: LineRules) {
    self.capacity = capacity
    self.rules = rules
  }

  /// Adds a character that is `width` halves of an em wide.
  mutating func add(_ kind: LineClass, script newScript: ScriptKind, width: Int) {
    switch kind {
    case .newline: beginParagraph()
    case .combining: break
    case .space where used + width > capacity && previous != .space:
      // A blank at a line's end hangs over it; a second one begins a line.
      used = capacity
      sinceBreak = 0
      hasBreak = true
      previous = kind
    default:
      fill(kind, width: width)
      previous = kind
      if newScript != .weak { script = newScript }
    }
  }

  private mutating func beginParagraph() {
    count += 1
    used = 0
    sinceBreak = 0
    hasBreak = false
    previous = nil
    script = .asian
  }

  private mutating func fill(_ kind: LineClass, width: Int) {
    let isBracket = previous == .postfix && kind == .opening
    if kind == .digit, let beforeBracket { (sinceBreak, hasBreak) = beforeBracket }
    beforeBracket = isBracket ? (sinceBreak + width, hasBreak) : nil
    if let previous, rules.allowsBreak(after: previous, before: kind) {
      hasBreak = true
      sinceBreak = 0
    }
    let line = count
    while used + width > capacity, used > 0 {
      count += 1
      // LibreOffice parts a line behind kanji and kana wherever it is full.
      let isParted = rules == .libreOffice && script == .asian
      // The piece that may not be parted moves to the next line; one too long for any line is
      // parted where the line is full.
      used = hasBreak && !isParted && sinceBreak < used ? sinceBreak : 0
      sinceBreak = used
      hasBreak = false
    }
    if count > line { beforeBracket = nil }
    used += width
    sinceBreak += width
  }
}
