/// How the notes and the worksheet that a review adds to a workbook are recognised.
///
/// Readers leave them out, so that a reviewed copy reads like the file that was handed in, and the
/// next review replaces them.
package enum ReviewMark {
  /// The author of the notes.
  package static let author = "mokuhyo"
  /// The id of the person by whom the replies in threads of comments are.
  package static let personID = "{6D6F6B75-6879-4F6F-8E00-726576696577}"
  /// The first line of each note, and of what is added to a note of somebody else.
  package static let heading = "【mokuhyo 点検】"
  /// The name of the worksheet, perhaps followed by a number in brackets.
  package static let sheetName = "点検結果"
  /// The text of the worksheet's first cell; the name alone could be a submitter's own.
  package static let title = "点検結果（mokuhyo）"

  /// Whether a worksheet of this name may be a review's.
  package static func mayBeReview(_ name: String) -> Bool {
    guard name.hasPrefix(sheetName) else { return false }
    let rest = name.dropFirst(sheetName.count)
    return rest.isEmpty
      || rest.hasPrefix(" (") && rest.hasSuffix(")") && Int(rest.dropFirst(2).dropLast()) != nil
  }

  /// The id of the reply to the comment with an id; `nil` if that is no GUID.
  ///
  /// The same comment gets the same id, so that reviews can be repeated.
  package static func replyID(to comment: String) -> String? {
    guard comment.utf8.count == personID.utf8.count, comment.hasPrefix("{"), comment.hasSuffix("}"),
      comment.utf8.dropFirst().dropLast().allSatisfy({ $0 == UInt8(ascii: "-") || isHexDigit($0) })
    else { return nil }
    return "\(personID.prefix(9))\(comment.dropFirst(9))"
  }

  private static func isHexDigit(_ unit: UInt8) -> Bool {
    Character(Unicode.Scalar(unit)).isHexDigit
  }

  /// What a note said before a review added to it.
  package static func withoutReview(_ note: String) -> String {
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
    guard let own = lines.firstIndex(where: { $0 == heading }) else { return note }
    var kept = lines[..<own]
    while kept.last?.allSatisfy(\.isWhitespace) == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }
}
