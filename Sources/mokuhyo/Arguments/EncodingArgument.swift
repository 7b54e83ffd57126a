import ArgumentParser
import Delimited

/// The name of an encoding as people write it: `cp932`, `Shift_JIS`, `utf-8`.
struct EncodingArgument: ExpressibleByArgument {
  let encoding: TextEncoding

  init?(argument: String) {
    guard let encoding = TextEncoding(name: argument) else { return nil }
    self.encoding = encoding
  }

  static let allValueStrings = ["utf-8", "utf-16", "cp932"]
  static let defaultCompletionKind = CompletionKind.list(allValueStrings)
}
