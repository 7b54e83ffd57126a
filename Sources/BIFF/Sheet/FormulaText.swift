import Grid
import JapaneseCalendar
import NumberFormats

/// Writes the tokens of a formula as a person would type it.
///
/// It is for formulas that were never computed: their text is all that they say. References to
/// other worksheets, names and the parts of shared formulas are not resolved.
///
/// - SeeAlso: [MS-XLS] 2.5.198.104 `Rgce`, 2.5.198.25 `Ptg`
struct FormulaText {
  private let tokens: ByteRegion
  private var at = 0
  /// The texts of the operands so far.
  private var operands: [String] = []

  /// The text of a formula without `=`; `…` if it has a token that is not resolved.
  static func text(of tokens: ByteRegion) -> String {
    var text = FormulaText(tokens: tokens)
    return text.read() ?? "…"
  }

  private init(tokens: ByteRegion) { self.tokens = tokens }

  /// The longest text that is made of a formula, in bytes; Excel accepts 8192 characters.
  private static let longest = 32 << 10

  private mutating func read() -> String? {
    while at < tokens.count {
      let token = Int(tokens[at])
      at += 1
      if token == Self.attribute, passAttribute() { continue }
      guard let operand = operand(token) else { return nil }
      guard operand.utf8.count <= Self.longest else { return nil }
      operands.append(operand)
    }
    return operands.count == 1 ? operands[0] : nil
  }

  // MARK: - Tokens

  /// What a token adds, after taking the operands that it is applied to; `nil` for one that is
  /// unknown, or lacks an operand.
  private mutating func operand(_ token: Int) -> String? {
    switch token {
    case 0x03...0x11: return infix(Self.operators[token - 0x03])
    case 0x12, 0x13: return operands.popLast().map { (token == 0x12 ? "+" : "-") + $0 }
    case 0x14: return operands.popLast().map { $0 + "%" }
    case 0x15: return operands.popLast().map { "(\($0))" }
    case 0x16: return ""
    case 0x17: return string()
    case Self.attribute: return call("SUM", count: 1)
    case 0x1C: return u8().flatMap(ErrorCode.text)
    case 0x1D: return u8().map { $0 == 0 ? "FALSE" : "TRUE" }
    case 0x1E: return u16().map(String.init)
    case 0x1F: return number()
    // The three classes of an operand differ in how it is computed.
    case 0x20...0x7F: return classified(token & 0x1F)
    default: return nil
    }
  }

  private mutating func classified(_ token: Int) -> String? {
    switch token {
    case 0x01:
      guard let function = u16().flatMap(FunctionName.fixed) else { return nil }
      return call(function.name, count: function.count)
    case 0x02:
      guard let count = u8(), let name = u16().flatMap(FunctionName.name) else { return nil }
      return call(name, count: count & 0x7F)
    case 0x04: return cell()
    case 0x05: return area()
    default: return nil
    }
  }

  private static let operators = [
    "+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>", " ", ",", ":",
  ]

  private mutating func infix(_ sign: String) -> String? {
    guard let right = operands.popLast(), let left = operands.popLast() else { return nil }
    return left + sign + right
  }

  private mutating func call(_ name: String, count: Int) -> String? {
    guard count <= operands.count else { return nil }
    let arguments = operands.suffix(count).joined(separator: ",")
    operands.removeLast(count)
    return "\(name)(\(arguments))"
  }

  /// Passes an attribute: a hint for computing, or the sum of one operand.
  ///
  /// - Returns: whether it is a hint.
  /// - SeeAlso: [MS-XLS] 2.5.198.33 to 2.5.198.43 (`PtgAttr…`)
  private mutating func passAttribute() -> Bool {
    guard let flags = u8(), let data = u16() else { return true }
    // The offsets of a CHOOSE follow.
    if flags & 0x04 != 0 { at += 2 * (data + 1) }
    return flags & 0x10 == 0
  }

  private static let attribute = 0x19

  // MARK: - Constants

  private mutating func string() -> String? {
    guard let count = u8(), let flags = u8() else { return nil }
    var units: [UInt16] = []
    for _ in 0..<count {
      guard let unit = flags & 1 != 0 ? u16() : u8() else { return nil }
      units.append(UInt16(truncatingIfNeeded: unit))
    }
    return "\"\(String(decoding: units, as: UTF16.self).replacing("\"", with: "\"\""))\""
  }

  private mutating func number() -> String? {
    guard let low = tokens.u32(at), let high = tokens.u32(at + 4) else { return nil }
    at += 8
    let number = Double(bitPattern: UInt64(low) | UInt64(high) << 32)
    return number.isFinite ? CellFormat.general.text(of: number, .y1900) : nil
  }

  // MARK: - References

  private mutating func cell() -> String? {
    guard let row = u16(), let column = u16() else { return nil }
    return Self.address(row, column)
  }

  private mutating func area() -> String? {
    guard let top = u16(), let bottom = u16(), let left = u16(), let right = u16() else {
      return nil
    }
    return Self.address(top, left) + ":" + Self.address(bottom, right)
  }

  /// - SeeAlso: [MS-XLS] 2.5.198.111 `RgceLoc`, 2.5.198.97 `ColRelU`
  private static func address(_ row: Int, _ column: Int) -> String {
    let columnSign = column & 0x4000 == 0 ? "$" : ""
    let rowSign = column & 0x8000 == 0 ? "$" : ""
    return columnSign + CellReference.columnName(column & 0xFF) + rowSign + String(row + 1)
  }

  // MARK: - Bytes

  private mutating func u8() -> Int? {
    guard at < tokens.count else { return nil }
    defer { at += 1 }
    return Int(tokens[at])
  }

  private mutating func u16() -> Int? {
    defer { at += 2 }
    return tokens.u16(at)
  }
}
