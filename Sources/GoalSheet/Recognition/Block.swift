import Grid

/// A cell, or a merged range with the value that it shows.
struct Block {
  let range: CellRange
  /// The cell's index on the worksheet; `nil` for a merged range that shows nothing.
  let cell: Int?
  let traits: Traits
  /// The displayed text, cleaned; `""` for a blank merged range.
  let text: String

  init(range: CellRange, cell: Int?, text: String, isError: Bool = false) {
    self.range = range
    self.cell = cell
    self.text = text
    traits = Traits(of: text, isError: isError)
  }

  var isBlank: Bool { text.isEmpty }
  var reference: CellReference { range.topLeft }
  /// Whether it is merged over several columns.
  var isWide: Bool { range.columns.lowerBound < range.columns.upperBound }
}

extension Block {
  /// What the stages ask of nearly every text, found out once.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// The cell stores an error value.
    static let isError = Traits(rawValue: 1)
    /// The text repeats the value above.
    static let isDitto = Traits(rawValue: 2)
    /// The text is too long to count columns.
    static let isLong = Traits(rawValue: 4)
  }
}

extension Block.Traits {
  fileprivate init(of text: String, isError: Bool) {
    self = isError ? .isError : []
    // A long text is no ditto mark either.
    if text.utf8.count > Self.shortest {
      insert(.isLong)
    } else if DittoMark.isDitto(text) {
      insert(.isDitto)
    }
  }

  private static let shortest = max(LineWords.longestPlace, DittoMark.longest)
}
