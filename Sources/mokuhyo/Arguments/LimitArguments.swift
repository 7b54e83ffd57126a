import ArgumentParser
import OOXML
import WorkbookReading

/// Limits that a reader enforces.
struct LimitArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Bytes of a workbook or zip, unpacked (default: 4 GiB).", "展開後のバイト数(既定 4 GiB)。"),
      valueName: "bytes"))
  var maxUnpacked: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "How many times its packed size a part may have (default: 1000).",
        "圧縮前後の大きさの比(既定 1000)。"), valueName: "ratio"))
  var maxRatio: Int?

  @Option(
    help: ArgumentHelp(
      say("Rows of a worksheet (default: 1048576).", "シートの行数(既定 1048576)。"), valueName: "rows"))
  var maxRows: Int?

  @Option(
    help: ArgumentHelp(
      say("Columns of a worksheet (default: 16384).", "シートの列数(既定 16384)。"),
      valueName: "columns"))
  var maxColumns: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "Cells held in memory; a sixteenth for a worksheet with a form (default: 4000000).",
        "メモリに保持するシートのセル数(既定 4000000。様式のあるシートはその 16 分の 1)。"), valueName: "cells"))
  var maxCells: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "Bytes of a worksheet's texts held in memory (default: 128 MiB).",
        "メモリに保持するシートの文字列のバイト数(既定 128 MiB)。"), valueName: "bytes"))
  var maxText: Int?

  @Option(
    help: ArgumentHelp(
      say("Characters of a cell (default: 32767).", "セルの文字数(既定 32767)。"),
      valueName: "characters"))
  var maxCharacters: Int?

  @Option(
    help: ArgumentHelp(
      say("Members of a zip (default: 10000).", "zip の中のファイル数(既定 10000)。"),
      valueName: "members"))
  var maxMembers: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "Messages about a file; the rest are counted (default: 10000).",
        "ファイルごとのメッセージ数。残りは数だけを示します(既定 10000)。"), valueName: "messages"))
  var maxMessages: Int?

  func validate() throws {
    let values = [
      maxUnpacked, maxRatio, maxRows, maxColumns, maxCells, maxText, maxCharacters, maxMembers,
      maxMessages,
    ]
    guard values.allSatisfy({ $0 ?? 1 > 0 }) else {
      throw ValidationError(say("a limit must be 1 or more", "上限には 1 以上の数を指定してください"))
    }
  }

  /// The limits, with the given values.
  var limits: ReadingLimits {
    var limits = ReadingLimits()
    if let maxUnpacked { limits.unpackedBytes = maxUnpacked }
    if let maxRatio { limits.compressionRatio = maxRatio }
    if let maxRows { limits.rows = maxRows }
    if let maxColumns { limits.columns = maxColumns }
    if let maxCells { limits.heldCells = maxCells }
    if let maxText { limits.heldTextBytes = maxText }
    if let maxCharacters { limits.charactersPerCell = maxCharacters }
    if let maxMembers { limits.members = maxMembers }
    if let maxMessages { limits.messages = maxMessages }
    return limits
  }
}
