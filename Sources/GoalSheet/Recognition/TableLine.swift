import Grid

/// A line of the table: what begins in one worksheet row, or in rows enclosed by borders.
struct TableLine {
  /// An additional cell of a field, and the separator before its text.
  struct Part {
    let field: GoalField
    let block: Int
    let joint: String
  }

  /// The first worksheet row.
  let row: Int
  /// The last worksheet row that has text of the line.
  private(set) var lastRow: Int
  /// The index of the first block of each field.
  private var blocks = IndexByField()
  /// The fields that have text of their own in this line.
  private(set) var fields = GoalFieldSet()
  /// The fields whose cell the borders share with the line above.
  var sharedByBorders = GoalFieldSet()
  private(set) var further: [Part] = []

  init(row: Int) {
    self.row = row
    lastRow = row
  }

  subscript(field: GoalField) -> Int? { blocks[field] }

  /// Appends a block's text to a field.
  mutating func add(_ index: Int, to field: GoalField, joint: String, row: Int) {
    lastRow = max(lastRow, row)
    if blocks[field] == nil {
      blocks[field] = index
      fields.insert(field)
    } else {
      further.append(Part(field: field, block: index, joint: joint))
    }
  }

  /// The blocks of a field, in the order in which their texts are joined.
  func blocks(of field: GoalField) -> [Int] {
    guard let first = blocks[field] else { return [] }
    guard !further.isEmpty else { return [first] }
    return [first] + further.lazy.filter { $0.field == field }.map(\.block)
  }

  /// The number of column groups with text.
  ///
  /// The columns of a group are filled in together; 組織目標 and 位置づけ are groups of their own, and
  /// No. belongs to none.
  var groupCount: Int {
    var count = 0
    var groups = 0
    for field in fields.members where field != .no {
      guard let group = field.sharing else {
        count += 1
        continue
      }
      groups |= 1 << group.rawValue
    }
    return count + groups.nonzeroBitCount
  }
}
