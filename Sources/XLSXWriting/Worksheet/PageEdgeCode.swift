/// Writes a header or footer in Excel's code: `&L…&C…&R…`.
///
/// - SeeAlso: ECMA-376-1, 18.3.1.46 `headerFooter` and 18.3.1.39 `evenHeader`
struct PageEdgeCode {
  private let fontCode: String
  /// The code, at most ``ExcelLimit/pageEdge`` UTF-16 units long; empty for an empty edge.
  private(set) var text = ""

  init(_ edge: PageEdge) {
    // The font follows the size, so that no digit of the text is taken for part of the size.
    fontCode = "&\"\(edge.font),Regular\""
    let parts = [("&L", edge.left), ("&C", edge.center), ("&R", edge.right)]
    let budget = ExcelLimit.pageEdge / max(1, parts.count { !$0.1.isEmpty })
    for (mark, pieces) in parts where !pieces.isEmpty {
      let start = "\(mark)&\(edge.size)\(fontCode)"
      text += start + Self.joined(tokens(of: pieces), limit: budget - start.utf16.count)
    }
  }

  /// The pieces as codes and characters, none of which may be cut in two.
  private func tokens(of pieces: [PageEdge.Piece]) -> [String] {
    var tokens: [String] = []
    var isBehindField = false
    for piece in Self.merged(pieces) {
      switch piece {
      case .page: tokens.append("&P")
      case .pageCount: tokens.append("&N")
      case .text(let text):
        // `&P+1` is the number of the next page; another code in between keeps the two apart.
        if isBehindField, let first = text.first, "+-".contains(first) { tokens.append(fontCode) }
        tokens += Self.tokens(of: EscapedText.plain(text))
      }
      if case .text = piece { isBehindField = false } else { isBehindField = true }
    }
    return tokens
  }

  /// The pieces with adjoining texts joined: an ampersand is read together with what follows it.
  private static func merged(_ pieces: [PageEdge.Piece]) -> [PageEdge.Piece] {
    pieces.reduce(into: []) { merged, piece in
      if case .text(let text) = piece, case .text(let before) = merged.last {
        merged[merged.count - 1] = .text(before + text)
      } else {
        merged.append(piece)
      }
    }
  }

  private static func tokens(of text: String) -> [String] {
    text.indices.map { index in
      var token = ""
      var place = index
      // Scalar by scalar: an ampersand may carry a combining mark.
      while place < text.index(after: index) {
        token += Self.token(at: text.unicodeScalars[place...])
        place = text.unicodeScalars.index(after: place)
      }
      return token
    }
  }

  private static func token(at rest: Substring.UnicodeScalarView) -> String {
    guard let scalar = rest.first else { return "" }
    if scalar == "&" {
      // The library takes the `&G` of an escaped `B&&G` for a picture that is missing, as it does
      // `&[Picture]`, and frees the text twice. The full-width ampersand is no code at all.
      let next = rest.dropFirst().first
      return next == "G" || next == "[" ? "＆" : "&&"
    }
    return EscapedText.beginsEscape(rest) ? EscapedText.code(of: scalar) : String(scalar)
  }

  /// The tokens up to `limit` UTF-16 units; an ellipsis replaces the others.
  private static func joined(_ tokens: [String], limit: Int) -> String {
    let whole = tokens.joined()
    guard whole.utf16.count > limit else { return whole }
    var rest = limit - 1
    let beginning = tokens.prefix { token in
      rest -= token.utf16.count
      return rest >= 0
    }
    return beginning.joined() + "…"
  }
}
