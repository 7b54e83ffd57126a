import Grid

extension FormFindings {
  /// Claims a block and returns its text as a value; `nil` for an error value, which is added to
  /// the unplaced texts.
  mutating func take(_ index: Int, from map: SheetMap) -> String? {
    claim(index)
    guard map.blocks[index].traits.contains(.isError), case .error(let error) = map.value(of: index)
    else {
      return map.blocks[index].text
    }
    leave(map.blocks[index])
    report(.formulaError(error), at: map.blocks[index].reference)
    return nil
  }

  /// Adds a block's text to the unplaced texts.
  mutating func leave(_ block: Block) { leave(block.reference, block.text) }
}
