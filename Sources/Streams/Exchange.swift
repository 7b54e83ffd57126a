import Glibc
import Messages

/// A ring of blocks between the thread that fills them and the one that empties them.
///
/// Each block is used by one thread at a time, and shared state only with the lock held.
@safe final class Exchange<Block: AnyObject>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>
  private let open: () throws(ReadError) -> ReadAhead<Block>.Filling
  private let blocks: [Block]
  /// How many blocks have been filled and emptied so far.
  private var filled = 0
  private var emptied = 0
  private var isDone = false
  private var isCancelled = false
  private var failure: ReadError?

  init(_ blocks: [Block], _ open: @escaping () throws(ReadError) -> ReadAhead<Block>.Filling) {
    self.open = open
    self.blocks = blocks
    unsafe lock = .allocate(capacity: 1)
    unsafe change = .allocate(capacity: 1)
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(change, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(lock)
    unsafe pthread_cond_destroy(change)
    unsafe lock.deallocate()
    unsafe change.deallocate()
  }

  // MARK: - The filling thread

  func produce() {
    do throws(ReadError) {
      let fill = try open()
      while let block = nextFree(), try fill(block) { locked { filled += 1 } }
      locked { isDone = true }
    } catch {
      locked {
        failure = error
        isDone = true
      }
    }
  }

  /// The next block to fill, or `nil` if no more are wanted.
  private func nextFree() -> Block? {
    let place: Int = wait {
      if isCancelled { return -1 }
      return filled - emptied < blocks.count ? filled % blocks.count : nil
    }
    return place < 0 ? nil : blocks[place]
  }

  // MARK: - The emptying thread

  /// The first filled block, or `nil` at the end.
  func first() throws(ReadError) -> Block? {
    let block: Result<Block?, ReadError> = wait {
      if emptied < filled { return .success(blocks[emptied % blocks.count]) }
      if let failure { return .failure(failure) }
      return isDone ? .success(nil) : nil
    }
    return try block.get()
  }

  func dropFirst() { locked { emptied += 1 } }

  func cancel() { locked { isCancelled = true } }

  // MARK: - Waiting

  private func locked(_ body: () -> Void) {
    unsafe pthread_mutex_lock(lock)
    body()
    unsafe pthread_cond_signal(change)
    unsafe pthread_mutex_unlock(lock)
  }

  /// Waits until `answer`, which is called with the lock held, returns a value.
  private func wait<Answer>(until answer: () -> Answer?) -> Answer {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while true {
      if let answer = answer() { return answer }
      unsafe pthread_cond_wait(change, lock)
    }
  }
}
