/// What can be wrong with a template file.
public enum TemplateReason: Hashable, Sendable {
  /// What was found in the file in place of something else.
  public enum Found: Hashable, Sendable {
    case nothing
    case value(String)
    case list
    case mapping
    case alias
  }

  // The file as a whole.
  case notUTF8
  /// The words are the YAML parser's.
  case invalidYAML(String)
  /// What looks like YAML and is not.
  case slip(YAMLSlip)
  case empty

  // Keys.
  case repeatedKey
  case unknownKey(known: [String], nearest: String?)
  case missingKey
  /// A missing key of the file itself, which `extends` would supply.
  case missingTopKey
  /// A key that means the same as another one, which the file has too.
  case sameAs(String)

  // The kind of a value.
  case expectedMapping(Found)
  /// A part that is written, or `none`.
  case expectedMappingOrNone(Found)
  case expectedList(Found)
  case expectedText(Found)
  case blankText
  /// A control character or a code point that XML cannot hold, by its number.
  case unusableCharacter(UInt32)
  case expectedNumber(String, in: ClosedRange<Double>)
  case expectedInteger(String, in: ClosedRange<Int>)
  case expectedChoice(String, of: [String])
  case expectedColor(String)
  case expectedCells(String)

  // What a value says.
  case tooLong(characters: Int, limit: Int)
  case unusableFontName(String)
  case unknownPlaceholder(String)
  /// A title with `{year}` neither at its start nor, in brackets or after white space, at its end.
  case misplacedYear
  /// A label with something in braces that is no `{year}`.
  case unusableYear(String)
  case repeatedName(String)
  /// A label that another column or field has, by that one's key.
  case repeatedLabel(String, of: String)
  /// A label that is too long for one, or consists of signs that labels ignore.
  case unreadableLabel(String)
  case repeatedMark(String)
  /// `levels` with another number of names than two.
  case levelCount(Int)
  case markCount(Int, in: ClosedRange<Int>)
  /// A mark whose `achieved` is neither given nor built in.
  case missingAchievement(String)
  /// A text that cannot be a mark: with white space, a comma, a colon or their like, or too long.
  case unusableMark(String)
  case repeatedColumn(String)
  case missingColumn(String)
  case expectedField(String, nearest: String?)
  case onlyForFurther
  /// A key that only the column of numbers has.
  case onlyForNumbers
  /// A key that only the columns `no` and `evaluation` have.
  case onlyForNumbersAndMarks
  /// A key that only header fields of dates have.
  case onlyForDates
  case unusableKey(String)
  case reservedKey(String)
  case tooMany(limit: Int)
  case groupWithoutEnds
  /// Columns of a group that another one has, by its name.
  case overlappingGroups(String)
  case overlappingCells
  case cellsOutside(lastColumn: String)
}
