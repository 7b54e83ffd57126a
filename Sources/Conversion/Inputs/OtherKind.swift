import Files
import Messages

/// A file of a kind that is not read, by the ending of its name: what it is, and what to do.
///
/// A folder's reader leaves such files out. Whoever collects sheets learns of them, because a section may
/// have handed in its sheet as one of them.
enum OtherKind: Hashable {
  case text, pdf, picture, slides, archive
  /// Any other ending, or none.
  case other(String)

  init(ofName name: String) {
    let ending = FileName.pathExtension(of: name)
    self = Self.kinds.first { $0.endings.contains(ending) }?.kind ?? .other(ending)
  }

  private static let kinds: [(kind: OtherKind, endings: Set<String>)] = [
    (
      .text,
      ["doc", "docx", "docm", "dot", "dotx", "odt", "rtf", "jtd", "jtdc", "jtt", "jttc", "pages"]
    ),
    (.pdf, ["pdf", "xdw", "xbd"]),
    (
      .picture,
      ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "heic", "heif", "webp", "svg"]
    ),
    (.slides, ["ppt", "pptx", "pptm", "pps", "ppsx", "odp", "key"]),
    (.archive, ["7z", "rar", "lzh", "lha", "cab", "gz", "tgz", "tar", "bz2", "xz"]),
  ]

  var text: BilingualText {
    switch self {
    case .text:
      BilingualText(
        english: "a text of a word processor is not read; " + Self.copyIntoForm.english,
        japanese: "ワープロの文書は読み取れません。" + Self.copyIntoForm.japanese)
    case .pdf:
      BilingualText(
        english:
          "a PDF or scan is not read; ask for the Excel workbook (.xlsx) that it was made of",
        japanese: "PDF などの印刷イメージは読み取れません。もとの Excel ブック（.xlsx）を出してもらってください")
    case .picture:
      BilingualText(
        english: "a picture is not read; ask for the Excel workbook (.xlsx)",
        japanese: "画像は読み取れません。Excel ブック（.xlsx）で出してもらってください")
    case .slides:
      BilingualText(
        english: "a presentation is not read; " + Self.copyIntoForm.english,
        japanese: "プレゼンテーションは読み取れません。" + Self.copyIntoForm.japanese)
    case .archive:
      BilingualText(
        english: "an archive of this kind is not opened; unpack it, or pack it as a zip",
        japanese: "この形式の圧縮ファイルは開けません。中のファイルを取り出して入れるか、zip にしてください")
    case .other(""):
      BilingualText(
        english: "the name has no ending such as .xlsx, so the file is not read; if it is a goal "
          + "sheet, save it as an Excel workbook (.xlsx)",
        japanese: "名前に .xlsx などの拡張子がないため、読み取りません。組織目標管理シートなら、Excel ブック（.xlsx）で保存し直してください")
    case .other(let ending):
      BilingualText(
        english:
          "files of this kind (.\(ending)) are not read; if it is a goal sheet, save it as an "
          + "Excel workbook (.xlsx)",
        japanese: "この種類のファイル（.\(ending)）は読み取れません。組織目標管理シートなら、Excel ブック（.xlsx）で保存し直してください")
    }
  }

  private static let copyIntoForm = BilingualText(
    english: "have it copied into the official form in Excel and saved as .xlsx",
    japanese: "公式様式の Excel ブックに書き写し、.xlsx で出してもらってください")
}
