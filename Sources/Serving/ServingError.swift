import HTTPTypes
import Messages

/// A request that gets no result, and why.
struct ServingError: Error {
  let status: HTTPResponse.Status
  /// What was wrong with the files, if they were the cause.
  let messages: [Message]
  /// The methods that the path takes, if another one was used.
  let allowed: [HTTPRequest.Method]
  /// What went wrong, if that can be said better than by the status.
  private let reason: BilingualText?
  /// Where the form is that was sent, with what was in it; `nil` for the page that its path belongs to.
  var form: String?

  init(
    _ status: HTTPResponse.Status, _ reason: BilingualText? = nil, messages: [Message] = [],
    allowed: [HTTPRequest.Method] = []
  ) {
    self.status = status
    self.reason = reason
    self.messages = messages
    self.allowed = allowed
  }

  /// No file was sent.
  static var noFile: ServingError {
    ServingError(
      .badRequest,
      BilingualText(
        english: "no file was sent; please choose one", japanese: "ファイルが送られていません。ファイルを選んでください"))
  }

  /// A part that should be a file has no file's name.
  static func noFileName(_ field: String) -> ServingError {
    ServingError(
      .badRequest,
      BilingualText(
        english:
          "\(field) came as text, not as a file with a name; with curl write -F \(field)=@NAME",
        japanese: "\(field) が、名前のあるファイルではなく文字として送られています。"
          + "curl では -F \(field)=@ファイル名 と書きます"))
  }

  /// There are more files than a request may have.
  static func tooManyFiles(limit: Int) -> ServingError {
    ServingError(
      .badRequest,
      BilingualText(
        english:
          "at most \(limit) files can be sent at once; please send them in several parts, or as a "
          + "zip",
        japanese: "一度に送れるのは \(limit) ファイルまでです。何回かに分けるか、zip にまとめて送ってください"))
  }

  /// A file of the watched folder is no longer where the list had it.
  static var noLongerThere: ServingError {
    ServingError(
      .notFound,
      BilingualText(
        english: "this file has been replaced or removed since; please open it from the list again",
        japanese: "このファイルは、そのあと置き換えられたか、フォルダーから除かれています。一覧から開き直してください"))
  }

  /// A file of the watched folder has more bytes than may be opened.
  static func tooLargeToOpen(limit: Int) -> ServingError {
    let most = FileSize(limit)
    return ServingError(
      .contentTooLarge,
      BilingualText(
        english: "this file is larger than \(most) and cannot be opened here",
        japanese: "このファイルは \(most) より大きいため、ここでは開けません"))
  }

  /// The body has more bytes than a request may have; `size` is how many, if it is known, or a word for
  /// it.
  static func tooLarge(limit: Int, size: String?) -> ServingError {
    let most = FileSize(limit)
    return ServingError(
      .contentTooLarge,
      BilingualText(
        english:
          "at most \(most) can be sent at once\(size.map { ", and this is \($0)" } ?? ""); send several "
          + "files in several parts, and save a single file that is larger without its pictures, or "
          + "ask your IT office to raise the limit",
        japanese: "一度に送れるのは \(most) までです\(size.map { "（送ろうとしたのは \($0)）" } ?? "")。"
          + "ファイルがいくつもあるときは、何回かに分けて送ってください。一つのファイルで超えるときは、画像を除いて保存し直すか、"
          + "情報システムの担当に上限を上げるよう頼んでください"))
  }

  /// What went wrong and what to do.
  var text: BilingualText { reason ?? usualText }

  private var usualText: BilingualText {
    switch status {
    case .badRequest:
      BilingualText(
        english: "a part of the request could not be read",
        japanese: "送られた内容に、読み取れないところがあります")
    case .forbidden:
      BilingualText(
        english: "the request came from a page of another site",
        japanese: "ほかのサイトのページからの送信は受け付けません")
    case .notFound:
      BilingualText(english: "there is no such page", japanese: "ページがありません")
    case .methodNotAllowed:
      BilingualText(english: "this page takes no such request", japanese: "このページでは使えない操作です")
    case .requestTimeout:
      BilingualText(
        english: "the files did not arrive in time; please send them again",
        japanese: "ファイルが時間内に届きませんでした。もう一度送ってください")
    case .contentTooLarge:
      BilingualText(
        english: "the files are too large; please send fewer at a time",
        japanese: "ファイルが大きすぎます。何回かに分けて送ってください")
    case .unsupportedMediaType:
      BilingualText(
        english: "files are sent as multipart/form-data",
        japanese: "ファイルは multipart/form-data で送ってください")
    case .unprocessableContent:
      BilingualText(
        english: "nothing could be made of the files", japanese: "ファイルから作れるものがありませんでした")
    case .serviceUnavailable:
      BilingualText(
        english: "too much is going on; please try again in a few seconds",
        japanese: "混み合っています。数秒後にもう一度お試しください")
    default:
      BilingualText(
        english: "something went wrong in the server", japanese: "サーバーで問題が起きました")
    }
  }
}
