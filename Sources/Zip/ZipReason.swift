package import Messages

/// Why an archive or a member of it could not be read.
package enum ZipReason: ReadReason {
  /// The archive as a whole.
  case damaged(ZipDamage)
  /// Members share or overlap each other's bytes, which only a hostile archive does.
  case overlapping
  case unreadableEntry(number: Int)
  case encrypted
  case unsupportedMethod(CompressionMethod)
  case damagedMember(ZipDamage)
  case longerThanDeclared(size: Int)
  case shorterThanDeclared(delivered: Int, size: Int)
  /// The member's path leads out of the archive.
  case outside
  case tooManyMembers(Int, limit: Int)
  case tooManyFiles(limit: Int)
  case unpacksToTooMuch(limit: Int)
  case ratioTooHigh(Int, limit: Int)
  case outOfMemory

  package var kind: ReadError.Kind {
    switch self {
    case .damaged, .overlapping, .unreadableEntry, .damagedMember, .longerThanDeclared,
      .shorterThanDeclared, .outside:
      .unreadableFile
    case .encrypted: .encryptedFile
    case .unsupportedMethod: .unsupportedFormat
    case .tooManyMembers, .tooManyFiles, .unpacksToTooMuch, .ratioTooHigh, .outOfMemory: .tooLarge
    }
  }

  package var text: BilingualText {
    switch self {
    case .damaged(let damage):
      BilingualText(
        english: "the zip archive is damaged or incomplete: \(damage.text.english)",
        japanese: "ファイル(zip)が壊れているか、途中で切れています（\(damage.text.japanese)）。"
          + "元のファイルをもう一度もらってください")
    case .overlapping:
      BilingualText(
        english: "the zip archive is damaged: its members overlap",
        japanese: "zipが壊れています（中のファイルの位置が重なっています）")
    case .unreadableEntry(let number):
      BilingualText(
        english: "entry \(number) of the zip's directory cannot be read",
        japanese: "zipの目録の\(number)番目の項目が読めません")
    case .encrypted:
      BilingualText(
        english: "the zip is password-protected", japanese: "zipがパスワードで保護されています")
    case .unsupportedMethod(let method):
      BilingualText(
        english: "it is compressed with \(method.name), which is not read; Deflate is",
        japanese: "圧縮方式が\(method.name)のため読めません。通常の方式(Deflate)で圧縮し直してください")
    case .damagedMember(let damage):
      BilingualText(
        english: "the part is damaged: \(damage.text.english)",
        japanese: "パートが壊れています（\(damage.text.japanese)）")
    case .longerThanDeclared(let size):
      BilingualText(
        english: "the part unpacks to more than the \(size) bytes that the zip declares",
        japanese: "パートの展開後の大きさが、zipに書かれた\(size)バイトを超えています")
    case .shorterThanDeclared(let delivered, let size):
      BilingualText(
        english: "the part ends after \(delivered) of \(size) bytes",
        japanese: "パートが\(size)バイトのうち\(delivered)バイトで途切れています")
    case .outside:
      BilingualText(
        english: "its path leads out of the zip", japanese: "パスがzipの外を指しています")
    case .tooManyMembers, .tooManyFiles, .unpacksToTooMuch, .ratioTooHigh, .outOfMemory: limitText
    }
  }

  /// How the archive as a whole is damaged; `nil` if it is not, or only a member is.
  package var damageOfWhole: BilingualText? {
    switch self {
    case .damaged(let damage): damage.text
    case .overlapping:
      BilingualText(english: "its parts overlap", japanese: "中のデータの位置が重なっています")
    default: nil
    }
  }

  private var limitText: BilingualText {
    switch self {
    case .tooManyMembers(let count, let limit):
      BilingualText(
        english: "the zip has \(count) members; the limit is \(limit)",
        japanese: "zipの中のファイルが\(count)個あります（上限は\(limit)個）")
    case .tooManyFiles(let limit):
      BilingualText(
        english: "the folder has more than \(limit) files",
        japanese: "フォルダーの中のファイルが\(limit)個を超えています")
    case .unpacksToTooMuch(let limit):
      BilingualText(
        english: "unpacks to more than \(limit) bytes",
        japanese: "展開後の大きさが\(limit)バイトを超えています")
    case .ratioTooHigh(let ratio, let limit):
      BilingualText(
        english: "unpacks to \(ratio) times its size; the limit is \(limit)",
        japanese: "展開すると\(ratio)倍になります（上限は\(limit)倍）")
    case .outOfMemory, .damaged, .overlapping, .unreadableEntry, .encrypted, .unsupportedMethod,
      .damagedMember, .longerThanDeclared, .shorterThanDeclared, .outside:
      BilingualText(english: "there is not enough memory", japanese: "メモリーが足りません")
    }
  }
}
