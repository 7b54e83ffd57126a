import Glibc
package import Messages

/// The system's error when a file could not be opened, read or written.
package struct SystemError: Error, Hashable {
  package var code: Int32

  package init(code: Int32) {
    self.code = code
  }

  /// The error of the call that has just failed.
  package static var last: SystemError { SystemError(code: errno) }

  package static let notFound = SystemError(code: ENOENT)
  package static let exists = SystemError(code: EEXIST)

  /// The reason, without the file's name.
  package var text: BilingualText {
    switch code {
    case ENOENT: BilingualText(english: "there is no such file", japanese: "ファイルがありません")
    case EACCES, EPERM:
      BilingualText(english: "permission is denied", japanese: "アクセスが許可されていません")
    case EISDIR: BilingualText(english: "it is a folder", japanese: "フォルダーです")
    case ENOTDIR:
      BilingualText(
        english: "a part of its path is not a folder", japanese: "パスの途中がフォルダーではありません")
    case ENOSPC, EDQUOT:
      BilingualText(english: "no space is left on the disk", japanese: "ディスクに空きがありません")
    case EROFS:
      BilingualText(english: "the disk is read-only", japanese: "書き込みのできないディスクです")
    case EEXIST: BilingualText(english: "it already exists", japanese: "すでにあります")
    case ENAMETOOLONG: BilingualText(english: "its name is too long", japanese: "名前が長すぎます")
    case EFBIG: BilingualText(english: "the file grew too large", japanese: "ファイルが大きくなりすぎました")
    case EMFILE, ENFILE:
      BilingualText(english: "too many files are open", japanese: "開いているファイルが多すぎます")
    case EPIPE:
      BilingualText(english: "nobody reads the output any more", japanese: "出力の読み手がいなくなりました")
    default:
      BilingualText(
        english: "the system says: \(systemText)", japanese: "システムからの通知: \(systemText)")
    }
  }

  private var systemText: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
