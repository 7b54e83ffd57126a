package import Messages

/// A violation of XML's grammar, or a construct that is never read.
package enum XMLFlaw: Hashable, Sendable {
  case characterDataOutsideRoot, textOutsideRoot, secondRoot
  /// A document type or an entity of the file's own, which could expand without bound.
  case documentType
  case unknownDeclaration
  case endTagWithoutStart
  case mismatchedEndTag(found: String, open: String)
  case namelessTag, straySlash
  case noSpaceBeforeAttribute, attributeWithoutValue, unquotedValue, lessThanInValue
  case repeatedAttribute(String)
  case tooManyAttributes(limit: Int)
  case tooManyNamespaces
  case unknownReference(String)

  package var text: BilingualText {
    switch self {
    case .characterDataOutsideRoot:
      BilingualText(english: "CDATA outside the root element", japanese: "ルート要素の外のCDATA")
    case .textOutsideRoot:
      BilingualText(english: "text outside the root element", japanese: "ルート要素の外に文字があります")
    case .secondRoot: BilingualText(english: "a second root element", japanese: "二つ目のルート要素")
    case .documentType:
      BilingualText(
        english: "document types (DTD) and entity declarations are not read",
        japanese: "文書型定義（DTD）や独自の実体宣言は読みません")
    case .unknownDeclaration: BilingualText(english: "an unknown declaration", japanese: "不明な宣言")
    case .endTagWithoutStart:
      BilingualText(english: "an end tag without a start tag", japanese: "開始タグのない終了タグ")
    case .mismatchedEndTag(let found, let open):
      BilingualText(
        english: "</\(found)> closes <\(open)>", japanese: "<\(open)>が</\(found)>で閉じられています")
    case .namelessTag: BilingualText(english: "a tag without a name", japanese: "名前のないタグ")
    case .straySlash: BilingualText(english: "a stray / in a tag", japanese: "タグの中に余分な/")
    case .noSpaceBeforeAttribute:
      BilingualText(english: "no space before an attribute", japanese: "属性の前に空白がありません")
    case .attributeWithoutValue:
      BilingualText(english: "an attribute without a value", japanese: "値のない属性")
    case .unquotedValue:
      BilingualText(english: "an attribute value without quotes", japanese: "引用符のない属性値")
    case .lessThanInValue:
      BilingualText(english: "a < in an attribute value", japanese: "属性値の中に<")
    case .repeatedAttribute(let name):
      BilingualText(
        english: "the attribute \(name) twice in one tag", japanese: "同じ属性\(name)が二度あります")
    case .tooManyAttributes(let limit):
      BilingualText(
        english: "a tag with more than \(limit) attributes", japanese: "属性が\(limit)個を超えるタグ")
    case .tooManyNamespaces:
      BilingualText(english: "too many namespaces", japanese: "名前空間が多すぎます")
    case .unknownReference(let text):
      BilingualText(
        english: "an unknown entity or reference: \(text)", japanese: "不明な参照: \(text)")
    }
  }
}
