import HTTPTypes
import Hummingbird

/// Refuses a request that does not say which host it is meant for.
///
/// - SeeAlso: RFC 9112, 3.2
struct NamedHost<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.head.authority?.isEmpty == false else { throw ServingError(.badRequest) }
    return try await next(request, context)
  }
}
