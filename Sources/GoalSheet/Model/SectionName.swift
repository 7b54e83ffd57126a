/// A section of a department, by the names of the template's list where it has them.
package struct SectionName: Hashable, Sendable {
  /// The 組織名(部).
  package var department: String
  /// The 組織名(準部・課・機関名).
  package var section: String

  package init(department: String, section: String) {
    self.department = department
    self.section = section
  }
}
