import Bytes

/// The elements that mean something to this reader.
enum Tag {
  // The document's frame.
  case documentContent, documentStyles, document
  case styles, automaticStyles, settings, body
  case bodySpreadsheet, bodyText, bodyPresentation, bodyDrawing, bodyChart, bodyImage, bodyDatabase
  case calculationSettings, nullDate

  // Styles.
  case style, defaultStyle, dataStyle, map
  case tableProperties, rowProperties, columnProperties, cellProperties, textProperties

  // Tables.
  case table, row, cell, coveredCell, column, rowGroup, columnGroup, shapes

  // Text.
  case paragraph, heading, span, space, tab, lineBreak, rubyText, annotation

  // What is drawn, and the controls of forms.
  case group, frame, textBox, picture, shape, control
  case forms, formControl

  case other
}

extension Tag {
  /// The element of a name in a namespace.
  @inline(__always)
  init(_ vocabulary: Vocabulary?, _ bytes: Span<UInt8>, _ name: Range<Int>) {
    self =
      switch vocabulary {
      case .table: Self.table(bytes, name)
      case .text: Self.text(bytes, name)
      case .office: Self.office(bytes, name)
      case .style: Self.style(bytes, name)
      case .draw: Self.draw(bytes, name)
      case .form: .formControl
      case .number: .dataStyle
      default: .other
      }
  }

  /// The most frequent elements come first.
  private static func table(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Tag {
    if bytes.equals(name, "table-cell") { return .cell }
    if bytes.equals(name, "covered-table-cell") { return .coveredCell }
    if bytes.equals(name, "table-row") { return .row }
    if bytes.equals(name, "table-column") { return .column }
    if bytes.equals(name, "table") { return .table }
    if bytes.equals(name, "table-row-group") || bytes.equals(name, "table-header-rows")
      || bytes.equals(name, "table-rows")
    {
      return .rowGroup
    }
    if bytes.equals(name, "table-column-group") || bytes.equals(name, "table-header-columns")
      || bytes.equals(name, "table-columns")
    {
      return .columnGroup
    }
    if bytes.equals(name, "shapes") { return .shapes }
    if bytes.equals(name, "calculation-settings") { return .calculationSettings }
    return bytes.equals(name, "null-date") ? .nullDate : .other
  }

  private static func text(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Tag {
    if bytes.equals(name, "p") { return .paragraph }
    if bytes.equals(name, "span") || bytes.equals(name, "a") { return .span }
    if bytes.equals(name, "s") { return .space }
    if bytes.equals(name, "line-break") { return .lineBreak }
    if bytes.equals(name, "tab") { return .tab }
    if bytes.equals(name, "h") { return .heading }
    return bytes.equals(name, "ruby-text") ? .rubyText : .other
  }

  private static func office(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Tag {
    if bytes.equals(name, "annotation") { return .annotation }
    if bytes.equals(name, "document-content") { return .documentContent }
    if bytes.equals(name, "document-styles") { return .documentStyles }
    if bytes.equals(name, "document") { return .document }
    if bytes.equals(name, "automatic-styles") { return .automaticStyles }
    if bytes.equals(name, "styles") { return .styles }
    if bytes.equals(name, "body") { return .body }
    if bytes.equals(name, "settings") { return .settings }
    if bytes.equals(name, "spreadsheet") { return .bodySpreadsheet }
    if bytes.equals(name, "forms") { return .forms }
    if bytes.equals(name, "text") { return .bodyText }
    if bytes.equals(name, "presentation") { return .bodyPresentation }
    if bytes.equals(name, "drawing") { return .bodyDrawing }
    if bytes.equals(name, "chart") { return .bodyChart }
    if bytes.equals(name, "image") { return .bodyImage }
    return bytes.equals(name, "database") ? .bodyDatabase : .other
  }

  private static func style(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Tag {
    if bytes.equals(name, "style") { return .style }
    if bytes.equals(name, "text-properties") { return .textProperties }
    if bytes.equals(name, "table-cell-properties") { return .cellProperties }
    if bytes.equals(name, "table-row-properties") { return .rowProperties }
    if bytes.equals(name, "table-column-properties") { return .columnProperties }
    if bytes.equals(name, "table-properties") { return .tableProperties }
    if bytes.equals(name, "map") { return .map }
    return bytes.equals(name, "default-style") ? .defaultStyle : .other
  }

  /// - SeeAlso: ODF 1.3 part 3, 10.3 (drawing shapes), 10.4 (frames)
  private static func draw(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Tag {
    if bytes.equals(name, "frame") { return .frame }
    if bytes.equals(name, "text-box") { return .textBox }
    if bytes.equals(name, "control") { return .control }
    if bytes.equals(name, "g") || bytes.equals(name, "a") { return .group }
    for picture in pictures where bytes.equals(name, picture) { return .picture }
    for shape in drawings where bytes.equals(name, shape) { return .shape }
    return .other
  }

  private static let pictures: [StaticString] = [
    "image", "object", "object-ole", "plugin", "applet", "floating-frame",
  ]

  private static let drawings: [StaticString] = [
    "custom-shape", "rect", "ellipse", "circle", "line", "connector", "polyline", "polygon",
    "path", "regular-polygon", "caption", "measure", "page-thumbnail",
  ]
}
