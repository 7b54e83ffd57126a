import Conversion
import HTML
import Messages
import Reporting

/// Says beside the buttons of a file that its findings are not in what they save.
///
/// A sheet as data holds what was read, and not what was doubtful about the file: struck text, notes,
/// hidden cells. Checked again, the data may show nothing.
struct DataNote {
  private struct Cell: Hashable {
    var file: String?
    var place: String
  }

  private let findings: Int
  private let cells: Int
  private let name: String
  private let frame: PageFrame

  /// The note about the `files` of an upload with a name.
  init(_ files: [UploadCheck.File], name: String, _ frame: PageFrame) {
    let doubtful = files.filter { !$0.sheets.isEmpty }.flatMap(\.messages)
      // Whose sheet it is, and whether it came twice, is no finding in a copy, either.
      .filter {
        $0.severity != .info && $0.code != .submissionUnexpected && $0.code != .duplicateSheet
      }
    findings = doubtful.count
    cells =
      Set(
        doubtful.compactMap { message in
          message.place.cell.map {
            Cell(file: message.place.file, place: "\(message.place.sheet ?? "") \($0.description)")
          }
        }
      ).count
    self.name = name
    self.frame = frame
  }

  func write(to html: inout HTMLWriter) {
    guard findings > 0 else { return }
    let found = frame.setting.words.findings(findings)
    // A finding about the whole file is of no cell.
    let english = cells == 0 ? "" : ", in \(cells) cell\(cells == 1 ? "" : "s")"
    let japanese = cells == 0 ? "" : "（セルは \(cells) か所）"
    html.markup("\n")
    html.element(
      "p",
      frame.say(
        "\(name) has \(found)\(english). Only the copy with notes has them; the form, PDF, HTML, CSV and "
          + "JSON are without them.",
        "\(name) の気になる点は \(found)\(japanese)です。残るのは「メモ付きの写し」だけで、"
          + "公式様式・PDF・HTML・CSV・JSON には残りません。"), class: "note")
  }
}
