import Foundation
import Testing

@testable import FormTemplate

/// The schema says what the decoder takes.
struct SchemaTests {
  /// The schema of the value that `path` leads to, such as `["columns", "*", "field"]`.
  private static func schema(at path: [String]) throws -> [String: Any] {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(Template.schemaBytes)) as? [String: Any])
    var schema = root
    for step in path {
      let next =
        step == "*" ? schema["items"] : (schema["properties"] as? [String: Any])?[step]
      schema = try #require(next as? [String: Any], "\(path)")
      if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
        let definitions = try #require(root["$defs"] as? [String: Any])
        schema = try #require(definitions[String(name)] as? [String: Any])
      }
      // A section is a name, or a name with variants.
      if let choices = schema["anyOf"] as? [[String: Any]],
        let name = choices.lazy.compactMap({ $0["$ref"] as? String }).first?.split(separator: "/")
          .last
      {
        let definitions = try #require(root["$defs"] as? [String: Any])
        schema = try #require(definitions[String(name)] as? [String: Any])
      }
    }
    return schema
  }

  /// A mapping of the official form with an unknown key, whose line is the first of the mapping.
  private static let places: [(path: [String], line: String)] = [
    ([], "form:"), (["form"], "  id: soshiki"), (["title"], "  label: 組織目標管理シート"),
    (["header"], "  fiscalYear:"), (["header", "fiscalYear"], "    label: 年度"),
    (["legend"], "  cells: J1:K1"), (["legend", "marks", "*"], "      meaning: 達成"),
    (["columns", "*"], "    label: No."), (["groups"], "  indicators:"),
    (["groups", "indicators"], "    label: 指標"), (["text"], "  font: BIZ"),
    (["rows"], "  title: 30"), (["blankForm"], "  lines: 10"), (["page"], "  paper: A3"),
    (["page", "margins"], "    top: 16"),
    (["page", "footer"], "    left: \"\"\n    center: \"{page}"),
    (["departments", "*"], "    variants: [北区役所]"),
    (["departments", "*", "sections", "*"], "        variants: [黒崎出張所]"),
  ]

  @Test(arguments: places)
  func `the keys are those of the decoder`(path: [String], line: String) throws {
    let yaml = try Samples.officialTemplate()
    let range = try #require(yaml.range(of: "\n" + line))
    let indent = line.prefix { $0 == " " }
    let faulty = yaml.replacingCharacters(in: range, with: "\n\(indent)qqqqqqqq: 1\n" + line)
    let error = try #require(throws: TemplateError.self) {
      try Template(yaml: faulty, file: "new.yaml")
    }
    guard case .unknownKey(let known, _) = error.reason else {
      Issue.record("\(error)")
      return
    }
    let properties = try #require(Self.schema(at: path)["properties"] as? [String: Any])
    // The key that names the base is taken out before the file is decoded.
    #expect(Set(properties.keys).subtracting(["extends"]) == Set(known))
  }

  @Test(arguments: [
    (["columns", "*", "kind"], "field: indicator", "field: qq\n    kind: qq"),
    (["columns", "*", "align"], "align: left", "align: qq"),
    (["legend", "marks", "*", "achieved"], "mark: △", "mark: △\n      achieved: qq"),
    (["page", "paper"], "paper: A3", "paper: qq"),
    (["page", "orientation"], "orientation: landscape", "orientation: qq"),
  ])
  func `the choices are those of the decoder`(path: [String], old: String, new: String) throws {
    let yaml = try Samples.officialTemplate()
    let error = try #require(throws: TemplateError.self) {
      try Template(yaml: yaml.replacing(old, with: new, maxReplacements: 1), file: "new.yaml")
    }
    guard case .expectedChoice("qq", of: let choices) = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(try Self.schema(at: path)["enum"] as? [String] == choices)
  }

  @Test(arguments: [
    (["text", "titleSize"], "titleSize: 16"), (["rows", "label"], "label: 20"),
    (["columns", "*", "width"], "width: 27"), (["blankForm", "lines"], "lines: 10"),
    (["page", "margins", "top"], "top: 16"),
  ])
  func `the bounds are those of the decoder`(path: [String], old: String) throws {
    let yaml = try Samples.officialTemplate()
    let key = old.prefix { $0 != ":" }
    let faulty = yaml.replacing(old, with: "\(key): 9999", maxReplacements: 1)
    let error = try #require(throws: TemplateError.self) {
      try Template(yaml: faulty, file: "new.yaml")
    }
    let bounds: ClosedRange<Double>
    switch error.reason {
    case .expectedNumber(_, let range): bounds = range
    case .expectedInteger(_, let range):
      bounds = Double(range.lowerBound)...Double(range.upperBound)
    default:
      Issue.record("\(error)")
      return
    }
    let schema = try Self.schema(at: path)
    #expect((schema["minimum"] as? NSNumber)?.doubleValue == bounds.lowerBound)
    #expect((schema["maximum"] as? NSNumber)?.doubleValue == bounds.upperBound)
  }

  @Test(arguments: ["indicators", "initiatives"])
  func `a usual group that the form lacks is none, as in a draft`(group: String) throws {
    let template = try Template(
      yaml: "extends: official\ngroups: {\(group): none}\n", file: "new.yaml")
    #expect(template.design.groups.count == Template.standard.design.groups.count - 1)
    let root = try JSONSerialization.jsonObject(with: Data(Template.schemaBytes))
    let properties = (root as? [String: Any])?["properties"] as? [String: Any]
    let groups = (properties?["groups"] as? [String: Any])?["properties"] as? [String: Any]
    let choices = (groups?[group] as? [String: Any])?["anyOf"] as? [[String: Any]]
    #expect(choices?.compactMap { $0["const"] as? String } == ["none"])
  }
}
