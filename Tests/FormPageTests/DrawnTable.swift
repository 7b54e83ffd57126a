import Foundation

/// A table of a page as a browser sees it: the text at each place, spans filled in.
struct DrawnTable {
  /// A cell with its places.
  struct Cell {
    var text: String
    var attributes: [String: String]
    var isHeading: Bool
    /// Whether the cell begins at this place of ``rows``.
    var begins = true
  }

  var caption = ""
  var head: [[Cell]] = []
  var rows: [[Cell]] = []
  /// The number of rows of each row group.
  var groups: [Int] = []

  /// The tables of a page, in its order.
  static func tables(in html: String) -> [DrawnTable] {
    html.matches(of: /<table>(.*?)<\/table>/.dotMatchesNewlines()).map { match in
      var table = DrawnTable()
      let body = String(match.1)
      table.caption = body.firstMatch(of: /<caption>(.*?)<\/caption>/).map { plain($0.1) } ?? ""
      for part in body.matches(of: /<(thead|tbody)>(.*?)<\/(?:thead|tbody)>/.dotMatchesNewlines()) {
        let rows = grid(of: String(part.2))
        if part.1 == "thead" {
          table.head = rows
        } else {
          table.rows += rows
          table.groups.append(rows.count)
        }
      }
      return table
    }
  }

  /// A text without markup and references.
  static func plain(_ html: some StringProtocol) -> String {
    String(html).replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }

  /// The rows of one part; a span that leaves it is cut off, as a browser does.
  private static func grid(of part: String) -> [[Cell]] {
    let lines = part.matches(of: /<tr>(.*?)<\/tr>/.dotMatchesNewlines()).map { String($0.1) }
    var places = [[Int: Cell]](repeating: [:], count: lines.count)
    for (row, line) in lines.enumerated() {
      var column = 0
      let cells = line.matches(of: /<(th|td)((?:\s[^>]*)?)>(.*?)<\/(?:th|td)>/.dotMatchesNewlines())
      for match in cells {
        while places[row][column] != nil { column += 1 }
        var cell = Cell(
          text: plain(match.3), attributes: attributes(in: String(match.2)),
          isHeading: match.1 == "th")
        let height = cell.attributes["rowspan"].flatMap(Int.init) ?? 1
        let width = cell.attributes["colspan"].flatMap(Int.init) ?? 1
        for down in 0..<min(height, lines.count - row) {
          for right in 0..<width {
            cell.begins = down == 0 && right == 0
            places[row + down][column + right] = cell
          }
        }
        column += width
      }
    }
    return places.map { line in line.sorted { $0.key < $1.key }.map(\.value) }
  }

  private static func attributes(in text: String) -> [String: String] {
    Dictionary(
      text.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.1), plain($0.2)) },
      uniquingKeysWith: { first, _ in first })
  }
}
