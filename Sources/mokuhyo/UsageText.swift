import Messages

/// Translates the parser's error about a command line into a sentence in the user's language.
enum UsageText {
  /// The sentence in the parser's message; its other lines repeat the usage.
  static func sentence(_ message: String, in language: Language = .ofUser) -> String {
    let lines = message.split(separator: "\n")
    var text = lines.first.map(String.init) ?? message
    if text.hasPrefix("Error: ") { text.removeFirst(7) }
    // A long list of values follows the sentence that announces it.
    let values = lines.dropFirst().prefix { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
    text += values.isEmpty ? "" : " " + values.joined(separator: ", ")
    text.replace(" the following: ", with: " ")
    return language == .japanese ? "使い方の誤り: " + (japanese(text) ?? text) : text
  }

  /// The sentence in Japanese; `nil` if it is already our own, or unknown.
  private static func japanese(_ text: String) -> String? {
    if let (_, option, other) = text.wholeMatch(
      of: /Unknown option '(.*?)'\. Did you mean '(.*)'\?/)?
      .output
    {
      return "\(option) というオプションはありません。\(other) ではありませんか"
    }
    if let (_, option) = text.wholeMatch(of: /Unknown option '(.*)'/)?.output {
      return "\(option) というオプションはありません"
    }
    if let (_, option) = text.wholeMatch(of: /Missing value for '(.*)'/)?.output {
      return "\(option) の値がありません"
    }
    if let (_, option, value) = text.wholeMatch(
      of: /The option '(.*?)' does not take any value, but '(.*)' was specified\./)?.output
    {
      return "\(option) に値は付けられません(「\(value)」とあります)"
    }
    if let (_, argument) = text.wholeMatch(of: /Unexpected argument '(.*)'/)?.output {
      return "「\(argument)」は、ここでは使えません"
    }
    if let (_, arguments) = text.wholeMatch(of: /\d+ unexpected arguments: '(.*)'/)?.output {
      return "「\(arguments.replacing("', '", with: "」「"))」は、ここでは使えません"
    }
    if let (_, argument) = text.wholeMatch(of: /Missing expected argument '(.*)'/)?.output {
      return "\(argument) を指定してください"
    }
    if let (_, value, option, rest) = text.wholeMatch(
      of: /The value '(.*?)' is invalid for '(.*?)'(.*)/)?.output
    {
      let choices = rest.matches(of: /Please provide one of (.*?)\.?$/).first?.output.1
        .replacing("'", with: "").replacing(" or ", with: ", ").replacing(" and ", with: ", ")
      return "\(option) の値「\(value)」は正しくありません"
        + (choices.map { "。\($0) のどれかを指定してください" } ?? "")
    }
    return nil
  }
}
