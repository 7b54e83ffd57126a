import Messages

/// Why delimited text could not be read.
enum DelimitedReason: ReadReason {
  /// Bytes that are not text in the encoding, on a line and at a character of it, both from one.
  case notText([UInt8], TextEncoding, line: Int, column: Int)
  /// An encoding that is recognized but not read.
  case foreignEncoding(ForeignEncoding)
  /// A quote that is still open at the end of the file.
  case unclosedQuote(line: Int)
  /// Text follows what should be the closing quote, on another line.
  case textAfterQuote(line: Int, other: Int)
  /// A quote that is still open after as many bytes as a record may have.
  case quoteTooLong(line: Int, limit: Int)
  case tooManyRows(limit: Int)
  case tooManyColumns(line: Int, limit: Int)
  /// A field with more UTF-16 units than a cell holds.
  case textTooLong(count: Int, limit: Int)
  case recordTooLong(line: Int, limit: Int)
  case tooManyCells(limit: Int)
  case tooMuchText(limit: Int)
  /// The file is not what it was when its reading began.
  case changed

  var kind: ReadError.Kind {
    switch self {
    case .notText, .foreignEncoding, .unclosedQuote, .textAfterQuote, .quoteTooLong, .changed:
      .unreadableFile
    case .tooManyRows, .tooManyColumns, .textTooLong, .recordTooLong, .tooManyCells, .tooMuchText:
      .tooLarge
    }
  }

  var text: BilingualText {
    switch self {
    case .notText(let bytes, let encoding, let line, let column):
      Self.notText(bytes, encoding, line, column)
    case .foreignEncoding(let encoding):
      BilingualText(
        english: "the text is in \(encoding.rawValue), which is not read; save it as UTF-8",
        japanese: "文字コードが \(encoding.rawValue) です。読み取れないので、UTF-8 で保存し直してください")
    case .unclosedQuote(let line):
      BilingualText(
        english: "the quote opened on line \(line) is never closed",
        japanese: "\(line)行目で開いた引用符「\"」が閉じられていません")
    case .textAfterQuote(let line, let other):
      BilingualText(
        english: "the quote opened on line \(line) is not closed: "
          + "text follows the next quote, on line \(other)",
        japanese: "\(line)行目で開いた引用符「\"」が閉じられていません"
          + Quotation.bracketed("次の引用符がある\(other)行目では、その後に文字が続いています"))
    case .quoteTooLong(let line, let limit):
      BilingualText(
        english: "the quote opened on line \(line) is not closed within \(limit) bytes",
        japanese: "\(line)行目で開いた引用符「\"」が\(limit)バイト以内に閉じられていません")
    case .tooManyRows(let limit):
      BilingualText(english: "more than \(limit) rows", japanese: "行が\(limit)を超えています")
    case .tooManyColumns(let line, let limit):
      BilingualText(
        english: "line \(line): more than \(limit) columns",
        japanese: "\(line)行目: 列が\(limit)を超えています")
    case .textTooLong(let count, let limit):
      BilingualText(
        english: "a text of \(count) characters; a cell holds at most \(limit)",
        japanese: "\(count)文字の文字列があります（セルの上限は\(limit)文字）")
    case .tooManyCells(let limit):
      BilingualText(
        english: "the text has more than \(limit) cells",
        japanese: "セルが\(limit)個を超えています")
    case .tooMuchText(let limit):
      BilingualText(
        english: "the texts together exceed the limit of \(limit) bytes",
        japanese: "文字列の合計が上限の \(limit) バイトを超えています")
    case .changed:
      BilingualText(
        english: "the file changed while it was read; run the command again",
        japanese: "読み取り中にファイルが書き換えられました。もう一度実行してください")
    case .recordTooLong(let line, let limit):
      BilingualText(
        english: "line \(line): longer than \(limit) bytes",
        japanese: "\(line)行目: \(limit)バイトを超えています")
    }
  }

  private static func notText(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ line: Int, _ column: Int
  ) -> BilingualText {
    let values = bytes.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "0x" + (digits.count < 2 ? "0" : "") + digits
    }.joined(separator: " ")
    let subject = bytes.count == 1 ? "the byte \(values) is" : "the bytes \(values) are"
    let name = encoding.displayName
    return BilingualText(
      english: "line \(line), column \(column): \(subject) no \(name) text; "
        + "UTF-8, UTF-16 and CP932 are read",
      japanese: "\(line)行\(column)文字目: バイト \(values) は\(name)の文字ではありません"
        + Quotation.bracketed("読めるのはUTF-8、UTF-16、CP932"))
  }
}
