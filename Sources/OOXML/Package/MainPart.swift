import Zip
import Messages
import WorkbookReading

/// A package's main part, and the kind of package that it implies.
struct MainPart {
  /// `nil` if the package has no main part.
  let name: String?
  let kind: PackageKind

  /// Finds the main part through the package's relationships, or else in its usual place.
  ///
  /// - Throws: any error in reading the relationships.
  init(of parts: PackageParts, limits: ReadingLimits) throws(ReadError) {
    let package = try Relationships.of("", in: parts, limits: limits)
    name =
      package.first("officeDocument")?.target
      ?? ["xl/workbook.xml", "workbook.xml"].first { parts.index(of: $0) != nil }
    kind = Self.kind(name, in: parts)
  }

  private static func kind(_ name: String?, in parts: PackageParts) -> PackageKind {
    guard let name = name?.lowercased() else {
      return isOpenDocument(parts) ? .openDocument : parts is FolderParts ? .otherFolder : .otherZip
    }
    if name.hasSuffix(".bin") { return .binaryWorkbook }
    return name.hasSuffix("document.xml") || name.hasSuffix("presentation.xml")
      ? .otherOfficeDocument : .workbook
  }

  /// Whether a package is an OpenDocument file.
  ///
  /// One that LibreOffice encrypted as a whole has a single part.
  ///
  /// - SeeAlso: ODF 1.3 part 2, 3.2 (manifest)
  private static func isOpenDocument(_ parts: PackageParts) -> Bool {
    parts.index(of: "META-INF/manifest.xml") != nil
      && ["content.xml", "encrypted-package"].contains { parts.index(of: $0) != nil }
  }
}
