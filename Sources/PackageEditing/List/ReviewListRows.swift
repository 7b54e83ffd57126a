import Grid

/// The rows of the list as they are added.
struct ReviewListRows {
  enum Font {
    case title, label, body, link

    var properties: String {
      let font = "<rFont val=\"BIZ UDゴシック\"/><family val=\"3\"/><charset val=\"128\"/>"
      return switch self {
      case .title: "<b/><sz val=\"14\"/>\(font)"
      case .label: "<b/><sz val=\"10\"/>\(font)"
      case .body: "<sz val=\"10\"/>\(font)"
      case .link: "<u/><sz val=\"10\"/><color rgb=\"FF0563C1\"/>\(font)"
      }
    }
  }

  let wrappedFormat: Int?
  let widths: [Int]
  private(set) var xml = ""
  private(set) var links: [String] = []
  private var count = 0

  init(wrappedFormat: Int?, widths: [Int]) {
    self.wrappedFormat = wrappedFormat
    self.widths = widths
  }

  mutating func add(_ line: ReviewList.Line) {
    let row = count + 1
    let address = line.cell?.description ?? ""
    add([line.sheet, address, line.severity, line.found, line.advice], font: .body, linking: 1)
    guard line.cell != nil || !line.sheet.isEmpty else { return }
    let name = "'" + line.sheet.replacing("'", with: "''") + "'"
    let target = MarkupText.escapedValue(name + "!" + (address.isEmpty ? "A1" : address))
    links.append("<hyperlink ref=\"\(address.isEmpty ? "A" : "B")\(row)\" location=\"\(target)\"/>")
  }

  /// Adds a row of texts, or several rows where a long text cannot be wrapped.
  mutating func add(
    _ texts: [String], font: Font, linking: Int? = nil, breaks: Bool = true
  ) {
    let lines = texts.enumerated().map { column, text in
      breaks ? NoteLines.lines(text, columns: widths[column] - 2) : [text]
    }
    let height = max(lines.map(\.count).max() ?? 1, 1)
    if wrappedFormat != nil || height == 1 {
      append(texts, font, linking, lines: height, isWrapped: breaks && !texts.isEmpty)
      return
    }
    for line in 0..<height {
      append(
        lines.map { line < $0.count ? $0[line] : "" }, font, linking, lines: 1, isWrapped: false)
    }
  }

  private mutating func append(
    _ texts: [String], _ font: Font, _ linking: Int?, lines: Int, isWrapped: Bool
  ) {
    count += 1
    let points = font == .title ? 22 : lines * 14 + 4
    xml += "<row r=\"\(count)\" ht=\"\(min(points, 409))\" customHeight=\"1\">"
    let style = isWrapped ? wrappedFormat.map { " s=\"\($0)\"" } ?? "" : ""
    for (column, text) in texts.enumerated() where !text.isEmpty || !style.isEmpty {
      let cell = CellReference(row: count - 1, column: column)
      guard !text.isEmpty else {
        xml += "<c r=\"\(cell)\"\(style)/>"
        continue
      }
      let font = column == linking ? Font.link : font
      xml += "<c r=\"\(cell)\"\(style) t=\"inlineStr\"><is><r><rPr>\(font.properties)</rPr>"
      xml += "<t xml:space=\"preserve\">\(MarkupText.escapedValue(text))</t></r></is></c>"
    }
    xml += "</row>"
  }
}
