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
    let exchange = Exchange(blocks, open)
    guard let thread = ThreadTeam.start({ exchange.produce() }) else { return nil }
    self.exchange = exchange
    self.thread = thread
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
