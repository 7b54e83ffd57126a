import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose client keeps it without need.
///
/// The server itself bounds how long a request may take to arrive. Two things remain: a client may go
/// on sending after it has its answer, and it may never take its answer. Both would keep a
/// connection, and the second one memory, for as long as the client likes.
///
/// A client that waits for leave to send its body (`Expect: 100-continue`) gets it here.
///
/// - SeeAlso: RFC 9110, 10.1.1
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long a client may take for an answer.
  private let patience: TimeAmount
  /// How long it may go on sending after it has its answer, and how much.
  ///
  /// Many clients, browsers among them, look for an answer only when they have sent everything.
  private let lingering: TimeAmount
  private let mostUnwanted: Int
  private let largestUpload: Int
  private let pending: PendingAnswers

  /// Whether the body of the latest request is still arriving.
  private var isReceiving = false
  private var unwanted = 0
  /// Requests without a whole answer, and answers that the system has not taken yet.
  private var unanswered = 0
  private var unsent = 0
  private var unsentBytes = 0
  private var deadline: Scheduled<Void>?

  init(_ options: ServerOptions, pending: PendingAnswers) {
    patience = .milliseconds(Int64(options.patience * 1000))
    lingering = .milliseconds(Int64(min(options.patience, 30) * 1000))
    largestUpload = options.largestUpload
    mostUnwanted = 4 * options.largestUpload
    self.pending = pending
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let request):
      if unanswered == 0, waitsForLeave(request) { giveLeave(context) }
      isReceiving = true
      unanswered += 1
    case .body(let buffer):
      if unanswered == 0 { unwanted += buffer.readableBytes }
      if unwanted > mostUnwanted { context.close(promise: nil) }
    case .end:
      isReceiving = false
      unwanted = 0
      if unsent == 0 { setDeadline(nil, context) }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let response):
      if response.status.kind != .informational {
        unsent += 1
        setDeadline(patience, context)
      }
      context.write(data, promise: promise)
    case .body(let buffer):
      let count = buffer.readableBytes
      unsentBytes += count
      pending.add(count)
      write(data, promise, context) {
        self.unsentBytes -= count
        self.pending.add(-count)
      }
    case .end:
      unanswered -= 1
      write(data, promise, context) {
        self.unsent -= 1
        self.answerWasTaken(context)
      }
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    setDeadline(nil, context)
    context.fireChannelInactive()
  }

  /// Writes, and calls `taken` when the system has taken it or the connection has ended.
  private func write(
    _ data: NIOAny, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext,
    _ taken: @escaping () -> Void
  ) {
    let own = context.eventLoop.makePromise(of: Void.self)
    own.futureResult.assumeIsolated().whenComplete { _ in taken() }
    own.futureResult.cascade(to: promise)
    context.write(data, promise: own)
  }

  /// An answer is out: others may follow, or the client goes on sending what nobody wants.
  private func answerWasTaken(_ context: ChannelHandlerContext) {
    if unsent > 0 {
      setDeadline(patience, context)
    } else {
      setDeadline(isReceiving && unanswered == 0 ? lingering : nil, context)
    }
  }

  private func setDeadline(_ time: TimeAmount?, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = time.map { time in
      context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }
  }

  // MARK: - Leave to send

  private func waitsForLeave(_ request: HTTPRequest) -> Bool {
    guard request.headerFields[.expect]?.lowercased() == "100-continue" else { return false }
    // A body that will be refused need not be sent.
    return request.headerFields[.contentLength].flatMap { Int($0) }.map { $0 <= largestUpload }
      ?? true
  }

  private func giveLeave(_ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
  }
}
