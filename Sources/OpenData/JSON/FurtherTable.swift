import GoalSheet
import JSON

/// The further columns of a sheet that is being read, in the order in which its rows name them.
///
/// JSON describes itself: a value is a text, a quantity (an object) or blank (`null`). Which texts are
/// marks and dates only a template says; until then they are texts, and are written alike.
struct FurtherTable {
  /// The columns so far, without values.
  private(set) var blanks: [FurtherValue] = []

  /// The place of a column, which is added if it is new; `start` is where the key is, for an error about
  /// too many.
  mutating func index(of key: String, at start: Int) throws(JSONError) -> Int {
    if let index = self.index(of: key) { return index }
    guard blanks.count < Self.limit else {
      throw JSONError(at: start, OpenDataReason.tooManyFields(limit: Self.limit))
    }
    blanks.append(FurtherValue(key: key, value: .text("")))
    return blanks.count - 1
  }

  func index(of key: String) -> Int? { blanks.firstIndex { $0.key == key } }

  private static let limit = GoalFieldSet.capacity - GoalField.officialCount

  /// Puts a value into its place in a row.
  func set(_ value: FurtherValue.Value, at index: Int, in values: inout [FurtherValue]) {
    while values.count <= index { values.append(blanks[values.count]) }
    values[index].value = value
  }

  /// The rows with a value, or a blank, for each column.
  func completed(_ rows: GoalRows) -> GoalRows {
    guard rows.contains(where: { $0.further.count < blanks.count }) else { return rows }
    let all = rows.map { row in
      var row = row
      row.further += blanks[row.further.count...]
      return row
    }
    return (try? GoalRows(all)) ?? rows
  }
}
