import Bytes
import Glibc
package import Messages

/// A stream that another thread reads ahead, so a large part is unpacked while it is scanned.
package final class ThreadedStream: ByteStream {
  private let exchange: Exchange
  private var thread = pthread_t()
  private var isRunning = false
  /// How much of the first block has been delivered.
  private var position = 0

  /// Starts to read the stream that `open` opens; only the other thread calls it and uses the
  /// result.
  ///
  /// - Returns: `nil` if the system cannot provide a thread.
  private init?(_ open: @escaping () throws(ReadError) -> any ByteStream) {
    exchange = Exchange(open)
    let argument = unsafe Unmanaged.passRetained(exchange)
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Exchange>.fromOpaque(argument).takeRetainedValue().produce()
        return nil
      }, argument.toOpaque())
    guard code == 0 else {
      unsafe argument.release()
      return nil
    }
    isRunning = true
  }

  /// A stream opened by `open`, read ahead by another thread if one is available.
  ///
  /// `open` must not share mutable state with the caller.
  package static func reading(
    _ open: @escaping () throws(ReadError) -> any ByteStream
  ) throws(ReadError) -> any ByteStream {
    if let stream = ThreadedStream(open) { return stream }
    return try open()
  }

  deinit {
    guard isRunning else { return }
    exchange.cancel()
    pthread_join(thread, nil)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard let piece = try exchange.firstPiece() else { return 0 }
    let count = unsafe piece.copy(from: position, into: buffer)
    position += count
    if position == piece.count {
      exchange.dropFirstPiece()
      position = 0
    }
    return count
  }
}
