import FormTemplate
import Foundation
import Testing

@testable import GoalSheet

/// Labels are found in every spelling, and the hint that spares work never holds one back.
@Suite struct LabelBookTests {
  private static let vocabulary = Template.standard.vocabulary
  private let book = LabelBook(Self.vocabulary)
  private let hint = LabelHint(Self.vocabulary)

  private static let labels: [FormVocabulary.Label] =
    [vocabulary.title] + Array(vocabulary.headerLabels.values)
    + Array(vocabulary.columnLabels.values) + Array(vocabulary.groupLabels.values)

  /// Ways in which people write a label.
  private static func spellings(of text: String) -> [String] {
    let fullWidth = text.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? text
    return [
      text, fullWidth, text.decomposedStringWithCanonicalMapping, " \(text)\n", text.uppercased(),
      text.lowercased(), text.map { "\($0)　" }.joined(), "# \(text)", text + "：", text + "※",
      text + "(○△×)", text + "（記入）", text + "*",
    ]
  }

  @Test func `every label is found in every spelling`() {
    for label in Self.labels {
      for text in [label.text] + label.variants {
        for spelling in Self.spellings(of: text) {
          #expect(book.label(spelling) != nil, "\(spelling)")
          #expect(hint.mayBeLabel(spelling), "\(spelling)")
        }
      }
    }
  }

  @Test func `no field of the official form has the label of a column`() {
    #expect(!book.hasBoxes)
  }

  @Test(arguments: ["R5", "令和６年度", "2023年度", "令和元年度の", "R5\n", "H31 "])
  func `a label with a year before it is found`(year: String) {
    for label in ["目標", "結果"] {
      for spelling in Self.spellings(of: label) {
        #expect(book.label(year + spelling) != nil, "\(year + spelling)")
        #expect(hint.mayBeLabel(year + spelling), "\(year + spelling)")
      }
    }
  }

  @Test(arguments: ["★", "● ", "①", "(1)", "1. "])
  func `a column's label with a counter or ornament before it is found`(start: String) {
    for label in Self.vocabulary.columnLabels.values {
      #expect(book.label(start + label.text) != nil, "\(start + label.text)")
      #expect(hint.mayBeLabel(start + label.text), "\(start + label.text)")
    }
  }

  @Test(arguments: [
    ("R5年度末結果", Stage.final), ("R5年間結果", .final), ("令和5年度末の結果", .final), ("R5前期結果", .interim),
    ("R5年度 中間結果", .interim),
  ])
  func `a stage may follow the year`(text: String, stage: Stage) {
    #expect(book.label(text)?.year == 2023)
    #expect(book.label(text)?.stage == stage)
  }

  @Test(arguments: ["R6.4目標", "R６．４結果"])
  func `a date before a label is no year of its digits`(text: String) {
    #expect(book.label(text) != nil && book.label(text)?.year == nil)
  }

  @Test(arguments: ["令和５年度　西区　", "【様式１】", "R5 "])
  func `a title with something around it is found`(start: String) {
    #expect(book.label(start + "組織目標管理シート")?.label == .title)
    #expect(book.label("組織目標管理シート（\(start)）")?.label == .title)
    #expect(hint.mayBeLabel(start + "組織目標管理シート"))
  }

  @Test(arguments: ["作成日：R5.4.1", "年度:令和5年度", "組織名(部)：西区"])
  func `a label with its value in one cell is found`(text: String) {
    #expect(book.label(text)?.value != nil)
  }

  @Test(arguments: [
    "区民が主役のまちづくりを進めます。", "228", "行財3-2-③", "○", "SNSによる情報発信", "令和5年度",
  ])
  func `a value is no label`(text: String) {
    #expect(book.label(text) == nil)
  }
}
