import Bytes
import SeededNumbers
import Testing

@testable import Grid

struct GridTests {
  /// The limit of cells held in memory is made for this size.
  @Test func `a cell takes 48 bytes`() {
    #expect(MemoryLayout<Cell>.stride == 48)
  }

  @Test func `splitting a worksheet with two tables loses nothing`() throws {
    var grid = Grid(name: "表", visibility: .hidden)
    grid.cells = ["A1", "C1", "A2", "D2"].compactMap { CellReference($0) }
      .map { Cell($0, text: $0.description) }
    grid.merges = ["A1:B1", "C1:D1"].compactMap { CellRange($0) }
    let (left, right) = (CellReference(row: 1, column: 0), CellReference(row: 1, column: 3))
    for cell in [left, right] {
      grid.borders.add(.all, to: cell)
      grid.runs[cell] = [TextRun(0..<2, .struck)]
      grid.hiddenValues[cell] = "0"
      grid.uncomputedFormulas[cell] = "A1"
      grid.objects.append(SheetObject(.note, anchor: cell, text: "要確認"))
    }
    let halves = grid.split(atColumn: 2)
    #expect(halves.map { $0.cells.map(\.text) } == [["A1", "A2"], ["C1", "D2"]])
    #expect(halves.map { $0.merges.map(\.description) } == [["A1:B1"], ["C1:D1"]])
    #expect(halves.map { Array($0.runs.keys) } == [[left], [right]])
    #expect(halves.map { Array($0.hiddenValues.keys) } == [[left], [right]])
    #expect(halves.map { Array($0.uncomputedFormulas.keys) } == [[left], [right]])
    #expect(halves.map { $0.objects.map(\.anchor) } == [[left], [right]])
    #expect(halves.map { $0.borders.edges(of: left) } == [.all, []])
    #expect(halves.map { $0.borders.edges(of: right) } == [[], .all])
    #expect(halves.map(\.name) == ["表", "表"])
    #expect(halves.map(\.visibility) == [.hidden, .hidden])
  }
}

struct DecimalTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (120, "120"), (92.7, "92.7"), (-0.5, "-0.5"),
    (0.1 + 0.2, "0.30000000000000004"),
    (1e15, "1000000000000000"), (1.25e16, "12500000000000000"), (1e20, "100000000000000000000"),
    (1e21, "1e+21"), (1.5e-5, "0.000015"), (-1.5e-5, "-0.000015"), (1e-6, "0.000001"),
    (1e-7, "1e-07"),
  ])
  func `numbers are written in plain digits`(number: Double, text: String) {
    #expect(DecimalText.text(of: number) == text)
  }

  @Test func `every number is read back unchanged`() {
    var random = SeededNumbers(seed: 21)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      #expect(Double(DecimalText.text(of: number)) == number)
    }
  }
}

struct CharacterTests {
  @Test func `the characters of a text are read in place`() {
    let text = "aé漢\u{1F600}\u{7F}ん𠮟"
    text.withUTF8Bytes { bytes in
      var scalars: [Unicode.Scalar] = []
      var at = 0
      while at < bytes.byteCount {
        let (scalar, length) = bytes.scalar(at: at)
        scalars.append(scalar)
        at += length
      }
      #expect(scalars == Array(text.unicodeScalars))
    }
  }
}
