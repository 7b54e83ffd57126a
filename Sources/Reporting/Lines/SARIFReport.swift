import Bytes
import Grid
import JSON
package import Messages

/// Messages as SARIF 2.1.0, which code hosts and editors show next to the files.
///
/// A file becomes an artifact, and a worksheet's cell a logical location, `地域課!C12`.
package enum SARIFReport {
  private enum Key: String {
    case schema = "$schema"
    case version, runs, tool, driver, name, informationUri, semanticVersion, rules, id
    case shortDescription, text, defaultConfiguration, level, columnKind, results, ruleId, ruleIndex
    case message, locations, physicalLocation, artifactLocation, uri, logicalLocations
    case fullyQualifiedName, kind, region, startLine
    case fixes, description, artifactChanges, replacements, deletedRegion, insertedContent
    case byteOffset, byteLength
  }

  /// A single run with all messages.
  package static func json(
    of messages: [Message], in language: Language, version: String
  ) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.string(Key.schema, "https://json.schemastore.org/sarif-2.1.0.json")
    json.string(Key.version, "2.1.0")
    json.key(Key.runs)
    json.beginArray()
    json.element()
    json.beginObject()
    json.key(Key.tool)
    json.beginObject()
    json.key(Key.driver)
    driver(language, version, to: &json)
    json.endObject()
    json.string(Key.columnKind, "unicodeCodePoints")
    json.key(Key.results)
    json.array(messages) { json, message in result(message, language, to: &json) }
    json.endObject()
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func driver(
    _ language: Language, _ version: String, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.string(Key.name, "mokuhyo")
    json.string(Key.semanticVersion, version)
    json.key(Key.rules)
    json.array(MessageCode.allCases) { json, code in
      json.beginObject()
      json.string(Key.id, code.rawValue)
      text(Key.shortDescription, code.summary[language], to: &json)
      json.key(Key.defaultConfiguration)
      json.beginObject()
      json.string(Key.level, level(of: code.severity))
      json.endObject()
      json.endObject()
    }
    json.endObject()
  }

  private static func result(
    _ message: Message, _ language: Language, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.string(Key.ruleId, message.code.rawValue)
    json.key(Key.ruleIndex)
    json.number(MessageCode.allCases.firstIndex(of: message.code) ?? 0)
    json.string(Key.level, level(of: message.severity))
    text(Key.message, message.text[language], to: &json)
    json.key(Key.locations)
    json.beginArray()
    json.element()
    json.beginObject()
    json.key(Key.physicalLocation)
    physicalLocation(message.place, to: &json)
    if message.place.sheet != nil || message.place.cell != nil {
      json.key(Key.logicalLocations)
      json.beginArray()
      json.element()
      logicalLocation(message.place, to: &json)
      json.endArray()
    }
    json.endObject()
    json.endArray()
    if let suggestion = message.suggestion {
      json.key(Key.fixes)
      json.beginArray()
      json.element()
      fix(suggestion, message.place, language, to: &json)
      json.endArray()
    }
    json.endObject()
  }

  /// What to write into a cell.
  ///
  /// A cell of a workbook has no region of bytes that could be replaced: the description names the
  /// cell, and the region is empty.
  ///
  /// - SeeAlso: SARIF 2.1.0, 3.55 `fix`
  private static func fix(
    _ suggestion: String, _ place: Place, _ language: Language, to json: inout JSONWriter
  ) {
    let cell = place.cell?.description ?? ""
    let sentence =
      switch (language, suggestion.isEmpty) {
      case (.japanese, false): "\(cell) に\(Quotation.japanese(suggestion))と書く"
      case (.japanese, true): "\(cell) を空にする"
      case (.english, false): "write \(Quotation.english(suggestion)) into \(cell)"
      case (.english, true): "clear \(cell)"
      }
    json.beginObject()
    text(Key.description, sentence, to: &json)
    json.key(Key.artifactChanges)
    json.beginArray()
    json.element()
    json.beginObject()
    artifactLocation(place, to: &json)
    json.key(Key.replacements)
    json.beginArray()
    json.element()
    json.beginObject()
    json.key(Key.deletedRegion)
    json.beginObject()
    json.key(Key.byteOffset)
    json.number(0)
    json.key(Key.byteLength)
    json.number(0)
    json.endObject()
    text(Key.insertedContent, suggestion, to: &json)
    json.endObject()
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private static func physicalLocation(_ place: Place, to json: inout JSONWriter) {
    json.beginObject()
    artifactLocation(place, to: &json)
    if let line = place.line {
      json.key(Key.region)
      json.beginObject()
      json.key(Key.startLine)
      json.number(line)
      json.endObject()
    }
    json.endObject()
  }

  private static func artifactLocation(_ place: Place, to json: inout JSONWriter) {
    json.key(Key.artifactLocation)
    json.beginObject()
    json.string(Key.uri, uri(of: place.file ?? ""))
    json.endObject()
  }

  private static func logicalLocation(_ place: Place, to json: inout JSONWriter) {
    json.beginObject()
    if let cell = place.cell {
      json.string(Key.name, cell.description)
      json.string(Key.fullyQualifiedName, (place.sheet.map { $0 + "!" } ?? "") + cell.description)
      json.string(Key.kind, "element")
    } else {
      json.string(Key.name, place.sheet)
      json.string(Key.fullyQualifiedName, place.sheet)
      json.string(Key.kind, "module")
    }
    json.endObject()
  }

  private static func text(_ key: Key, _ text: String, to json: inout JSONWriter) {
    json.key(key)
    json.beginObject()
    json.string(Key.text, text)
    json.endObject()
  }

  private static func level(of severity: Severity) -> String {
    severity == .info ? "note" : severity.rawValue
  }

  /// A path as a URI reference.
  static func uri(of path: String) -> String { PathName.uri(of: path) }
}
