import HTTPTypes
import Hummingbird
import Messages

extension Request {
  /// The language of the answer: the server's, or else the one that the reader prefers.
  func language(_ fixed: Language?) -> Language {
    if let fixed { return fixed }
    let wishes = (headers[.acceptLanguage] ?? "").split(separator: ",").map { entry in
      let fields = entry.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      let weight = fields.dropFirst().first { $0.hasPrefix("q=") }
        .flatMap { Double($0.dropFirst(2)) }
      return (name: (fields.first ?? "").lowercased().prefix(2), weight: weight ?? 1)
    }
    func weight(of language: Language) -> Double {
      wishes.filter { $0.name == language.rawValue[...] }.map(\.weight).max() ?? 0
    }
    return weight(of: .english) > weight(of: .japanese) ? .english : .japanese
  }
}
