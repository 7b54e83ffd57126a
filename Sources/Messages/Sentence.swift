/// What can be worded in the program's two languages.
package protocol Sentence: Sendable {
  /// The sentence in English.
  var english: String { get }
  /// The sentence in Japanese.
  var japanese: String { get }
}
