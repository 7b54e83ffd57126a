import Grid

extension FormFindings {
  /// Claims a block and returns its text as a value; `nil` for an error value, which is added to
  /// the unplaced texts.
  mutating func take(_ index: Int, from map: SheetMap) -> String? {
    claim(index)
    let blocks = map.blocks
    guard blocks[index].traits.contains(.isError), case .error(let error) = map.value(of: index)
    else { return blocks.span[index].text }
    leave(blocks[index])
    report(.formulaError(error), at: blocks[index].reference)
    return nil
  }

  /// Adds a block's text to the unplaced texts.
  mutating func leave(_ block: Block) { leave(block.reference, block.text) }
}
