import HTML

/// Says beside the buttons what the files that they save lack, or have twice.
struct SavingNotes {
  private let frame: PageFrame

  init(_ frame: PageFrame) { self.frame = frame }

  /// What comes before the names of files that could not be read.
  var lackingText: String {
    frame.say(
      "Not in what is saved, because it could not be read: ", "読み取れなかったため、保存するものに入らないファイル: ")
  }

  /// What is between the names.
  var comma: String { frame.say(", ", "、") }

  /// What is said of the order of sheets in a document of all.
  var orderText: String {
    frame.say(
      "Documents of all have the sheets in the order of the list of sections, the latest year first.",
      "公式様式・PDF などの中は、組織の一覧の順に並びます（年度がいくつもあるときは、新しい年度から）。")
  }

  /// What is said of sections that handed in twice.
  var twiceText: String {
    frame.say(
      "All sheets of sections that handed in twice are in it; take out those that do not count.",
      "重複して提出されたシートは、どれも保存するものに入ります。要らないほうを除いて、もう一度点検してください。")
  }

  /// What is said in place of the buttons if the server would not take all files at once.
  func apartText(_ setting: PageSetting) -> String {
    let size = Self.size(setting.largestUpload)
    return frame.say(
      "Only files of at most \(size) together, and \(setting.mostFiles) at most, can be saved all "
        + "together. ",
      "まとめて保存できるのは、合わせて \(size) までです（\(setting.mostFiles) ファイルまで）。") + separately
  }

  /// What is said in place of the buttons for all files if they are too large for the page together.
  func tooMuchText(limit: Int) -> String {
    let size = Self.size(limit)
    return frame.say(
      "There are no buttons that save all together, because the files are larger than \(size) together. ",
      "ファイルが合わせて \(size) を超えるため、まとめて保存するボタンはありません。") + separately
  }

  private var separately: String {
    frame.say(
      "Save each with its own buttons, or check fewer at a time.",
      "ファイルごとのボタンで保存するか、何回かに分けて点検してください。")
  }

  private static func size(_ bytes: Int) -> String { "\(FileSize(bytes))" }

  /// What is said in place of the buttons of a file that is too large for the page.
  func tooLargeText(limit: Int) -> String {
    let size = Self.size(limit)
    return frame.say(
      "There are no buttons here, because the file is larger than \(size). Save it with the buttons "
        + "below the list of files; if there are none, check it again in several zips, or saved "
        + "without its pictures.",
      "ファイルが \(size) を超えるため、ここに保存のボタンはありません。ファイルの一覧にあるボタンで保存してください。"
        + "一覧にもボタンがなければ、zip はいくつかに分け、ブックは画像を除いて保存し直し、もう一度点検してください。")
  }

  /// Appends what `summaries` lack, if anything.
  func writeLacking(_ summaries: [FileSummary], to html: inout HTMLWriter) {
    let names = summaries.compactMap(\.lacking)
    guard !names.isEmpty else { return }
    html.markup("\n")
    html.element("p", lackingText + names.joined(separator: comma), class: "lacking")
  }

  /// Appends that sheets of a section are in it twice.
  func writeTwice(to html: inout HTMLWriter) {
    html.markup("\n")
    html.element("p", twiceText, class: "lacking")
  }
}
