import SeededNumbers

/// Damage that leaves the markup well-formed and changes what it says.
extension DamagedBytes {
  /// An attribute in a tag, by where its name and value are.
  private struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Swaps the values of two attributes.
  mutating func swapValues(_ numbers: inout SeededNumbers) {
    let all = attributes()
    guard all.count > 1 else { return }
    let (one, other) = (all[numbers.below(all.count)], all[numbers.below(all.count)])
    swap(one.value, other.value)
  }

  /// Puts another cell or range in the place of one.
  mutating func replaceReference(_ numbers: inout SeededNumbers) {
    replaceValue(of: ["r", "ref", "sqref", "spans", "activeCell"], by: Self.references, &numbers)
  }

  /// Puts another number in the place of a count or an index.
  mutating func replaceCount(_ numbers: inout SeededNumbers) {
    replaceValue(
      of: [
        "count", "uniqueCount", "min", "max", "outlineLevel", "sheetId", "si",
        "table:number-columns-repeated", "table:number-rows-repeated",
        "table:number-columns-spanned", "table:number-rows-spanned",
      ], by: Self.counts, &numbers)
  }

  /// Puts a merged range beside one that is there.
  mutating func addMerge(_ numbers: inout SeededNumbers) {
    let tag = Array("<mergeCell ref=\"".utf8)
    let places = bytes.indices.filter { bytes[$0...].starts(with: tag) }
    guard !places.isEmpty else { return swapValues(&numbers) }
    let range = Self.references[numbers.below(Self.references.count)]
    let merge = tag + Array(range.utf8) + Array("\"/>".utf8)
    bytes.insert(contentsOf: merge, at: places[numbers.below(places.count)])
  }

  /// Gives a cell, or a style, another number of a style, format or font.
  mutating func replaceStyle(_ numbers: inout SeededNumbers) {
    replaceValue(
      of: [
        "s", "style", "xfId", "numFmtId", "fontId", "fillId", "borderId", "table:style-name",
        "style:data-style-name",
      ], by: Self.counts, &numbers)
  }

  /// Puts another code in the place of a number format.
  mutating func replaceFormat(_ numbers: inout SeededNumbers) {
    replaceValue(of: ["formatCode"], by: Self.formats, &numbers)
  }

  /// Points a relationship somewhere else.
  mutating func replaceRelationship(_ numbers: inout SeededNumbers) {
    replaceValue(
      of: ["Id", "Type", "Target", "TargetMode", "r:id", "PartName"], by: Self.targets, &numbers)
  }

  /// Replaces the value of an attribute, often by that of another one of its name.
  private mutating func replaceValue(
    of names: [String], by values: [String], _ numbers: inout SeededNumbers
  ) {
    let names = names.map { Array($0.utf8) }
    let fitting = attributes().filter { names.contains(Array(bytes[$0.name])) }
    guard !fitting.isEmpty else { return swapValues(&numbers) }
    let chosen = fitting[numbers.below(fitting.count)]
    if numbers.below(3) == 0 {
      let other = Array(bytes[fitting[numbers.below(fitting.count)].value])
      bytes.replaceSubrange(chosen.value, with: other)
    } else {
      bytes.replaceSubrange(chosen.value, with: values[numbers.below(values.count)].utf8)
    }
  }

  private mutating func swap(_ one: Range<Int>, _ other: Range<Int>) {
    guard one != other else { return }
    let (first, second) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
    let (a, b) = (Array(bytes[first]), Array(bytes[second]))
    bytes.replaceSubrange(second, with: a)
    bytes.replaceSubrange(first, with: b)
  }

  /// The attributes of all tags, as a plain reading finds them.
  private func attributes() -> [Attribute] {
    var found: [Attribute] = []
    var isInTag = false
    var nameStart = 0
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: " "), UInt8(ascii: "\n"): nameStart = at + 1
      case UInt8(ascii: "=") where isInTag && at + 1 < bytes.count:
        let quote = bytes[at + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
          let end = bytes[(at + 2)...].firstIndex(of: quote)
        else { break }
        if nameStart < at { found.append(Attribute(name: nameStart..<at, value: at + 2..<end)) }
        at = end
      default: break
      }
      at += 1
    }
    return found
  }

  private static let references = [
    "A1", "B2", "XFD1048576", "XFE1", "A1048577", "A0", "1", "A", "", "A1:A1", "A1:XFD1048576",
    "B2:A1", "1:1", "1:1048576", "A:A", "A:XFD", "$A$1:$B$2", "A1 B2", "A1:B2:C3", "a1", "A01",
    "C5:D9", "D9:C5", "K3", "A10:K12", "R1C1", "Sheet1!A1", "1:11", "11:1",
  ]
  private static let counts = [
    "", "0", "1", "2", "7", "-1", "999", "65535", "1048576", "16384", "4294967295",
    "99999999999999999999", "1.5", "x",
  ]
  private static let formats = [
    "", "General", "@", ";;;", "0", "0.0&quot;日&quot;", "[$-411]ge.m.d", "[h]:mm", "[ss]", "# ?/?",
    "# ??/16", "0.00E+00", "#,##0,,", "[DBNum1]0", "[DBNum2][$-804]General", "[Red]0;[Blue]-0",
    "0;0",
    "[&gt;100]0;[&lt;-1]0.0;&quot;x&quot;", "[$-404]e/m/d", "aaaa", "mmmmm", "0%%%", "???.???",
    "\\", "[",
    String(repeating: "0", count: 256), "\"", "[$¥-411]#,##0", "yyyy;@;0;0;0", "*0", "_",
  ]
  private static let targets = [
    "", "rId1", "rId2", "rId99", "External", "Internal", "worksheets/sheet1.xml",
    "/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet2.xml", "sharedStrings.xml", "styles.xml",
    "../../../etc/passwd", "http://example.com/", "xl/workbook.xml", "comments1.xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing",
  ]
}
