/// The ends of names that a form prints after their places: 部 and 課 of `総務 | 部 | 人事 | 課`.
struct NameEnds: Sendable {
  struct End: Sendable {
    var field: FormVocabulary.HeaderField
    var text: String
  }

  let ends: [End]

  init(_ ends: [End]) { self.ends = ends }

  init(_ vocabulary: FormVocabulary) {
    let fields =
      FormVocabulary.HeaderField.official
      + vocabulary.fields.furtherHeaders.indices.map(FormVocabulary.HeaderField.further)
    ends = fields.compactMap { field in
      vocabulary.headerSuffixes[field].map { End(field: field, text: $0) }
    }
  }

  var isEmpty: Bool { ends.isEmpty }

  /// A text without brackets around it.
  static func bare(_ text: String) -> String {
    CleanText.trimmed(text.filter { !"（）()［］[]〔〕".contains($0) })
  }

  /// A name with its end, unless the name ends as another one does already.
  static func name(_ text: String, _ end: String) -> String {
    let name = bare(text)
    return hasEnd(name, end) ? name : name + end
  }

  private static func hasEnd(_ name: String, _ end: String) -> Bool {
    name.hasSuffix(end) || others.contains(where: name.hasSuffix)
  }

  private static let others = ["部", "局", "課", "室", "署", "館", "園", "センター", "事務所", "支所", "出張所"]

  /// The names in a text of nothing else, one for each end: `（総務部　人事課）`.
  func names(in text: String) -> [String]? {
    guard ends.count > 1, text.count <= Self.longest else { return nil }
    let bare = Self.bare(text)
    let words = bare.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == ends.count {
      guard !ends.contains(where: { words.contains($0.text) }) else { return nil }
      // A name may end otherwise than most: 中央保育所 in the place of a 課.
      var free = words
      var names = ends.map { end in
        free.firstIndex { $0.hasSuffix(end.text) }.map { free.remove(at: $0) }
      }
      guard free.count < words.count, free.count <= 1 else { return nil }
      for index in names.indices where names[index] == nil { names[index] = free.popLast() }
      return names.compactMap(\.self)
    }
    guard words.count == 1, ends.count == 2 else { return nil }
    var rest = bare[...]
    var names: [String] = []
    for end in ends.dropLast() {
      guard let range = rest.ranges(of: end.text).first, range.lowerBound > rest.startIndex else {
        return nil
      }
      names.append(String(rest[..<range.upperBound]))
      rest = rest[range.upperBound...]
    }
    guard let last = ends.last, rest.hasSuffix(last.text), rest.count > last.text.count else {
      return nil
    }
    return names + [String(rest)]
  }

  private static let longest = 40
}
