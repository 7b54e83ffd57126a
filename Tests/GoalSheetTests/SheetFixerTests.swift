import FormTemplate
import Testing

@testable import GoalSheet

struct SheetFixerTests {
  @Test(arguments: [
    ("80％", 80.0, "％", "80%"), ("８０％以上", 80, "%", "80%以上"), ("5件", 5, "件", "5件"),
    ("目標は80％を維持", 80, "%", "目標は80％を維持"), ("12Ｋｇ", 12, "Kg", "12Kg"), ("８０件", 80, "件", "８０件"),
  ])
  func `units in full width are written in half width, prose stays`(
    text: String, number: Double, unit: String, expected: String
  ) throws {
    var sheet = GoalSheet()
    var row = GoalRow()
    row.target = Quantity(text: text, number: number, unit: unit == "％" ? "%" : unit)
    row.further = [FurtherValue(key: "cost", value: .quantity(row.target))]
    sheet.further = row.further
    try sheet.rows.append(row)
    let vocabulary = Template.standard.vocabulary
    let fixer = SheetFixer(vocabulary, OrganisationNames(vocabulary.departments))
    let fixes = fixer.fix(&sheet, FormPlaces())
    #expect(sheet.rows[0].target?.text == expected)
    #expect(sheet.rows[0].further[0].value.text == expected)
    #expect(sheet.further[0].value.text == expected)
    #expect(fixes.map(\.new) == (text == expected ? [] : [expected, expected, expected]))
  }
}
