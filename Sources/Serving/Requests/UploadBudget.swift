import NIOCore

/// How many bytes of requests are held at once; who asks for more waits in line.
actor UploadBudget {
  private struct Waiting {
    var id: Int
    var bytes: Int
    var turn: CheckedContinuation<Bool, Never>
    var timer: Scheduled<Void>
  }

  private let total: Int
  private let mostWaiting: Int
  private let patience: Double
  private var used = 0
  private var line: [Waiting] = []
  private var nextID = 0

  init(total: Int, mostWaiting: Int, patience: Double) {
    self.total = total
    self.mostWaiting = mostWaiting
    self.patience = patience
  }

  /// Waits until so many bytes may be held, which ``giveBack(_:)`` must follow.
  ///
  /// - Returns: `false` if the line is too long or the wait was.
  func take(_ bytes: Int) async -> Bool {
    let bytes = min(bytes, total)
    if line.isEmpty, used + bytes <= total {
      used += bytes
      return true
    }
    guard line.count < mostWaiting else { return false }
    nextID += 1
    let id = nextID
    return await withCheckedContinuation { turn in
      let timer = Deadline.timer(patience) { Task { await self.expire(id) } }
      line.append(Waiting(id: id, bytes: bytes, turn: turn, timer: timer))
    }
  }

  /// Frees bytes that were taken.
  func giveBack(_ bytes: Int) {
    used -= min(bytes, total)
    while let next = line.first, used + next.bytes <= total {
      used += next.bytes
      line.removeFirst()
      next.timer.cancel()
      next.turn.resume(returning: true)
    }
  }

  private func expire(_ id: Int) {
    guard let index = line.firstIndex(where: { $0.id == id }) else { return }
    line.remove(at: index).turn.resume(returning: false)
  }
}
