import Foundation
import Mutation
import Testing

/// A workbook whose first worksheet is changed cell by cell, as a person types.
struct TypedWorkbook {
  enum Content {
    case text(String)
    /// Runs of text, those that are struck first.
    case runs(struck: String, rest: String)
    case number(Int)
    case error(String)
    /// A formula that was never calculated.
    case formula(String)
    case blank
  }

  private static let part = Array("xl/worksheets/sheet1.xml".utf8)

  private var image: ZipImage
  private let index: Int
  private var sheet: String

  init(_ bytes: [UInt8]) throws {
    image = try #require(ZipImage(bytes))
    index = try #require(image.members.firstIndex { $0.name == Self.part })
    sheet = String(decoding: try #require(image.members[index].content), as: UTF8.self)
  }

  var bytes: [UInt8] {
    var image = image
    image.members[index] = image.members[index].holding(Array(sheet.utf8))
    return image.bytes
  }

  /// The text of a part.
  func part(_ name: String) throws -> String {
    let member = try #require(image.members.first { $0.name == Array(name.utf8) })
    return String(decoding: try #require(member.content), as: UTF8.self)
  }

  /// Types into a cell, which keeps its format.
  mutating func type(_ content: Content, into cell: String) throws {
    let pattern = try Regex("<c r=\"\(cell)\"( s=\"[0-9]+\")?[^>]*?(/>|>.*?</c>)")
    if let old = sheet.firstMatch(of: pattern) {
      let style = old.output[1].substring.map(String.init) ?? ""
      sheet.replaceSubrange(old.range, with: Self.xml(content, cell, style))
      return
    }
    let row = cell.drop { $0.isLetter }
    let found = try #require(
      sheet.firstMatch(of: try Regex("<row r=\"\(row)\"[^>]*?>")), "no row \(row)")
    let end = try #require(sheet[found.range.upperBound...].range(of: "</row>"))
    sheet.insert(contentsOf: Self.xml(content, cell, ""), at: end.lowerBound)
  }

  /// Changes something else in the worksheet's part.
  mutating func replace(_ text: String, with new: String) throws {
    try #require(sheet.contains(text))
    sheet = sheet.replacing(text, with: new)
  }

  private static func xml(_ content: Content, _ cell: String, _ style: String) -> String {
    let start = "<c r=\"\(cell)\"\(style)"
    func inline(_ text: String) -> String { "<t xml:space=\"preserve\">\(escaped(text))</t>" }
    return switch content {
    case .text(let text): "\(start) t=\"inlineStr\"><is>\(inline(text))</is></c>"
    case .runs(let struck, let rest):
      "\(start) t=\"inlineStr\"><is><r><rPr><strike/></rPr>\(inline(struck))</r>"
        + "<r>\(inline(rest))</r></is></c>"
    case .number(let number): "\(start)><v>\(number)</v></c>"
    case .error(let error): "\(start) t=\"e\"><v>\(error)</v></c>"
    case .formula(let formula): "\(start)><f>\(escaped(formula))</f></c>"
    case .blank: "\(start)/>"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
