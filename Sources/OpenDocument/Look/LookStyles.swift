import Grid
import Messages

/// What the styles of a document say of looks: fonts, colours, alignment, lengths, pages.
///
/// - SeeAlso: ODF 1.3 part 3, 16 (styles), 17 (formatting properties)
struct LookStyles {
  /// A style by its family and name; a family's default style has no name.
  struct Key: Hashable {
    var family: String
    var name: String
  }

  /// What one style says by itself.
  struct Style {
    var parent: String?
    var masterPage: String?
    var look = CellLook()
    /// The width of a column or the height of a row, in millimetres.
    var extent: Double?
  }

  private var styles: [Key: Style] = [:]
  private var fonts: [String: String] = [:]
  private var pages: [String: PageLook] = [:]
  /// The name of the page layout of each master page.
  private var masters: [String: String] = [:]

  // MARK: - Asking

  /// The look of a cell style with what it inherits.
  func look(of name: String) -> CellLook {
    var look = CellLook()
    var key: Key? = Key(family: Self.cell, name: name)
    var steps = 0
    while let current = key, steps < Self.mostParents {
      let style = styles[current]
      look.takeMissing(from: style?.look ?? CellLook())
      let isDefault = current.name.isEmpty
      key = isDefault ? nil : Key(family: Self.cell, name: style?.parent ?? "")
      steps += 1
    }
    if let font = look.font { look.font = fonts[font] ?? font }
    return look
  }

  func extent(_ family: String, _ name: String) -> Double? {
    styles[Key(family: family, name: name)]?.extent
  }

  /// The page of a table's style.
  func page(ofTable name: String) -> PageLook {
    let master = styles[Key(family: "table", name: name)]?.masterPage ?? "Default"
    return masters[master].flatMap { pages[$0] } ?? PageLook()
  }

  private static let cell = "table-cell"
  /// A style that is its own ancestor ends here.
  private static let mostParents = 20

  // MARK: - Reading

  /// Reads the element that was started, if it holds styles.
  mutating func read(_ reader: inout DocumentReader) throws(ReadError) {
    let level = reader.depth
    while try reader.nextChild(of: level) {
      if reader.elementIs("style") {
        try readStyle(&reader)
      } else if reader.elementIs("default-style") {
        guard let family = try reader.text(.style, "family") else { continue }
        styles[Key(family: family, name: "")] = try properties(&reader)
      } else if reader.elementIs("font-face") {
        if let name = try reader.text(.style, "name"),
          let family = try reader.text(.svg, "font-family")
        {
          fonts[name] = family.replacing("'", with: "")
        }
      } else if reader.elementIs("page-layout") {
        try readPage(&reader)
      } else if reader.elementIs("master-page") {
        if let name = try reader.text(.style, "name") {
          masters[name] = try reader.text(.style, "page-layout-name")
        }
      }
    }
  }

  private mutating func readStyle(_ reader: inout DocumentReader) throws(ReadError) {
    guard let family = try reader.text(.style, "family"),
      let name = try reader.text(.style, "name")
    else { return }
    let parent = try reader.text(.style, "parent-style-name")
    let master = try reader.text(.style, "master-page-name")
    var style = try properties(&reader)
    style.parent = parent
    style.masterPage = master
    styles[Key(family: family, name: name)] = style
  }

  private func properties(_ reader: inout DocumentReader) throws(ReadError) -> Style {
    var style = Style()
    let level = reader.depth
    while try reader.nextChild(of: level) {
      if reader.elementIs("text-properties") {
        // Japanese text has the font for Asian scripts.
        let font = try reader.text(.style, "font-name-asian")
        let latin = try reader.text(.style, "font-name")
        style.look.font = font ?? latin
        let size = try reader.text(.style, "font-size-asian")
        let latinSize = try reader.text(.fo, "font-size")
        style.look.size = Self.points(size ?? latinSize)
      } else if reader.elementIs("paragraph-properties") {
        switch try reader.text(.fo, "text-align") {
        case "start"?, "left"?: style.look.alignment = .left
        case "center"?: style.look.alignment = .center
        case "end"?, "right"?: style.look.alignment = .right
        default: break
        }
      } else if reader.elementIs("table-cell-properties") {
        style.look.fill = Self.color(try reader.text(.fo, "background-color"))
        let border = try reader.text(.fo, "border")
        let below = try reader.text(.fo, "border-bottom")
        style.look.borderColor = (border ?? below).flatMap { text in
          Self.color(text.split(separator: " ").last.map(String.init))
        }
      } else if reader.elementIs("table-column-properties") {
        style.extent = try reader.text(.style, "column-width").flatMap(Length.millimetres)
      } else if reader.elementIs("table-row-properties") {
        style.extent = try reader.text(.style, "row-height").flatMap(Length.millimetres)
      }
    }
    return style
  }

  private static func points(_ text: String?) -> Double? {
    guard let text, text.hasSuffix("pt") else { return nil }
    return Double(text.dropLast(2))
  }

  private static func color(_ text: String?) -> UInt32? {
    guard let text, text.hasPrefix("#"), text.utf8.count == 7 else { return nil }
    return UInt32(text.dropFirst(), radix: 16)
  }

  // MARK: - Pages

  private mutating func readPage(_ reader: inout DocumentReader) throws(ReadError) {
    guard let name = try reader.text(.style, "name") else { return }
    let level = reader.depth
    while try reader.nextChild(of: level) {
      guard reader.elementIs("page-layout-properties") else { continue }
      pages[name] = try page(&reader)
    }
  }

  private func page(_ reader: inout DocumentReader) throws(ReadError) -> PageLook {
    func millimetres(_ name: StaticString) throws(ReadError) -> Double? {
      try reader.text(.fo, name).flatMap(Length.millimetres).map { ($0 * 10).rounded() / 10 }
    }
    var page = PageLook()
    if let width = try millimetres("page-width"), let height = try millimetres("page-height") {
      page.isLandscape = width > height
      page.paper = PaperName.name(short: min(width, height), long: max(width, height))
    }
    if let top = try millimetres("margin-top"), let bottom = try millimetres("margin-bottom"),
      let left = try millimetres("margin-left"), let right = try millimetres("margin-right")
    {
      page.margins = .init(top: top, bottom: bottom, left: left, right: right)
    }
    return page
  }
}
