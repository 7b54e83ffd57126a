import GoalSheet
import Grid
import JapaneseCalendar
import XLSXWriting

/// What a cell holds to show a text: a number if a number format shows exactly that text, otherwise
/// the text itself.
struct CellText: Hashable {
  private(set) var content: PlacedContent
  /// The format that shows the text; `nil` is General.
  private(set) var numberFormat: String?
  /// What the cell shows.
  private(set) var text: String

  /// A text that remains text, whatever it looks like.
  ///
  /// A text that a spreadsheet would turn into a formula or a number if it were typed gets the text
  /// format, so that it remains text when somebody edits it.
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

  /// A formula and its current value.
  init(formula: String, value: Int) {
    self.init(count: value)
    content = .formula(formula, value: Double(value))
  }

  /// A text that links to the first cell of another worksheet.
  init(linkTo sheet: String, text: String) {
    self.init(text: text)
    content = .link(text: text, sheet: sheet, cell: CellReference(row: 0, column: 0))
    numberFormat = nil
  }

  /// An empty cell for a date.
  static let blankDate: CellText = {
    var cell = CellText(text: "")
    cell.numberFormat = eraFormat
    return cell
  }()

  /// Whether the cell shows `####` if its content does not fit on one line.
  var isNumber: Bool {
    if case .number = content { true } else { false }
  }

  /// Whether a spreadsheet would turn the text into something else if it were typed.
  private static func looksTyped(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case nil: return false
    case "=", "+", "-", "@", "'": return true
    default: break
    }
    return text.unicodeScalars.allSatisfy(mayBeTyped)
      && text.unicodeScalars.contains { ("0"..."9").contains($0) }
  }

  /// Whether numbers, dates and times are typed with this character.
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
  /// `R5.4.1`, in Japanese whatever the language of the computer.
  static let eraFormat = "[$-411]ge.m.d"

  /// A date, shown as `R5.4.1`; one outside Excel's range or the eras becomes ISO 8601 text.
  init(date: CivilDate) {
    self.init(text: date.description)
    // Programs disagree about the days up to 29 February 1900, which never existed.
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
  /// A No.: a number if it is one, without a unit.
  init(number text: String) {
    self.init(text: text)
    guard text.utf8.count < 10, let number = Int(text), String(number) == text else { return }
    content = .number(Double(number))
    numberFormat = nil
  }

  /// A target or a result.
  ///
  /// A number followed by a unit becomes a number whose format shows the unit: `120`, `-5`,
  /// `20,000`, `87.60%`, `14.0日`, `5団体以上`.
  ///
  /// What no format reproduces exactly stays text: `007`, `△5`, `１２`, `約50`.
  init(quantity text: String) {
    self.init(text: text)
    guard var number = PlainNumber(text) else { return }
    let unit = number.rest
    if unit == "%" { number.exponent = -2 }
    guard unit.isEmpty || unit == "%" || Self.isUnit(unit) else { return }
    content = .number(number.value)
    numberFormat = number.format + (unit.isEmpty || unit == "%" ? unit : "\"\(unit)\"")
  }

  /// A target or a result whose number may differ in sign from its text.
  ///
  /// The format `0"%減";0"%減"` shows −5 as `5%減`. Written as text it would be read as 5, so the
  /// number goes into the cell, with a format that shows the text for either sign.
  ///
  /// Where the text alone gives another number, unit or bound because a note in it was superscript
  /// (`67注2` is 67), the note is superscript again.
  init(_ quantity: Quantity, indicator: String, _ quantities: QuantityText) {
    self.init(quantity: quantity.text)
    let derived = quantities.quantity(quantity.text, indicator: indicator)
    guard derived != quantity else { return }
    if let own = quantity.number, own != 0, derived?.number == -own,
      let cell = CellText(text: quantity.text, ofOppositeSign: own)
    {
      self = cell
      return
    }
    let note = QuantityNote(quantity, indicator: indicator, quantities)
    guard let raised = note.raisedRange, raised.count < quantity.text.utf8.count else { return }
    content = .raised(quantity.text, raised)
    numberFormat = Self.looksTyped(quantity.text) ? "@" : nil
  }

  /// `nil` if no number format can show the text.
  private init?(text: String, ofOppositeSign own: Double) {
    guard let start = text.firstIndex(where: { ("0"..."9").contains($0) }),
      let number = PlainNumber(String(text[start...])), number.value == abs(own),
      let before = Self.quoted(text[..<start]), let after = Self.quoted(number.rest)
    else { return nil }
    let section = before + number.format + after
    let format = own < 0 ? section + ";" + section : section
    guard format.utf8.count <= Self.formatLimit else { return nil }
    self.init(text: text)
    content = .number(own)
    numberFormat = format
  }

  /// Words as a literal in a number format; `nil` if they cannot be one.
  private static func quoted(_ words: Substring) -> String? {
    if words.isEmpty { return "" }
    let isLiteral = words.unicodeScalars.allSatisfy { $0 != "\"" && $0.value >= 0x20 }
    return isLiteral ? "\"\(words)\"" : nil
  }

  /// The library keeps 127 bytes of a format.
  private static let formatLimit = 127

  /// Whether these words can be a unit in quotes in a number format.
  ///
  /// The library keeps 127 bytes of a format. With a second number or a decimal point, people and
  /// programs would misread the number.
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
