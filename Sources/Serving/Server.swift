import Conversion
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// The page in the browser, and the same for programs.
///
/// Routes are thin: they read the request and pass it to an ``UploadDesk``. Nothing of a request is
/// kept once it has been answered.
///
/// - SeeAlso: SPEC section 14
package struct Server: Sendable {
  private let options: ServerOptions
  private let logger: Logger

  package init(_ options: ServerOptions, logger: Logger) {
    self.options = options
    self.logger = logger
  }

  /// Serves until a signal ends the program; requests in progress are finished first.
  ///
  /// - Parameter onRunning: Called with the port once the server accepts requests.
  /// - Throws: The system's error if the address cannot be used.
  package func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
    let answers = PendingAnswers(most: options.heldAnswers)
    let pool = WorkPool(threads: availableCores, answers: answers)
    let counter = Counter(options, pool: pool)
    let folder = options.folder.map { counter.desk.watched($0, expected: options.expected) }
    let board = folder.map { Board($0, pool: pool, options) }
    let application = Application(
      router: router(counter, board),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [ConnectionGuard(options, pending: answers)],
          idleTimeout: .seconds(Int64(options.patience)))),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port),
        availableConnectionsDelegate: MaximumAvailableConnections(options.mostConnections)),
      onServerRunning: {
        await onRunning($0.localAddress?.port ?? 0)
        // The first reader need not wait until everything is read.
        _ = try? await board?.current()
      }, logger: logger)
    var group = ServiceGroupConfiguration(
      services: [.init(service: application)],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = Duration.seconds(options.farewell)
    let result: Result<Void, any Error>
    do {
      result = .success(try await ServiceGroup(configuration: group).run())
    } catch {
      result = .failure(error)
    }
    folder?.stopLooking()
    // What has not ended by now is given up.
    await pool.end(within: 0.5)
    try result.get()
  }

  /// The paths that take `POST`.
  static let posts = Set(
    CheckRoutes.posts + BlankRoutes.posts + CompareRoutes.posts + BoardRoutes.posts
      + InterfaceRoutes.posts)

  private func router(_ counter: Counter, _ board: Board?) -> Router<BasicRequestContext> {
    let router = Router(
      context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ErrorAnswers(options: options))
    router.add(middleware: NamedHost())
    router.add(middleware: AllowedMethods(posts: Self.posts))
    router.add(middleware: SameOrigin())
    router.add(middleware: BodyLimit(largest: options.largestUpload))
    router.get("/healthz") { _, _ in Response.plain("ok\n") }
    StyleRoutes(forms: options.forms).add(to: router)
    CheckRoutes(options, counter: counter).add(to: router)
    BlankRoutes(options, counter: counter).add(to: router)
    CompareRoutes(options, counter: counter).add(to: router)
    BoardRoutes(options, counter: counter, board: board).add(to: router)
    InterfaceRoutes(counter: counter, language: options.language).add(to: router)
    return router
  }
}
