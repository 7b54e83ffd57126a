/// The content of a compound file without a workbook, judged by the names of its streams.
///
/// - SeeAlso: [MS-OFFCRYPTO] 2.3.4.4 (`EncryptedPackage`), [MS-DOC] 2.1, [MS-PPT] 2.1
enum CompoundDocument: Hashable, Sendable {
  /// A password-protected `.xlsx` or other package.
  case encryptedPackage
  case word
  case powerPoint
  case unknown

  init(_ file: CompoundFile) {
    if file.entry(named: "EncryptedPackage") != nil || file.entry(named: "EncryptionInfo") != nil {
      self = .encryptedPackage
    } else if file.entry(named: "WordDocument") != nil {
      self = .word
    } else if file.entry(named: "PowerPoint Document") != nil {
      self = .powerPoint
    } else {
      self = .unknown
    }
  }
}
