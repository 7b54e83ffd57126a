import Bytes
import Glibc
import Messages

/// A ring of memory blocks between the thread that fills them and the one that empties them.
///
/// Each block is used by one thread at a time, and shared state only with the lock held.
@safe final class Exchange: @unchecked Sendable {
  private static let pieceCount = 4
  private static let pieceBytes = 128 << 10

  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>
  private let open: () throws(ReadError) -> any ByteStream
  private let pieces: [ByteMemory]
  /// How many blocks have been filled and emptied so far.
  private var filled = 0
  private var emptied = 0
  private var isDone = false
  private var isCancelled = false
  private var failure: ReadError?

  init(_ open: @escaping () throws(ReadError) -> any ByteStream) {
    self.open = open
    pieces = (0..<Self.pieceCount).map { _ in ByteMemory.empty(capacity: Self.pieceBytes) }
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
      let stream = try open()
      while let piece = nextFree() {
        piece.removeAll()
        try piece.fill(from: stream, upTo: Self.pieceBytes)
        if piece.count == 0 { break }
        locked { filled += 1 }
      }
      locked { isDone = true }
    } catch {
      locked {
        failure = error
        isDone = true
      }
    }
  }

  /// The next block to fill, or `nil` if no more are wanted.
  private func nextFree() -> ByteMemory? {
    let place: Int = wait {
      if isCancelled { return -1 }
      return filled - emptied < Self.pieceCount ? filled % Self.pieceCount : nil
    }
    return place < 0 ? nil : pieces[place]
  }

  // MARK: - The emptying thread

  /// The first filled block, or `nil` at the end of the stream.
  func firstPiece() throws(ReadError) -> ByteMemory? {
    let piece: Result<ByteMemory?, ReadError> = wait {
      if emptied < filled { return .success(pieces[emptied % Self.pieceCount]) }
      if let failure { return .failure(failure) }
      return isDone ? .success(nil) : nil
    }
    return try piece.get()
  }

  func dropFirstPiece() { locked { emptied += 1 } }

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
