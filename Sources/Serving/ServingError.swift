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

  init(
    _ status: HTTPResponse.Status, _ reason: BilingualText? = nil, messages: [Message] = [],
    allowed: [HTTPRequest.Method] = []
  ) {
    self.status = status
    self.reason = reason
    self.messages = messages
    self.allowed = allowed
  }

  /// What went wrong and what to do.
  var text: BilingualText { reason ?? usualText }

  private var usualText: BilingualText {
    switch status {
    case .badRequest:
      BilingualText(
        english: "the request could not be read, has no file, or has too many",
        japanese: "送られた内容を読み取れないか、ファイルがないか、多すぎます")
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
