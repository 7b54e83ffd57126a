import Files
import Messages

/// What a file begins with, which shows its format.
struct FileBeginning {
  /// The first 512 bytes, or all of a smaller file.
  let bytes: [UInt8]
  /// For a file of XML or HTML, what it is.
  let markup: Markup?

  /// How many bytes are enough for all formats but those of XML and HTML.
  private static let length = 512

  /// The beginning of a file's bytes, which are complete or longer than any prolog.
  init(_ bytes: [UInt8]) {
    self.bytes = Array(bytes.prefix(Self.length))
    markup =
      Markup.mayBegin(self.bytes) ? Markup(Array(bytes.prefix(Markup.longestProlog))) : nil
  }

  /// Reads the beginning of a file.
  init(of path: String) throws(ReadError) {
    var bytes = try Self.beginning(of: path, count: Self.length)
    if Markup.mayBegin(bytes) {
      bytes = try Self.beginning(of: path, count: Markup.longestProlog)
    }
    self.init(bytes)
  }

  private static func beginning(of path: String, count: Int) throws(ReadError) -> [UInt8] {
    try InputBytes.reporting { () throws(SystemError) in
      try FileSystem.beginning(of: path, count: count)
    }
  }
}
