import Streams

/// Processes a sequence of items on several threads, with results in the items' order.
///
/// Each item is taken (one at a time, in order), prepared (by any thread), has its turn (one at a
/// time, in order), is finished (by any thread), and its result is delivered (one at a time, in
/// order). The number of items in progress is fixed, however slow one of them is.
struct OrderedPipeline<Item, Prepared, Result> {
  /// Returns the next item; `nil` after the last.
  ///
  /// It may block: items in progress continue meanwhile.
  var next: () -> Item?
  var prepare: @Sendable (Item) -> Prepared
  /// Makes decisions that depend on the items' order, before they are finished; with `nil`, no
  /// item waits for the one before it.
  var takeTurn: ((inout Prepared) -> Void)?
  var finish: @Sendable (Prepared) -> Result
  /// Takes a result; returning `false` stops the work, and no more items are taken.
  var deliver: (Result) -> Bool

  /// Does all the work with `workers` threads, including the calling one, and returns after the
  /// last delivery.
  func run(workers: Int) {
    guard workers > 1 else {
      while let item = next() {
        var prepared = prepare(item)
        takeTurn?(&prepared)
        guard deliver(finish(prepared)) else { return }
      }
      return
    }
    let state = Monitor(State(steps: UnsafeTransfer(value: self)))
    let source = Monitor(UnsafeTransfer(value: next))
    let prepare = prepare
    let finish = finish
    let hasTurns = takeTurn != nil
    ThreadTeam.run(workers) {
      while let (index, item) = Self.take(from: source, for: state, window: workers * 4) {
        var prepared = prepare(item.value)
        if hasTurns { prepared = Self.turn(prepared, at: index, in: state) }
        Self.deliver(finish(prepared), at: index, in: state)
      }
    }
  }

  // MARK: - Shared state

  private struct State {
    var steps: UnsafeTransfer<OrderedPipeline>
    /// The numbers of items taken, of those that had their turn, and of those delivered.
    var taken = 0
    var turned = 0
    var delivered = 0
    /// Results waiting for an earlier one, or for the delivering thread.
    var waiting: [Int: UnsafeTransfer<Result>] = [:]
    /// Whether a thread is delivering: it takes whatever comes next, and the others need not wait.
    var isDelivering = false
    /// Whether the last item has been taken.
    var isEnded = false
    /// Whether a delivery was refused: results of items still in progress are discarded.
    var isStopped = false

    /// What the calling thread must deliver next; it alone delivers until nothing is left.
    mutating func nextDelivery() -> Delivery? {
      let result = waiting.removeValue(forKey: delivered)
      isDelivering = result != nil
      return result.map {
        Delivery(
          result: $0, deliver: UnsafeTransfer(value: steps.value.deliver), isStopped: isStopped)
      }
    }
  }

  private static func take(
    from source: Monitor<UnsafeTransfer<() -> Item?>>, for state: Monitor<State>, window: Int
  ) -> (Int, UnsafeTransfer<Item>)? {
    source.withLock { next in
      let isEnded = state.wait(until: { $0.isEnded || $0.taken < $0.delivered + window }) {
        $0.isEnded
      }
      guard !isEnded, let item = next.value() else {
        state.withLock { $0.isEnded = true }
        return nil
      }
      let index = state.withLock { state in
        state.taken += 1
        return state.taken - 1
      }
      return (index, UnsafeTransfer(value: item))
    }
  }

  private static func turn(
    _ prepared: Prepared, at index: Int, in state: Monitor<State>
  ) -> Prepared {
    let prepared = UnsafeTransfer(value: prepared)
    return state.wait(until: { $0.turned == index }) { state in
      var value = prepared.value
      state.steps.value.takeTurn?(&value)
      state.turned += 1
      return UnsafeTransfer(value: value)
    }.value
  }

  private static func deliver(_ result: Result, at index: Int, in state: Monitor<State>) {
    let result = UnsafeTransfer(value: result)
    var next = state.withLock { state -> Delivery? in
      state.waiting[index] = result
      return state.isDelivering ? nil : state.nextDelivery()
    }
    while let delivery = next {
      let goesOn = delivery.isStopped || delivery.deliver.value(delivery.result.value)
      next = state.withLock { state in
        state.delivered += 1
        if !goesOn {
          state.isEnded = true
          state.isStopped = true
        }
        return state.nextDelivery()
      }
    }
  }

  /// A result that is due, and its receiver.
  private struct Delivery {
    let result: UnsafeTransfer<Result>
    let deliver: UnsafeTransfer<(Result) -> Bool>
    /// Whether it is discarded.
    let isStopped: Bool
  }
}

/// A value that is passed between threads and accessed by one at a time.
private struct UnsafeTransfer<Value>: @unchecked Sendable {
  let value: Value
}
