import Messages
import OpenData
import XLSXWriting

extension OutputReason {
  /// What the library that writes a format reports.
  init(writing error: any Error) {
    self =
      switch error {
      case let error as OutputError: error.reason
      case let error as WriteError: .refused(error.text)
      case let error as StoreWriteError: .refused(error.reason.text)
      case let error as ReadError: .refused(error.text)
      case let other: .refused(BilingualText(english: "\(other)", japanese: "\(other)"))
      }
  }
}
