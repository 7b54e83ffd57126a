package import XML
package import Zip

/// The limits that a reader enforces, so that no file can exhaust the machine's memory or time.
///
/// The defaults are those of SPEC section 7. Past a limit, reading immediately throws a
/// `ReadError` of the kind `tooLarge`.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of all parts of a package together, unpacked; 4 GiB.
  public var unpackedBytes: Int = 4 << 30
  /// How many times its packed size a part may unpack to.
  public var compressionRatio: Int = 1000
  /// Parts up to this unpacked size may have any ratio, in bytes; 1 MiB.
  public var ratioFreeBytes: Int = 1 << 20
  /// Rows of a worksheet; Excel's 2^20.
  public var rows: Int = 1 << 20
  /// Columns of a worksheet; Excel's 2^14.
  public var columns: Int = 1 << 14
  /// Cells that are held in memory to find the form, of all worksheets of a workbook together;
  /// 4,000,000.
  ///
  /// A cell takes 48 bytes, so this keeps a run below 256 MiB. Runs of borders and objects count as
  /// cells. Writing a worksheet as delimited text holds no cells, so this limit does not apply to
  /// it.
  public var heldCells: Int = 4_000_000
  /// Cells of a data table, of a format that is held in memory as a whole, and of all worksheets
  /// with forms; three eighths of ``heldCells``.
  package var wholeCells: Int { min(heldCells, heldCells / 8 * 3 + 8) }
  /// Cells of a worksheet with a form; a sixteenth of ``heldCells``.
  ///
  /// Finding the form takes several times the memory of the cells.
  package var formCells: Int { min(heldCells, heldCells / 16 + 8) }
  /// Characters of a cell, counted in UTF-16 units as Excel counts them; Excel's 32,767.
  public var charactersPerCell: Int = 32_767
  /// Entries of a package, and files of a folder.
  public var members: Int = 10_000
  /// Messages about a file, besides errors; the rest are only counted.
  public var messages: Int = 10_000
  /// UTF-8 bytes of all texts of a worksheet, counted for each cell; 1 GiB.
  ///
  /// A short table of long texts that is referenced a million times stays below every other limit,
  /// but expands to gigabytes when written out.
  public var textBytes: Int = 1 << 30
  /// Bytes of the texts of a worksheet that is held in memory, shared texts counted once; 128 MiB.
  ///
  /// Cells and texts share the memory: with half of ``heldCells``, half of this is left for texts.
  public var heldTextBytes: Int = 128 << 20
  /// Blank fields that a worksheet's text form may have between its first and last used cell; 2^28.
  public var blankFields: Int = 1 << 28
  /// The limits for the XML of the parts.
  package var xml = XMLLimits()

  /// The usual limits.
  public init() {}

  /// The limits that apply to an archive.
  package var zip: ZipLimits {
    ZipLimits(
      members: members, unpackedBytes: unpackedBytes, compressionRatio: compressionRatio,
      ratioFreeBytes: ratioFreeBytes)
  }
}
