import Grid
import JapaneseCalendar
import XLSXWriting

/// A text as a cell keeps it: as a number where a number format shows exactly the same, else as
/// text.
struct CellText: Hashable {
  private(set) var content: PlacedContent
  /// The format that shows the text; `nil` is General.
  private(set) var numberFormat: String?
  /// What the cell shows.
  private(set) var text: String

  /// A text that stays text whatever it looks like.
  ///
  /// One that a spreadsheet would take for a formula or a number if it were typed gets the format
  /// of text, so that it is still text after somebody edits it.
  init(text: String) {
    self.content = text.isEmpty ? .blank : .text(text)
    self.numberFormat = Self.looksTyped(text) ? "@" : nil
    self.text = text
  }

  /// A count.
  init(count: Int) {
    self.init(text: String(count))
    content = .number(Double(count))
    numberFormat = nil
  }

  /// A formula, and the value that it has now.
  init(formula: String, value: Int) {
    self.init(count: value)
    content = .formula(formula, value: Double(value))
  }

  /// A text that leads to the first cell of another worksheet.
  init(linkTo sheet: String, text: String) {
    self.init(text: text)
    content = .link(text: text, sheet: sheet, cell: CellReference(row: 0, column: 0))
    numberFormat = nil
  }

  /// An empty cell for a day.
  static let blankDate: CellText = {
    var cell = CellText(text: "")
    cell.numberFormat = eraFormat
    return cell
  }()

  /// Whether the cell needs room for all of it on one line, or shows `####`.
  var isNumber: Bool {
    if case .number = content { true } else { false }
  }

  /// Whether a spreadsheet would make something else of the text if it were typed.
  private static func looksTyped(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case nil: return false
    case "=", "+", "-", "@", "'": return true
    default: break
    }
    return text.unicodeScalars.allSatisfy(mayBeTyped)
      && text.unicodeScalars.contains { ("0"..."9").contains($0) }
  }

  /// Whether a character is one of those that numbers, days and times are typed with.
  private static func mayBeTyped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", ".", ",", ":", "/", "-", "%", " ", "(", ")", "$", "\\", "e", "E", "H", "R", "S",
      "T", "M", "h", "r", "s", "t", "m":
      true
    default: false
    }
  }
}

// MARK: - Days

extension CellText {
  /// `R5.4.1` in Japanese whatever the language of the computer.
  static let eraFormat = "[$-411]ge.m.d"

  /// A day, shown as `R5.4.1`; a day that Excel or the eras do not have, as ISO 8601 text.
  init(date: CivilDate) {
    self.init(text: date.description)
    // Programs disagree on the days of 1900 up to the one that never was.
    guard let shown = EraText.text(of: date, style: .letterAndPoints),
      let serial = DateSystem.y1900.serialDay(of: date), serial > 60
    else { return }
    content = .number(Double(serial))
    numberFormat = Self.eraFormat
    text = shown
  }
}

// MARK: - Numbers

extension CellText {
  /// A No.: a number where it is one, without a unit.
  init(number text: String) {
    self.init(text: text)
    guard text.utf8.count < 10, let number = Int(text), String(number) == text else { return }
    content = .number(Double(number))
    numberFormat = nil
  }

  /// A target or a result: a number with a unit behind it is a number whose format shows the unit.
  ///
  /// `120`, `-5`, `20,000`, `87.60%`, `14.0日`, `5団体以上`. Texts are those that no format gives
  /// back to the letter: `007`, `△5`, `１２`, `約50`.
  init(quantity text: String) {
    self.init(text: text)
    guard var number = PlainNumber(text) else { return }
    let unit = number.rest
    if unit == "%" { number.exponent = -2 }
    guard unit.isEmpty || unit == "%" || Self.isUnit(unit) else { return }
    content = .number(number.value)
    numberFormat = number.format + (unit.isEmpty || unit == "%" ? unit : "\"\(unit)\"")
  }

  /// Whether a number format can hold these words in quotes.
  ///
  /// The library that writes it keeps 127 bytes of a format. A second number or a point would make
  /// people, and programs, read the number wrongly.
  private static func isUnit(_ words: Substring) -> Bool {
    guard words.utf8.count <= 60, let first = words.unicodeScalars.first,
      !".,%".unicodeScalars.contains(first)
    else { return false }
    return words.unicodeScalars.allSatisfy {
      $0 != "\"" && $0 != "\\" && $0.value >= 0x20 && !$0.properties.isWhitespace
        && $0.properties.numericType == nil
    }
  }
}
