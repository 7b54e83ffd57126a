/// A label with a number after it: 目標１, 目標２.
package enum NumberedLabel {
  /// The label without the number.
  package static func words(_ text: String) -> String {
    let rest = text.reversed().drop { $0.isNumber || $0.isWhitespace }
    return String(rest.reversed())
  }
}
