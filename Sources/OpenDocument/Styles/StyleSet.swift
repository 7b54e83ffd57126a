/// The styles of a part, or of a whole document.
struct StyleSet: Hashable, Sendable {
  struct Key: Hashable, Sendable {
    var family: StyleFamily
    var name: String
  }

  private struct Style: Hashable, Sendable {
    var properties: StyleProperties
    var parent: String?
  }

  private var styles: [Key: Style] = [:]
  /// What styles of a family without a parent begin with.
  private var defaults: [StyleFamily: StyleProperties] = [:]
  private var dataStyles: [String: DataStyle] = [:]

  mutating func add(_ properties: StyleProperties, named key: Key, parent: String?) {
    styles[key] = Style(properties: properties, parent: parent)
  }

  mutating func setDefault(_ properties: StyleProperties, of family: StyleFamily) {
    defaults[family] = properties
  }

  mutating func add(_ style: DataStyle, named name: String) { dataStyles[name] = style }

  /// The format code of a data style; `nil` for a name that none has.
  func formatCode(_ name: String) -> String? {
    dataStyles[name]?.code { dataStyles[$0]?.code }
  }

  func contains(_ key: Key) -> Bool { styles[key] != nil }

  /// What a style says, its parents included; `nil` for a name that no style has.
  func properties(_ key: Key) -> StyleProperties? {
    guard var style = styles[key] else { return nil }
    var result = style.properties
    // A damaged file may make a style its own ancestor.
    for _ in 0..<Self.longestLine {
      guard let name = style.parent, let parent = styles[Key(family: key.family, name: name)]
      else { break }
      result = result.inheriting(parent.properties)
      style = parent
    }
    return result.inheriting(defaultProperties(of: key.family))
  }

  func defaultProperties(of family: StyleFamily) -> StyleProperties {
    defaults[family] ?? StyleProperties()
  }

  private static let longestLine = 64

  /// Adds the styles of another part; where both have a style of one name, the other's counts.
  mutating func merge(_ other: StyleSet) {
    styles.merge(other.styles) { _, new in new }
    defaults.merge(other.defaults) { _, new in new }
    dataStyles.merge(other.dataStyles) { _, new in new }
  }
}
