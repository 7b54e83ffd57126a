import GoalSheet

/// A number, a word in katakana or Latin letters, or another single character: what a person
/// would not mark in part.
struct TextPiece {
  enum Script {
    case digit, latin, katakana, hiragana, kanji, space, other
  }

  var text: String
  var script: Script

  static func pieces(of text: String) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var previous: Character = " "
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      var script = script(of: character)
      // A separator within a number is part of it.
      if script == .other, ".,．，".contains(character), index + 1 < characters.count,
        Self.script(of: previous) == .digit, Self.script(of: characters[index + 1]) == .digit
      {
        script = .digit
      }
      if let last = pieces.indices.last, pieces[last].script == script, script.isWhole {
        pieces[last].text.append(character)
      } else {
        pieces.append(TextPiece(text: String(character), script: script))
      }
      previous = character
    }
    return pieces
  }

  private static func script(of character: Character) -> Script {
    guard let scalar = character.unicodeScalars.first else { return .other }
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19: return .digit
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .latin
    case 0x30A1...0x30FA, 0x30FC, 0xFF66...0xFF9F: return .katakana
    case 0x3041...0x309F: return .hiragana
    case 0x3005, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .kanji
    default: return CleanText.isSpace(scalar) ? .space : .other
    }
  }
}

extension TextPiece.Script {
  /// Whether neighbours of this script form one piece.
  fileprivate var isWhole: Bool { self == .digit || self == .latin || self == .katakana }
}
