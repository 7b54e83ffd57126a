import Foundation

/// Compatibility folding (NFKC), the form in which texts are compared and computed with.
///
/// Stored values are never folded: they keep the submitter's own characters.
package enum TextFolding {
  /// `text` in Unicode's normalisation form KC: `Ｒ５` is `R5`, `①` is `1`, `ｶﾞ` is `ガ`.
  package static func nfkc(_ text: String) -> String {
    var isStable = true
    var isFullWidthOnly = true
    for scalar in text.unicodeScalars where !isKeptByNFKC(scalar) {
      isStable = false
      if ascii(ofFullWidth: scalar) == nil {
        isFullWidthOnly = false
        break
      }
    }
    if isStable { return text }
    guard isFullWidthOnly else { return text.precomposedStringWithCompatibilityMapping }
    return String(scalars: text.unicodeScalars.map { ascii(ofFullWidth: $0) ?? $0 })
  }

  /// The characters nearly every text of the form is made of, which NFKC leaves as they are.
  ///
  /// Combining marks are not among them: they may join the character before.
  static func isKeptByNFKC(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && keptByNFKC.contains(scalar)
  }

  /// Those of ``isKeptByNFKC(_:)``.
  static let keptByNFKC = ScalarSet(ranges: [
    0...0x7F, 0xD7...0xD7, 0x2010...0x2010, 0x2015...0x2015, 0x2212...0x2212, 0x25A0...0x25FF,
    0x3001...0x3035, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF,
  ])

  /// The characters whose folding hangs neither on their neighbours nor on Unicode's tables.
  static let foldedAlone = {
    var set = keptByNFKC
    set.insert("\u{3000}")
    for ascii in 0x21...0x7E as ClosedRange<UInt8> {
      if let scalar = fullWidth(ofASCII: Unicode.Scalar(ascii)) { set.insert(scalar) }
    }
    return set
  }()

  /// The full-width twin of a printed character of ASCII.
  static func fullWidth(ofASCII scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) : nil
  }

  /// The ASCII twin of a full-width form or of the ideographic space.
  static func ascii(ofFullWidth scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x3000: " "
    default: nil
    }
  }
}
