import Glibc

/// Time that passes, whatever the clock on the wall is set to.
package struct Stopwatch {
  private var start = Self.now

  package init() {}

  /// In seconds.
  package var elapsed: Double { Self.now - start }

  package mutating func restart() { start = Self.now }

  /// Lets some seconds pass.
  package static func pause(_ seconds: Double) {
    var time = timespec(
      tv_sec: Int(seconds), tv_nsec: Int(seconds.truncatingRemainder(dividingBy: 1) * 1e9))
    _ = unsafe nanosleep(&time, nil)
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
