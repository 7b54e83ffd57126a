package import Messages

/// Why a file could not be read.
package enum FileReason: ReadReason {
  /// The system's error when the file was opened or read.
  case system(SystemError)
  /// The file has more bytes than allowed.
  case tooLarge(limit: Int)
  /// A line, counted from one, has more bytes than allowed.
  case lineTooLong(Int, limit: Int)

  package var kind: ReadError.Kind {
    switch self {
    case .system: .unreadableFile
    case .tooLarge, .lineTooLong: .tooLarge
    }
  }

  package var text: BilingualText {
    switch self {
    case .system(let error): error.text
    case .lineTooLong(let number, let limit):
      BilingualText(
        english: "line \(number) is longer than the limit of \(limit) bytes",
        japanese: "\(number)行目が上限の \(limit) バイトを超えています")
    case .tooLarge(let limit):
      BilingualText(
        english: "the file is larger than the limit of \(limit) bytes",
        japanese: "ファイルが上限の \(limit) バイトを超えています")
    }
  }
}

extension ReadError {
  /// The system's error for a file that is to be read.
  package init(_ error: SystemError) { self.init(FileReason.system(error)) }
}
