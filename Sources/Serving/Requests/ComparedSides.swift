import Comparison
import Conversion
import HTTPTypes
import Messages

/// The files of a request that are to be compared, and what of them.
struct ComparedSides: Sendable {
  let old: [Upload]
  let new: [Upload]
  /// The kinds of changes that are wanted; all, if empty.
  let only: [String]
  let scope: ComparisonScope

  static let oldField = "old"
  static let newField = "new"

  /// - Throws: 400 if a side has no file, or a kind is unknown.
  init(_ form: UploadForm) throws(ServingError) {
    (old, new) = (form.files(Self.oldField), form.files(Self.newField))
    guard !old.isEmpty, !new.isEmpty else {
      throw ServingError(
        .badRequest,
        BilingualText(
          english: "choose files for both sides, before and after",
          japanese: "前と後の両方にファイルを選んでください"))
    }
    only = form.texts("only")
    let names = only.flatMap { $0.split(separator: ",").map(String.init) }
    let kinds = names.compactMap { ComparisonScope.Kind(rawValue: $0) }
    guard kinds.count == names.count else { throw ServingError(.badRequest) }
    scope = ComparisonScope(kinds)
  }

  /// The bytes of all files.
  var size: Int { (old + new).reduce(0) { $0 + $1.bytes.count } }
}
