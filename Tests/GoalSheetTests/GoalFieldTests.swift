import GoalSheet
import Testing

/// The table of fields.
@Suite struct GoalFieldTests {
  @Test func `numbers the fields in the form's order`() {
    #expect(GoalField.official.map(\.ordinal) == Array(GoalField.official.indices))
  }

  @Test func `has no more fields than a set can hold`() {
    #expect(GoalField.official.count <= GoalFieldSet.capacity)
    #expect(GoalFieldSet(GoalField.official).fields == GoalField.official)
  }

  @Test func `gives every field names of its own`() {
    #expect(Set(GoalField.official.map(\.described.heading)).count == GoalField.official.count)
    #expect(Set(GoalField.official.map(\.described.sqlName)).count == GoalField.official.count)
  }

  /// `row` with another value in one field.
  private static func changing(_ field: GoalField, of row: GoalRow) -> GoalRow {
    var row = row
    switch field.value {
    case .number(let path), .text(let path): row[path] += "x"
    case .list(let path): row[path].append("x")
    case .quantity(let path): row[path] = Quantity(text: "x")
    case .mark(let path): row[path] = .achieved
    }
    return row
  }

  @Test(arguments: GoalField.official)
  func `keeps each field in a place of its own`(field: GoalField) {
    let changed = Self.changing(field, of: GoalRow())
    for other in GoalField.official {
      #expect(changed.agrees(with: GoalRow(), in: other) == (other != field))
    }
    var copy = GoalRow()
    copy.copy(field, from: changed)
    #expect(copy == changed)
  }
}
