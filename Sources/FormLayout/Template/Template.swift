public import GoalSheet
import Messages
import Yams

/// What the form looks like and what its words are: one file that a ward's staff can edit.
///
/// The reader takes its words from here, the writer its words and its design.
public struct Template: Sendable {
  public var vocabulary: FormVocabulary
  package var design: FormDesign

  init(vocabulary: FormVocabulary, design: FormDesign) {
    self.vocabulary = vocabulary
    self.design = design
  }

  /// Decodes a template.
  ///
  /// - Parameters:
  ///   - yaml: The file's text.
  ///   - file: The file's name, for messages.
  /// - Throws: ``TemplateError`` with the line and the key of the first fault.
  public init(yaml: String, file: String) throws(TemplateError) {
    do {
      let decoder = try TemplateDecoder(root: Self.root(of: yaml))
      self.vocabulary = try decoder.vocabulary()
      self.design = try decoder.design()
    } catch {
      throw TemplateError(file: file, line: error.line, key: error.key, text: error.text)
    }
  }

  private static func root(of yaml: String) throws(TemplateFault) -> TemplateNode {
    let node: Node?
    do {
      // Without rules to tell types apart every scalar stays the text that was written: types are
      // asked for where a value is used, and `no` is a word, not a Boolean.
      node = try Yams.compose(yaml: yaml, .basic)
    } catch let error as YamlError {
      throw TemplateFault(error)
    } catch {
      throw TemplateFault(
        line: nil, key: nil, english: "not a YAML file: \(error)",
        japanese: "YAML として読めません：\(error)")
    }
    guard let node else {
      throw TemplateFault(
        line: nil, key: nil, english: "the template is empty", japanese: "様式ファイルに中身がありません")
    }
    return TemplateNode(node, key: "")
  }
}

extension TemplateFault {
  /// What the YAML parser says, with its line.
  fileprivate init(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, yaml: _),
      .parser(let context, let problem, let mark, yaml: _),
      .composer(let context, let problem, let mark, yaml: _):
      let detail = (context.map { $0.text + ", " } ?? "") + problem
      self.init(
        line: mark.line, key: nil, english: "not valid YAML: \(detail)",
        japanese: "YAML の書き方に誤りがあります（字下げ、記号、引用符を確かめてください）：\(detail)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        line: context.mark.line, key: duplicates.first,
        english: "this key stands here twice", japanese: "この項目が二度書かれています")
    default:
      self.init(
        line: nil, key: nil, english: "not valid YAML: \(error)",
        japanese: "YAML として読めません：\(error)")
    }
  }
}
