/// How a cell aligns its text; the raw values are the words of the template file.
package enum HorizontalAlignment: String, Hashable, Sendable, CaseIterable {
  case left, center, right
}
