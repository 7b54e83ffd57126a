import HTTPTypes
import Hummingbird

/// Answers a method that a path does not take with those that it does.
struct AllowedMethods<Context: RequestContext>: RouterMiddleware {
  /// The paths that take `POST`; all others take `GET` and `HEAD`.
  let posts: Set<String>

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let allowed: [HTTPRequest.Method] = posts.contains(request.uri.path) ? [.post] : [.get, .head]
    guard allowed.contains(request.method) else {
      throw ServingError(.methodNotAllowed, allowed: allowed)
    }
    return try await next(request, context)
  }
}
