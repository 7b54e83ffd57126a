import Messages

/// A format that is recognized by its first bytes, so that an error can name it, but not read.
enum ForeignFormat: Hashable, CaseIterable {
  case pdf, png, jpeg, gif, richText, gzip, sevenZip, rar, lzh
  /// A spreadsheet of Lotus 1-2-3 or Microsoft Works.
  case lotus

  /// The format that a file begins as; `nil` for any other.
  init?(_ beginning: [UInt8]) {
    let format = Self.allCases.first { format in
      format.marks.contains { beginning.dropFirst(format.offset).starts(with: $0) }
    }
    // The mark of an .lzh ends with its method; a text may well begin with ab-lines-.
    guard let format,
      format != .lzh || beginning.count > 6 && beginning[6] == UInt8(ascii: "-")
    else { return nil }
    self = format
  }

  /// Where the mark is.
  private var offset: Int { self == .lzh ? 2 : 0 }

  private var marks: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    case .png: [[0x89, 0x50, 0x4E, 0x47]]
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .gif: [Array("GIF8".utf8)]
    case .richText: [Array("{\\rtf".utf8)]
    case .gzip: [[0x1F, 0x8B]]
    case .sevenZip: [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]]
    case .rar: [Array("Rar!".utf8)]
    case .lzh: [Array("-lh".utf8), Array("-lz".utf8)]
    // The first record says that a file begins, and has a length of 2 or, from release 3 on, 26.
    case .lotus: [[0, 0, 2, 0], [0, 0, 0x1A, 0], [0xFF, 0, 2, 0]]
    }
  }

  /// What such a file is called.
  var text: BilingualText {
    switch self {
    case .pdf: BilingualText(english: "a PDF", japanese: "PDF ")
    case .png: BilingualText(english: "a PNG picture", japanese: "画像(PNG)")
    case .jpeg: BilingualText(english: "a JPEG picture", japanese: "画像(JPEG)")
    case .gif: BilingualText(english: "a GIF picture", japanese: "画像(GIF)")
    case .richText:
      BilingualText(english: "a text of a word processor (RTF)", japanese: "ワープロ文書(RTF)")
    case .gzip: BilingualText(english: "a gzip archive", japanese: "gzip の書庫")
    case .sevenZip: BilingualText(english: "a 7z archive", japanese: "7z の書庫")
    case .rar: BilingualText(english: "a RAR archive", japanese: "RAR の書庫")
    case .lzh: BilingualText(english: "an LZH archive", japanese: "LZH の書庫")
    case .lotus:
      BilingualText(
        english: "a spreadsheet of Lotus 1-2-3 or Works", japanese: "Lotus 1-2-3 か Works の表計算ファイル")
    }
  }
}
