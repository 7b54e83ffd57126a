import Glibc

/// Shows the progress of a long run: a bar on a terminal, otherwise a line every few seconds.
final class ProgressLine {
  private let terminal: Terminal
  private let isInteractive: Bool
  private let start = ProgressLine.now
  private var last: Double
  private var isDrawn = false

  init(_ terminal: Terminal) {
    self.terminal = terminal
    isInteractive = terminal.isInteractive
    last = start
  }

  /// Shows the progress, if an update is due.
  func show(done: Int, of total: Int?) {
    let now = Self.now
    // Short runs show nothing; a bar moves smoothly, lines are rare.
    let pause = isInteractive ? (isDrawn ? 0.1 : 0.7) : 5
    guard now - last >= pause, done != total else { return }
    last = now
    let rate = Double(done) / max(now - start, 0.001)
    let text = Self.text(done: done, total: total, rate: rate)
    if isInteractive {
      terminal.write(Array("\r\u{1B}[K\(text)".utf8))
      isDrawn = true
    } else {
      terminal.print("mokuhyo: " + text)
    }
  }

  /// Removes the bar, so that a line can be printed.
  func clear() {
    guard isDrawn else { return }
    terminal.write(Array("\r\u{1B}[K".utf8))
    isDrawn = false
    last = min(last, Self.now - 0.6)
  }

  /// Count, rate and remaining time, with a bar if the total is known.
  static func text(done: Int, total: Int?, rate: Double) -> String {
    let speed = say("\(Int(rate)) a second", "毎秒 \(Int(rate)) 件")
    guard let total, total > 0 else { return say("\(done) files, ", "\(done) 件、") + speed }
    let width = 24
    let filled = min(width, done * width / total)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    let seconds = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
    let rest = "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    return "[\(bar)] \(done)/\(total), \(speed), " + say("\(rest) left", "残り \(rest)")
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
