import Foundation
import Testing

@testable import Conversion

struct MonitorTests {
  @Test func `one thread at a time has access`() async {
    let monitor = Monitor(0)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<5_000 {
            // Reading and writing are apart, so that an interleaving would lose a step.
            monitor.withLock { value in
              let old = value
              value = old + 1
            }
          }
        }
      }
    }
    #expect(monitor.withLock { $0 } == 20_000)
  }

  @Test(.timeLimit(.minutes(1))) func `a thread that waits wakes when its condition holds`() {
    let monitor = Monitor<[Int]>([])
    let thread = Thread {
      for number in 1...3 {
        monitor.wait(until: { $0.count == number - 1 }) { $0.append(number) }
        monitor.wait(until: { $0.isEmpty || $0.last == -number }) { _ in }
      }
    }
    thread.start()
    for number in 1...3 {
      monitor.wait(until: { $0.last == number }) { $0[number - 1] = -number }
    }
    #expect(monitor.withLock { $0 } == [-1, -2, -3])
  }
}
