/// The difference of two Japanese texts, by words that a person would mark.
///
/// The shortest edit script over ``TextPiece``s is smoothed: a short piece that is the same between
/// two changes becomes part of them, and an insertion is moved to a boundary between scripts.
package enum TextDifference {
  /// The spans of both texts, in order; a removed span comes before the added one.
  package static func spans(from old: String, to new: String) -> [TextSpan] {
    guard old != new else { return old.isEmpty ? [] : [TextSpan(.same, old)] }
    let (oldPieces, newPieces) = (TextPiece.pieces(of: old), TextPiece.pieces(of: new))
    var numbers: [String: Int] = [:]
    func number(_ piece: TextPiece) -> Int {
      let number = numbers[piece.text] ?? numbers.count
      numbers[piece.text] = number
      return number
    }
    var blocks = EditScript.blocks(oldPieces.map(number), newPieces.map(number))
    blocks = slid(blocks, oldPieces, newPieces)
    blocks = joined(blocks, oldPieces)
    let same = blocks.filter(\.isSame).reduce(0) { $0 + length(oldPieces[$1.old]) }
    // Texts with little in common are replaced as a whole.
    if same * 4 < max(old.count, new.count) {
      blocks = [.init(isSame: false, old: oldPieces.indices, new: newPieces.indices)]
    }
    return blocks.flatMap { block -> [TextSpan] in
      let before = oldPieces[block.old].map(\.text).joined()
      if block.isSame { return [TextSpan(.same, before)] }
      let after = newPieces[block.new].map(\.text).joined()
      return [TextSpan(.removed, before), TextSpan(.added, after)].filter { !$0.text.isEmpty }
    }
  }

  private static func length(_ pieces: ArraySlice<TextPiece>) -> Int {
    pieces.reduce(0) { $0 + $1.text.count }
  }

  // MARK: - Smoothing

  /// Makes short same pieces between two changes part of them.
  private static func joined(
    _ blocks: [EditScript.Block], _ pieces: [TextPiece]
  ) -> [EditScript.Block] {
    var blocks = blocks
    var isChanged = true
    while isChanged {
      isChanged = false
      var result: [EditScript.Block] = []
      for (index, block) in blocks.enumerated() {
        var block = block
        if block.isSame, index > 0, index + 1 < blocks.count,
          isShort(pieces[block.old], between: size(blocks[index - 1]), size(blocks[index + 1]))
        {
          block.isSame = false
          isChanged = true
        }
        EditScript.append(block, to: &result)
      }
      blocks = result
    }
    return blocks
  }

  /// The number of pieces of the longer side.
  private static func size(_ block: EditScript.Block) -> Int {
    max(block.old.count, block.new.count)
  }

  private static func isShort(
    _ pieces: ArraySlice<TextPiece>, between before: Int, _ after: Int
  ) -> Bool {
    let isFiller = pieces.allSatisfy { $0.script == .hiragana || $0.script == .space }
    if pieces.count <= (isFiller ? 2 : 1) { return !pieces.contains { "。\n・".contains($0.text) } }
    return pieces.count <= min(before, after)
  }

  /// Moves pure insertions and removals to where a person would see them.
  private static func slid(
    _ blocks: [EditScript.Block], _ old: [TextPiece], _ new: [TextPiece]
  ) -> [EditScript.Block] {
    var blocks = blocks
    for index in blocks.indices where !blocks[index].isSame {
      guard index > 0, index + 1 < blocks.count else { continue }
      let block = blocks[index]
      guard block.old.isEmpty != block.new.isEmpty else { continue }
      let (pieces, range) = block.old.isEmpty ? (new, block.new) : (old, block.old)
      let room = (blocks[index - 1].old.count, blocks[index + 1].old.count)
      let shift = bestShift(of: range, in: pieces, room: room)
      blocks[index - 1].old = blocks[index - 1].old.lowerBound..<block.old.lowerBound + shift
      blocks[index - 1].new = blocks[index - 1].new.lowerBound..<block.new.lowerBound + shift
      blocks[index].old = block.old.lowerBound + shift..<block.old.upperBound + shift
      blocks[index].new = block.new.lowerBound + shift..<block.new.upperBound + shift
      blocks[index + 1].old = block.old.upperBound + shift..<blocks[index + 1].old.upperBound
      blocks[index + 1].new = block.new.upperBound + shift..<blocks[index + 1].new.upperBound
    }
    return blocks
  }

  /// How far a range moves, so that it begins and ends between words.
  private static func bestShift(
    of range: Range<Int>, in pieces: [TextPiece], room: (before: Int, after: Int)
  ) -> Int {
    var shifts = [0]
    // One piece stays on either side, so that no block becomes empty.
    var shift = 0
    while -shift < min(room.before - 1, 40),
      pieces[range.lowerBound + shift - 1].text == pieces[range.upperBound + shift - 1].text
    {
      shift -= 1
      shifts.append(shift)
    }
    shift = 0
    while shift < min(room.after - 1, 40),
      pieces[range.lowerBound + shift].text == pieces[range.upperBound + shift].text
    {
      shift += 1
      shifts.append(shift)
    }
    func score(_ shift: Int) -> Int {
      boundary(range.lowerBound + shift, pieces) + boundary(range.upperBound + shift, pieces)
    }
    return shifts.max { (score($0), -abs($0)) < (score($1), -abs($1)) } ?? 0
  }

  /// How clear the boundary before a piece is.
  private static func boundary(_ index: Int, _ pieces: [TextPiece]) -> Int {
    guard index > 0, index < pieces.count else { return 3 }
    let (before, after) = (pieces[index - 1], pieces[index])
    if "、。\n・".contains(before.text) { return 3 }
    if before.script == after.script { return 0 }
    // Kana after a kanji are often the end of its word.
    return after.script == .hiragana ? 1 : 2
  }
}
