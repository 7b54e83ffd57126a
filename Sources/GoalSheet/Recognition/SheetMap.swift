import Bytes
import Grid

/// A worksheet's cells and merged ranges as blocks, found by row.
///
/// A class, because every stage holds it.
final class SheetMap {
  /// Every cell with visible text, and every merged range, even if blank; by row, then by column.
  let blocks: [Block]
  /// Cells with text hidden under a merged range, in row order.
  let coveredCells: [Block]
  /// What cells contain besides their values, by cell.
  let evidence: [CellEvidence]
  /// The texts of blocks with superscripts or subscripts, without these.
  private let counted: [Int: String]
  private let cells: [Cell]
  /// Whether a range is merged over several rows.
  let hasTallMerges: Bool
  /// Whether a text repeats the one above.
  let hasDittos: Bool

  init(_ grid: Grid) {
    let cells = grid.cells
    self.cells = cells
    let merges = grid.merges.sorted { $0.topLeft < $1.topLeft }
    var blocks: [Block] = []
    blocks.reserveCapacity(grid.cells.count + merges.count)
    var covered: [Block] = []
    var active = ActiveMerges()
    var next = 0
    var evidence: [CellEvidence] = []
    var counted: [Int: String] = [:]
    func addMerges(upTo reference: CellReference) {
      while next < merges.count, merges[next].topLeft < reference {
        blocks.append(Block(range: merges[next], cell: nil, text: ""))
        active.insert(merges[next])
        next += 1
      }
    }
    let span = cells.span
    for index in span.indices {
      let reference = span[index].reference
      let text: String
      var plain: String?
      if !grid.runs.isEmpty, let runs = grid.runs[reference] {
        let shown = ShownText(span[index].text, runs: runs)
        evidence += shown.struck.map { CellEvidence(cell: reference, kind: .struck, text: $0) }
        (text, plain) = (shown.text, shown.counted)
      } else {
        text = CleanText.clean(span[index].text)
      }
      if text.isEmpty { continue }
      addMerges(upTo: reference)
      let isMerged = next < merges.count && merges[next].topLeft == reference
      let range = isMerged ? merges[next] : CellRange(reference)
      let isError = span[index].value.isError
      if isMerged {
        active.insert(range)
        next += 1
      } else if active.covers(reference) {
        covered.append(Block(range: range, cell: index, text: text, isError: isError))
        continue
      }
      if let plain { counted[blocks.count] = plain }
      blocks.append(Block(range: range, cell: index, text: text, isError: isError))
    }
    addMerges(upTo: CellReference(row: .max, column: .max))
    self.blocks = blocks
    hasDittos = blocks.contains { $0.traits.contains(.isDitto) }
    hasTallMerges = merges.contains { $0.rows.count > 1 }
    self.coveredCells = covered
    self.counted = counted
    evidence += grid.hiddenValues.map { CellEvidence(cell: $0, kind: .hidden, text: $1) }
    evidence += grid.uncomputedFormulas.map {
      CellEvidence(cell: $0, kind: .uncomputed, text: "=" + $1)
    }
    self.evidence = evidence.isEmpty ? [] : Self.inOrder(evidence)
  }

  /// By cell; the parts of a cell keep their order.
  private static func inOrder(_ evidence: [CellEvidence]) -> [CellEvidence] {
    evidence.enumerated().sorted { ($0.element.cell, $0.offset) < ($1.element.cell, $1.offset) }
      .map(\.element)
  }

  /// The value that the cell of a block stores; `nil` for a merged range that shows nothing.
  func value(of index: Int) -> CellValue? { blocks[index].cell.map { cells[$0].value } }

  /// A block's text without superscripts and subscripts, whose digits are notes.
  func countedText(of index: Int) -> String {
    counted.isEmpty ? blocks[index].text : counted[index] ?? blocks[index].text
  }

  /// The number that a block's cell stores; `nil` for any other cell.
  func number(of index: Int) -> Double? {
    guard let cell = blocks[index].cell, case .number(let number) = cells[cell].value else {
      return nil
    }
    return number
  }

  /// The indices of the blocks whose first row is `row`, from left to right.
  func blocks(startingIn row: Int) -> Range<Int> {
    let first = firstIndex(fromRow: row)
    var end = first
    while end < blocks.count, blocks[end].reference.row == row { end += 1 }
    return first..<end
  }

  /// The indices of the blocks whose first row lies in `rows`.
  func blocks(in rows: Range<Int>) -> Range<Int> {
    firstIndex(fromRow: rows.lowerBound)..<firstIndex(fromRow: rows.upperBound)
  }

  /// Whether a block of the table is merged over several rows.
  func hasTallBlocks(in rows: Range<Int>, _ binding: ColumnBinding) -> Bool {
    hasTallMerges
      && blocks[blocks(in: rows)].contains {
        $0.range.rows.count > 1 && !binding.fields(of: $0.range).isEmpty
      }
  }

  /// Whether a block with text is merged over several columns.
  func hasWideBlocks(in rows: Range<Int>) -> Bool {
    blocks[blocks(in: rows)].contains { $0.isWide && !$0.isBlank }
  }

  /// The blocks with text that begin in a row, from left to right.
  func texts(in row: Int) -> [Int] { blocks(startingIn: row).filter { !blocks[$0].isBlank } }

  private func firstIndex(fromRow row: Int) -> Int {
    blocks.partitionPoint { $0.reference.row >= row }
  }
}
