/// What an OpenDocument file is, by the element that its body holds.
///
/// - SeeAlso: ODF 1.3 part 3, 3.3 `office:body`
public enum DocumentKind: Hashable, Sendable, CaseIterable {
  case spreadsheet, text, presentation, drawing, chart, image, database
  /// A body that holds none of these.
  case unknown

  var english: String {
    switch self {
    case .spreadsheet: "a spreadsheet"
    case .text: "a text document"
    case .presentation: "a presentation"
    case .drawing: "a drawing"
    case .chart: "a chart"
    case .image: "an image"
    case .database: "a database"
    case .unknown: "an OpenDocument file of an unknown kind"
    }
  }

  var japanese: String {
    switch self {
    case .spreadsheet: "表計算"
    case .text: "文書"
    case .presentation: "プレゼンテーション"
    case .drawing: "図形描画"
    case .chart: "グラフ"
    case .image: "画像"
    case .database: "データベース"
    case .unknown: "種類のわからないOpenDocumentのファイル"
    }
  }

  /// What the names of such files end in.
  var ending: String {
    switch self {
    case .spreadsheet: ".ods"
    case .text: ".odt"
    case .presentation: ".odp"
    case .drawing: ".odg"
    case .chart: ".odc"
    case .image: ".odi"
    case .database: ".odb"
    case .unknown: "OpenDocument"
    }
  }

  init(body tag: Tag) {
    self =
      switch tag {
      case .bodySpreadsheet: .spreadsheet
      case .bodyText: .text
      case .bodyPresentation: .presentation
      case .bodyDrawing: .drawing
      case .bodyChart: .chart
      case .bodyImage: .image
      case .bodyDatabase: .database
      default: .unknown
      }
  }
}
