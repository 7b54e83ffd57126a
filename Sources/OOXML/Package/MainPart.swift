import Zip
import Messages
import WorkbookReading

/// The part of a package that everything else hangs on, and what it makes the package.
struct MainPart {
  /// `nil` when the package has none.
  let name: String?
  let kind: PackageKind

  /// Finds the main part by the package's relationships, or else where it usually is.
  ///
  /// - Throws: what reading the relationships throws.
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

  /// Whether a package is OpenDocument's; one that LibreOffice encrypted as a whole has a single
  /// part.
  ///
  /// - SeeAlso: ODF 1.3 part 2, 3.2 (manifest)
  private static func isOpenDocument(_ parts: PackageParts) -> Bool {
    parts.index(of: "META-INF/manifest.xml") != nil
      && ["content.xml", "encrypted-package"].contains { parts.index(of: $0) != nil }
  }
}
