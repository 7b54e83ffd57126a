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

  /// For a server: has memory given back to the system when a request is done with it.
  ///
  /// By default the C library keeps large blocks for the next request, in as many arenas as there are
  /// threads, and a server that has once met sixteen large files would keep hundreds of megabytes.
  package static func giveBack() {
    let mebibytes: Int32 = 1 << 20
    _ = mallopt(M_MMAP_THRESHOLD, mebibytes)
    _ = mallopt(M_TRIM_THRESHOLD, 8 * mebibytes)
    _ = mallopt(M_ARENA_MAX, 4)
  }
}
