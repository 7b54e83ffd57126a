import Files
import Glibc
import Messages

extension SystemError {
  /// Why an output could not be written.
  var outputText: BilingualText {
    switch code {
    case ENOENT:
      BilingualText(
        english: "the folder it belongs in does not exist", japanese: "置き場所のフォルダーがありません")
    case EEXIST: OutputReason.exists.text
    default:
      BilingualText(
        english: "it could not be written: \(text.english)",
        japanese: "書き込めませんでした: \(text.japanese)")
    }
  }

  /// Whether the next output would fail in the same way.
  var endsRun: Bool { [ENOSPC, EDQUOT, EROFS, EIO, EPIPE].contains(code) }
}
