import XML

/// The namespaces of a package: those of transitional or of strict Office Open XML.
///
/// - SeeAlso: ECMA-376-1, annex A; ECMA-376-4, annex A
enum Dialect {
  case transitional, strict

  /// The dialect of a workbook part.
  init(workbook: MarkupElement) {
    self = workbook.declaredNamespace == Dialect.strict.main ? .strict : .transitional
  }

  var main: String {
    switch self {
    case .transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    case .strict: "http://purl.oclc.org/ooxml/spreadsheetml/main"
    }
  }

  var relationships: String {
    switch self {
    case .transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    case .strict: "http://purl.oclc.org/ooxml/officeDocument/relationships"
    }
  }

  /// The attribute `r:id` for an element below `root`, and the declaration that it needs there.
  func idAttribute(_ id: String, below attributes: [String: String]) -> String {
    let known = attributes.filter {
      $0.key.hasPrefix("xmlns:")
        && ($0.value == Dialect.transitional.relationships
          || $0.value == Dialect.strict.relationships)
    }
    if let declared = known.keys.min() { return "\(declared.dropFirst(6)):id=\"\(id)\"" }
    return "xmlns:r=\"\(relationships)\" r:id=\"\(id)\""
  }
}
