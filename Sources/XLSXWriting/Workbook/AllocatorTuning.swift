import CXLSXWriter

/// Keeps the memory that one workbook frees for the next.
///
/// The library allocates and frees some hundred kilobytes for each workbook; glibc would return
/// them to the system and fetch them again page by page. It changes the whole process, so that only
/// the program asks for it.
package enum AllocatorTuning {
  /// Takes effect for the rest of the process.
  package static func start() {
    let mebibytes: Int32 = 1 << 20
    _ = mallopt(M_MMAP_THRESHOLD, 64 * mebibytes)
    _ = mallopt(M_TRIM_THRESHOLD, 256 * mebibytes)
    _ = mallopt(M_TOP_PAD, 4 * mebibytes)
  }
}
