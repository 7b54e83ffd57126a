package import Files
package import Messages

/// Why LibreOffice made no PDF.
package enum OfficeReason: Hashable, Sendable {
  /// Its program is not in `PATH`.
  case notInstalled
  /// It could not be started, or its files not be written or read.
  case system(SystemError)
  /// There is no folder for its temporary files.
  case noTemporaryFolder(SystemError)
  /// It ended with an error, or a signal ended it.
  case failed
  /// It did nothing for so many seconds.
  case stalled(seconds: Int)
  /// It ended well, but there is no whole PDF.
  case noResult

  /// The reason, without the output's name.
  package var text: BilingualText {
    switch self {
    case .notInstalled:
      BilingualText(
        english: "PDF needs LibreOffice, and its program soffice was not found; install it, on "
          + "Debian or Ubuntu with: apt install libreoffice-calc fonts-morisawa-bizud-gothic",
        japanese: "PDF の作成には LibreOffice が必要ですが、soffice が見つかりません。インストールしてください"
          + Quotation.bracketed(
            "Debian・Ubuntu では apt install libreoffice-calc fonts-morisawa-bizud-gothic"))
    case .system(let error):
      BilingualText(
        english: "LibreOffice could not be run: \(error.text.english)",
        japanese: "LibreOffice を実行できませんでした：\(error.text.japanese)")
    case .noTemporaryFolder(let error):
      BilingualText(
        english: "the folder for temporary files (TMPDIR) cannot be used: \(error.text.english)",
        japanese: "一時ファイル用のフォルダー（TMPDIR）を使えません：\(error.text.japanese)")
    case .failed:
      BilingualText(
        english: "LibreOffice crashed while it made the PDF",
        japanese: "PDF の作成中に LibreOffice が異常終了しました")
    case .stalled(let seconds):
      BilingualText(
        english: "LibreOffice made no progress for \(seconds) seconds and was stopped",
        japanese: "LibreOffice が \(seconds) 秒間進まないため、中止しました")
    case .noResult:
      BilingualText(
        english: "LibreOffice made no PDF of the workbook",
        japanese: "LibreOffice がブックから PDF を作成できませんでした")
    }
  }
}
