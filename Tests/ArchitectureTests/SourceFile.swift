import Foundation
import TestSupport
import Testing

/// A source file of the program, as its lines.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// The target that it belongs to: a folder of `Sources`.
  var room: String
  /// Its path below `Sources`.
  var path: String
  var lines: [String]

  var testDescription: String { path }

  /// Its name without folders and ending.
  var name: String { URL(filePath: path).deletingPathExtension().lastPathComponent }

  /// All Swift files of `Sources`, by path.
  static let all: [SourceFile] = {
    let root = Repository.root.appending(path: "Sources")
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
        return nil
      }
      return SourceFile(
        room: String(path.prefix { $0 != "/" }), path: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }()

  /// The modules that it imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count else {
        return nil
      }
      return String(words[index + 1])
    }
  }

  /// Its lines without comments and texts, so that only code is searched.
  var code: [String] {
    var isInText = false
    return lines.map { line in
      if line.components(separatedBy: "\"\"\"").count % 2 == 0 {
        isInText.toggle()
        return ""
      }
      if isInText { return "" }
      return Self.withoutTexts(line.components(separatedBy: "//")[0])
    }
  }

  private static func withoutTexts(_ line: String) -> String {
    var result = ""
    var isInside = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isInside.toggle()
      } else if !isInside {
        result.append(character)
      }
    }
    return result
  }

  /// The types that are declared at its top level, private ones left out.
  var types: [String] {
    let pattern =
      /^(?:@\w+ )*((?:public|package|internal|final|indirect|nonisolated) )*(?:struct|enum|class|actor|protocol) (\w+)/
    return code.compactMap { line in
      guard !line.hasPrefix("private"), !line.hasPrefix("fileprivate") else { return nil }
      return line.firstMatch(of: pattern).map { String($0.2) }
    }
  }

  /// The public declarations without a documentation comment, as `line: text`.
  ///
  /// What a protocol of the standard library asks for (`==`, `hash`, a collection's indices) is
  /// documented there.
  var undocumented: [String] {
    let pattern =
      /^\s*(?:@\w+(?:\(.*\))? )*public (?!import|extension)(?:[a-z]+(?:\([a-z]+\))? )*(?:struct|enum|class|actor|protocol|func|var|let|init|subscript|typealias)/
    let inherited =
      /func (?:==|<|hash\(|index\()|var (?:description|startIndex|endIndex|rawValue|hashValue)\b|init\(rawValue/
    return lines.indices.compactMap { index in
      let line = lines[index]
      guard line.firstMatch(of: pattern) != nil, line.firstMatch(of: inherited) == nil else {
        return nil
      }
      var above = index - 1
      while above >= 0, lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@") {
        above -= 1
      }
      let comment = above >= 0 ? lines[above].trimmingCharacters(in: .whitespaces) : ""
      return comment.hasPrefix("///") ? nil : "\(index + 1): \(line)"
    }
  }
}
