public import GoalSheet
import Yams

/// The words of the form and its design: one file that the staff of a ward can edit.
///
/// The reader takes the words from it, the writer the words and the design.
///
/// ```swift
/// let template = try Template(yaml: text, file: "west.yaml")
/// let reader = FormReader(vocabulary: template.vocabulary)
/// ```
public struct Template: Sendable {
  /// The words: title, labels with their variants, marks, units, departments and sections.
  public var vocabulary: FormVocabulary
  /// The design: columns, places, fonts, colours and paper.
  package var design: FormDesign

  init(vocabulary: FormVocabulary, design: FormDesign) {
    self.vocabulary = vocabulary
    self.design = design
  }

  /// Decodes a template.
  ///
  /// - Parameters:
  ///   - yaml: The text of the file, in the format of `templates/official.yaml`.
  ///   - file: The name of the file, for messages.
  /// - Throws: ``TemplateError`` with the line and the key of the first fault.
  public init(yaml: String, file: String) throws(TemplateError) {
    do {
      let decoder = try TemplateDecoder(root: Self.root(of: yaml))
      self.vocabulary = try decoder.vocabulary()
      self.design = try decoder.design()
    } catch {
      var error = error
      error.file = file
      throw error.naming(slipIn: yaml)
    }
  }

  /// The names that `extends` may have.
  private static let official = "official"

  /// The whole template of a file that changes only parts of the built-in one.
  private static func extended(_ node: Node) throws(TemplateError) -> Node {
    guard case .mapping(var changes) = node, let base = changes[ExtendedNode.key] else {
      return node
    }
    guard base.scalar?.string == official else {
      let found = TemplateNode(base, key: ExtendedNode.key)
      throw found.error(.expectedChoice(try found.string(), of: [official]))
    }
    changes[ExtendedNode.key] = nil
    let text = String(decoding: standardBytes, as: UTF8.self)
    guard let official = try compose(text) else { return .mapping(changes) }
    return ExtendedNode.merged(.mapping(changes), over: official)
  }

  private static func root(of yaml: String) throws(TemplateError) -> TemplateNode {
    // Windows editors put a byte order mark first.
    let hasMark = yaml.unicodeScalars.first == "\u{FEFF}"
    let text = hasMark ? String(yaml.unicodeScalars.dropFirst()) : yaml
    guard let node = try compose(text) else { throw TemplateError(.empty, file: "") }
    try checkOrganisations(of: node)
    return try TemplateNode(extended(node), key: "")
  }

  /// Refuses a file with both names of the list of organisations; of an extended template the base has
  /// one, so only the file itself shows it.
  private static func checkOrganisations(of node: Node) throws(TemplateError) {
    guard case .mapping(let keys) = node, keys["departments"] != nil,
      let own = keys["organisations"]
    else { return }
    let name = "organisations"
    throw TemplateNode(own, key: name).error(.sameAs("departments"))
  }

  private static func compose(_ yaml: String) throws(TemplateError) -> Node? {
    do {
      // The basic resolver leaves every scalar the text that was written. Types are asked for
      // where a value is used, so `no` is a word and not a Boolean.
      return try Yams.compose(yaml: yaml, .basic)
    } catch let error as YamlError {
      throw TemplateError(error)
    } catch {
      throw TemplateError(.invalidYAML("\(error)"), file: "")
    }
  }
}

extension TemplateError {
  /// The error with the slip that is probably its cause.
  fileprivate func naming(slipIn yaml: String) -> TemplateError {
    let mayBeSlip =
      switch reason {
      case .invalidYAML, .unknownKey, .expectedMapping, .expectedMappingOrNone: true
      default: false
      }
    guard mayBeSlip, let line, let found = YAMLSlip.find(in: yaml, near: line) else { return self }
    return TemplateError(.slip(found.slip), file: file, line: found.line)
  }
  /// What the YAML parser found, with its line.
  fileprivate init(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, yaml: _),
      .parser(let context, let problem, let mark, yaml: _),
      .composer(let context, let problem, let mark, yaml: _):
      let detail = (context.map { $0.text + ", " } ?? "") + problem
      self.init(.invalidYAML(detail), file: "", line: mark.line)
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(.repeatedKey, file: "", line: context.mark.line, key: duplicates.first)
    default: self.init(.invalidYAML("\(error)"), file: "")
    }
  }
}
