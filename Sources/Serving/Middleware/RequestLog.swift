import HTTPTypes
import Hummingbird
import Logging

/// Logs each request: what was asked for, what came of it, how long it took; nothing of its content.
struct RequestLog<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let time = ContinuousClock.now - start
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "path": "\(request.uri.path)",
        "status": "\(response.status.code)",
        "milliseconds":
          "\(time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000)",
      ])
    return response
  }
}
