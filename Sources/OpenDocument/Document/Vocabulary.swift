/// The namespaces whose elements and attributes are read, whatever prefixes a file gives them.
///
/// The raw values are the numbers that ``DocumentReader`` has the XML reader give them.
///
/// - SeeAlso: ODF 1.3 part 3, 2.2.2 (namespaces)
enum Vocabulary: Int, CaseIterable {
  case xml = 1, office, table, text, style, fo, draw, form, svg, calcext, config, number

  var name: StaticString {
    switch self {
    case .office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    case .table: "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    case .text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    case .style: "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    case .fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    case .draw: "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    case .form: "urn:oasis:names:tc:opendocument:xmlns:form:1.0"
    case .svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    case .number: "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
    case .config: "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
    // LibreOffice's own, for cells whose value is an error.
    case .calcext: "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    case .xml: "http://www.w3.org/XML/1998/namespace"
    }
  }
}
