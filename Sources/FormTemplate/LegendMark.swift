import Appearance
import GoalSheet

/// An entry of `legend.marks`: a mark, what it means, how else it is written, and its colour.
struct LegendMark {
  var mark: Mark
  var meaning: String
  var variants: [String]
  var fill: Color?
  var achievement: Achievement

  /// The entries of the list at `node`: two to nine, whose marks, variants and meanings all differ.
  static func list(_ node: TemplateNode) throws(TemplateError) -> [LegendMark] {
    let entries = try node.list()
    guard counts.contains(entries.count) else {
      throw node.error(.markCount(entries.count, in: counts))
    }
    var marks: [LegendMark] = []
    var signs = Signs()
    for entry in entries { marks.append(try LegendMark(entry, &signs)) }
    return marks
  }

  private static let counts = 2...9

  private init(_ node: TemplateNode, _ signs: inout Signs) throws(TemplateError) {
    let entry = try node.mapping(["mark", "meaning"], optional: ["variants", "fill", "achieved"])
    mark = try entry["mark"].legendMark()
    meaning = try entry["meaning"].word()
    variants = try entry.optional("variants")?.words() ?? []
    fill = try entry.optional("fill")?.color()
    let given = try entry.optional("achieved")?.choice(of: Achievement.self)
    guard let achievement = given ?? Achievement.official[mark] else {
      throw node.error(.missingAchievement(mark.rawValue))
    }
    self.achievement = achievement
    try signs.insert(mark.rawValue, of: mark, at: entry["mark"])
    try signs.insert(meaning: meaning, at: entry["meaning"])
    if let node = entry.optional("variants") {
      // An inherited variant gives way to the mark that the template writes.
      let own = mark
      if !node.isWritten { variants = variants.filter { !signs.has($0, besides: own) } }
      for variant in variants { try signs.insert(variant, of: mark, at: node) }
    }
  }

  /// What reading compares: no text may stand for two marks.
  private struct Signs {
    private var marks: [String: Mark] = [:]
    private var meanings: Set<String> = []

    func has(_ text: String, besides mark: Mark) -> Bool {
      marks[MarkText.key(of: text)].map { $0 != mark } ?? false
    }

    mutating func insert(
      _ text: String, of mark: Mark, at node: TemplateNode
    ) throws(TemplateError) {
      let key = MarkText.key(of: text)
      guard marks[key] == nil || marks[key] == mark && text != mark.rawValue else {
        throw node.error(.repeatedMark(text))
      }
      marks[key] = mark
    }

    mutating func insert(meaning: String, at node: TemplateNode) throws(TemplateError) {
      guard meanings.insert(LabelKey.key(of: meaning) ?? meaning).inserted else {
        throw node.error(.repeatedName(meaning))
      }
    }
  }
}

extension TemplateNode {
  /// A mark that fits into a drop-down list and a legend.
  fileprivate func legendMark() throws(TemplateError) -> Mark {
    let text = try word()
    guard let mark = Mark(rawValue: text), mark.fitsListAndLegend else {
      throw error(.unusableMark(text))
    }
    return mark
  }
}
