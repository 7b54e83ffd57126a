import FormTemplate
import TestSupport
import Testing

@testable import FormLayout
@testable import TextMeasuring

struct LineCountTests {
  /// The widths of the form's columns of text.
  private static let widths = [14.0, 25, 36, 13, 27, 34]

  /// What the random texts are made of.
  enum Kind: CaseIterable {
    /// What sections write.
    case sentences
    /// All signs in any order.
    case signs
  }

  @Test(
    .startsPrograms, .enabled(if: LibreOffice.isInstalled, LibreOffice.missing),
    arguments: Kind.allCases)
  func `lines are counted as LibreOffice makes them, or more`(kind: Kind) throws {
    var random = RandomText(seed: 5, hasPictures: true)
    let texts = (0..<334).map { _ in
      Self.widths.map { _ in
        let length = Int.random(in: 1...180, using: &random.generator)
        return kind == .signs ? random.signs(length: length) : random.text(length: length)
      }
    }
    let design = Template.standard.design
    let printed = try LibreOffice.lines(
      of: texts, widths: Self.widths, font: design.text.font, size: design.text.bodySize)
    var agreeing = 0
    for (line, cells) in zip(texts, printed) {
      for (column, lines) in cells.enumerated() {
        let measurer = TextMeasurer(
          // LibreOffice keeps two points of a column free.
          width: ColumnWidth.pointsInLibreOffice(Self.widths[column]) - 2,
          size: design.text.bodySize)
        let count = measurer.lineCount(of: line[column], rules: .libreOffice)
        if count == lines.count { agreeing += 1 }
        #expect(count >= lines.count, "\(line[column]) is printed as \(lines)")
      }
    }
    #expect(agreeing * 100 >= 99 * texts.count * Self.widths.count)
  }
}
