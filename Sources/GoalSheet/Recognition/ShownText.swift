import Grid

/// A cell's text divided by its fonts: what counts, what is struck, what is raised.
///
/// - SeeAlso: SPEC section 2, "Text"
struct ShownText {
  /// What is not struck through, cleaned.
  private(set) var text = ""
  /// The struck parts, in order; adjacent ones are joined.
  private(set) var struck: [String] = []
  /// ``text`` without superscripts and subscripts; `nil` if it has none.
  private(set) var counted: String?

  init(_ text: String, runs: [TextRun]) {
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var counted: [UInt8] = []
    var struckEnd: Int?
    func add(_ range: Range<Int>, _ style: TextRun.Style) {
      let range = range.clamped(to: 0..<bytes.count)
      if style.contains(.struck) {
        let part = String(decoding: bytes[range], as: UTF8.self)
        if struckEnd == range.lowerBound, let last = struck.indices.last {
          struck[last] += part
        } else {
          struck.append(part)
        }
        struckEnd = range.upperBound
        return
      }
      shown += bytes[range]
      if style.isDisjoint(with: [.superscript, .subscript]) { counted += bytes[range] }
    }
    var end = 0
    for run in runs {
      if end < run.range.lowerBound { add(end..<run.range.lowerBound, []) }
      add(run.range, run.style)
      end = max(end, run.range.upperBound)
    }
    if end < bytes.count { add(end..<bytes.count, []) }
    self.text = CleanText.clean(String(decoding: shown, as: UTF8.self))
    if counted.count < shown.count {
      self.counted = CleanText.clean(String(decoding: counted, as: UTF8.self))
    }
    struck = struck.map(CleanText.clean).filter { !$0.isEmpty }
  }
}
