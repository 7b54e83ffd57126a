internal import Foundation

/// Tells most texts that are no labels from their first few characters, without folding them.
///
/// A worksheet is nearly all values, and folding each to compare it with the labels costs more than
/// everything else together. A character that NFKC leaves alone and no label has rules a text out;
/// any other proves nothing, and the text is looked at in earnest.
struct LabelSieve: Sendable {
  /// A bit for each character of the Basic Multilingual Plane that may stand in a label.
  private var alphabet = [UInt64](repeating: 0, count: 1024)
  /// Characters with which a label ends that may have others before it, a year, a ward, and those
  /// that end a note after a label.
  private var ends: Set<Unicode.Scalar> = []
  /// Characters with which the title begins; something in brackets may follow it.
  private var starts: Set<Unicode.Scalar> = []

  /// - Parameters:
  ///   - keys: The labels' keys.
  ///   - titles: The title's keys.
  ///   - suffixes: The keys that may have other characters before them.
  init(keys: [String], titles: [String], suffixes: [String]) {
    for key in keys {
      for scalar in Self.forms(of: key) { insert(scalar) }
    }
    for key in suffixes {
      for scalar in Self.forms(of: key.unicodeScalars.last) { ends.insert(scalar) }
    }
    for title in titles {
      for scalar in Self.forms(of: title.unicodeScalars.first) { starts.insert(scalar) }
    }
    for scalar in ")]】〕※*".unicodeScalars { ends.insert(scalar) }
    // What keys are made without, or with another case.
    for scalar in " \t\n\r.:#[]()〔〕【】".unicodeScalars { insert(scalar) }
  }

  /// Whether `text` could be a label: `false` is certain.
  func mayBeLabel(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { rulesOut($0) }) else { return true }
    guard let first = scalars.first(where: { !Self.isDropped($0) }),
      let last = scalars.last(where: { !Self.isDropped($0) })
    else { return false }
    if starts.contains(first) || isFolded(first) || ends.contains(last) || isFolded(last) {
      return true
    }
    return hasLabelBeforeColon(scalars)
  }

  /// `作成日：R5.4.1`: only what stands before the colon is the label.
  private func hasLabelBeforeColon(_ scalars: String.UnicodeScalarView) -> Bool {
    for scalar in scalars {
      if scalar == ":" || scalar == "：" { return true }
      if rulesOut(scalar) { return false }
    }
    return false
  }

  /// Whether keys are made without the character.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == ":" || scalar == "#" || CleanText.isSpace(scalar)
  }

  /// Whether no label can hold the character.
  private func rulesOut(_ scalar: Unicode.Scalar) -> Bool {
    TextFolding.isKeptByNFKC(scalar) && !isInAlphabet(scalar)
  }

  /// Whether the character may become another one.
  private func isFolded(_ scalar: Unicode.Scalar) -> Bool {
    !TextFolding.isKeptByNFKC(scalar)
  }

  private func isInAlphabet(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    return value < 0x10000 && alphabet[value >> 6] & (1 << UInt64(value & 63)) != 0
  }

  private mutating func insert(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    if value < 0x10000 { alphabet[value >> 6] |= 1 << UInt64(value & 63) }
  }

  // MARK: - Forms of a character

  /// The characters that a key's may have been before it was folded: composed and decomposed, in
  /// upper and lower case.
  private static func forms(of key: String) -> [Unicode.Scalar] {
    let texts = [key, key.uppercased(), key.decomposedStringWithCanonicalMapping]
    return texts.flatMap { Array($0.unicodeScalars) }
  }

  private static func forms(of scalar: Unicode.Scalar?) -> [Unicode.Scalar] {
    scalar.map { forms(of: String(Character($0))) } ?? []
  }
}
