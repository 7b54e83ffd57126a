import Conversion
import HTTPTypes
import Reporting

/// The watched folder for all readers: looked at when somebody asks, at most every few seconds, by
/// one thread.
actor Board {
  /// What a look found, and when.
  struct View: Sendable {
    let state: WatchedState
    let time: RunTime
  }

  nonisolated let folder: WatchedFolder
  private let pool: WorkPool
  private let interval: Duration
  private let patience: Duration
  private var view: View?
  private var lookedAt: ContinuousClock.Instant?
  private var isLooking = false

  init(_ folder: WatchedFolder, pool: WorkPool, _ options: ServerOptions) {
    self.folder = folder
    self.pool = pool
    interval = .seconds(options.lookInterval)
    patience = .seconds(options.patience)
  }

  /// What is in the folder now, or was a few seconds ago.
  ///
  /// If the folder answers slowly, it is what was there before.
  ///
  /// - Throws: 503 if nobody has ever been able to look.
  func current() async throws -> View {
    if let view, let lookedAt, .now - lookedAt < interval { return view }
    if !isLooking {
      isLooking = true
      Task { await look() }
    }
    let end: ContinuousClock.Instant = .now + (view == nil ? patience : .seconds(2))
    while isLooking, .now < end { try await Task.sleep(for: .milliseconds(20)) }
    guard let view else { throw ServingError(.serviceUnavailable) }
    return view
  }

  private func look() async {
    let folder = folder
    if let state = try? await pool.run(in: .folder, { folder.look() }) {
      view = View(state: state, time: .now)
    }
    lookedAt = .now
    isLooking = false
  }
}
