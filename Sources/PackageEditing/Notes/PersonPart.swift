import Messages
import WorkbookReading
import XML

/// The part that says by whom the replies of a review are.
///
/// A workbook may have several parts with persons; the submitter's is not changed.
///
/// - SeeAlso: [MS-XLSX] 2.1.18 Persons
struct PersonPart {
  let draft: PackageDraft
  let types: ContentTypes
  let limits: XMLLimits
  /// The name of the workbook's part.
  let workbook: String

  /// Adds the part, unless an earlier review or Excel has it already.
  func add() throws(ReadError) {
    var relationships = try RelationshipPart(of: workbook, in: draft, limits: limits)
    for name in relationships.parts("person") {
      let part = try MarkupPart(name, in: draft, limits: limits)
      let ids = part?.root.children("person").compactMap { $0.attributes["id"]?.uppercased() }
      if ids?.contains(ReviewMark.personID) == true { return }
    }
    var name = "xl/mokuhyo/person.xml"
    var number = 2
    while draft.contains(name) {
      name = "xl/mokuhyo/person\(number).xml"
      number += 1
    }
    try draft.write(Array(Self.text.utf8), to: name)
    types.add(
      "application/vnd.ms-excel.person+xml", forPart: name)
    _ = try relationships.add(
      type: "http://schemas.microsoft.com/office/2017/10/relationships/person", to: name)
  }

  private static let text =
    MarkupText.declaration
    + "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
    + "<person displayName=\"\(ReviewMark.author)\" id=\"\(ReviewMark.personID)\" "
    + "userId=\"\(ReviewMark.author)\" providerId=\"None\"/></personList>"
}
