/// The text of a shape, its paragraphs joined by line feeds.
struct ParagraphText {
  private(set) var text = ""
  private var hasParagraph = false

  mutating func startParagraph() {
    if hasParagraph { text += "\n" }
    hasParagraph = true
  }

  mutating func append(_ piece: String) { text += piece }
}
