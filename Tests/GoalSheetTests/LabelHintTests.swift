import FormTemplate
import Testing

@testable import GoalSheet

struct LabelHintTests {
  private static let vocabulary = Template.standard.vocabulary

  /// Every label of the template, as people write labels.
  @Test(
    arguments: [
      { $0 }, { $0.map { "\($0) " }.joined() }, { "\n" + $0 },
      { $0.replacing("(", with: "（").replacing(")", with: "）") }, { $0.uppercased() },
      { $0 + "：2023年4月1日" }, { "# " + $0 },
    ] as [@Sendable (String) -> String])
  func `lets every label through`(write: @Sendable (String) -> String) {
    let vocabulary = Self.vocabulary
    let hint = LabelHint(vocabulary)
    let labels =
      Array(vocabulary.headerLabels.values) + Array(vocabulary.columnLabels.values)
      + Array(vocabulary.groupLabels.values) + [vocabulary.title]
    for text in labels.flatMap({ [$0.text] + $0.variants }) {
      #expect(hint.mayBeLabel(write(text)), "\(write(text))")
    }
  }

  @Test(arguments: [
    "№", "ＮＯ．", "Ｒ６\n目標", "㋿6年度結果", "令和６年度目標", "2023年度目標", "（様式1）組織目標管理シート",
  ])
  func `lets labels through that are written another way`(text: String) {
    #expect(LabelHint(Self.vocabulary).mayBeLabel(text))
  }

  @Test(arguments: ["引き続き支援します。", "○", "・協働数", "", "作" + String(repeating: "長", count: 70)])
  func `holds other texts back`(text: String) {
    #expect(!LabelHint(Self.vocabulary).mayBeLabel(text))
  }

  /// Of each character alone, as what a label folds it to may take a table to know.
  @Test(arguments: ["目", "n", "5", "(", "ト"] as [Unicode.Scalar])
  func `a set of characters has all that fold to one of its keys`(key: Unicode.Scalar) {
    let set = ScalarSet(foldingTo: [key])
    for value in 1..<0x11_0000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value), !set.contains(scalar) else { continue }
      let folded = LabelKey.key(of: String(Character(scalar)))?.unicodeScalars.first
      #expect(folded != key, "U+\(String(value, radix: 16))")
    }
    for plain in ["あ", "漢", "Z", "-", "１"] as [Unicode.Scalar] {
      #expect(!set.contains(plain), "\(plain)")
    }
  }
}
