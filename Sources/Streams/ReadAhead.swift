import Glibc
package import Messages

/// Blocks that another thread fills while the caller uses those before them.
package final class ReadAhead<Block: AnyObject> {
  /// Fills a block again, whatever it holds; returns `false` if nothing is left to fill it with.
  package typealias Filling = (Block) throws(ReadError) -> Bool

  private let exchange: Exchange<Block>
  private let thread: pthread_t

  /// Starts to fill `blocks` in turn.
  ///
  /// Only the other thread calls `open` and what it returns; they must not share mutable state with
  /// the caller before the last block.
  ///
  /// - Returns: `nil` if the system cannot provide a thread.
  package init?(
    _ blocks: [Block], _ open: @escaping () throws(ReadError) -> Filling
  ) {
    exchange = Exchange(blocks, open)
    var thread = pthread_t()
    let argument = unsafe Unmanaged.passRetained(ReadAheadWork(exchange.produce))
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<ReadAheadWork>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, argument.toOpaque())
    self.thread = thread
    guard code == 0 else {
      unsafe argument.release()
      return nil
    }
  }

  deinit {
    exchange.cancel()
    pthread_join(thread, nil)
  }

  /// The first filled block, the caller’s until ``dropFirst()``; `nil` after the last.
  ///
  /// - Throws: what filling threw, after the blocks before it.
  package func first() throws(ReadError) -> Block? { try exchange.first() }

  /// Gives the first block back, to be filled again.
  package func dropFirst() { exchange.dropFirst() }
}

/// What the other thread does; not generic, since a C function runs it.
private final class ReadAheadWork {
  let body: () -> Void

  init(_ body: @escaping () -> Void) { self.body = body }
}
