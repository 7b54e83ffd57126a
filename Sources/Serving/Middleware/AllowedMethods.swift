import HTTPTypes
import Hummingbird

/// Answers a method that a path does not take with those that it does.
struct AllowedMethods<Context: RequestContext>: RouterMiddleware {
  /// The paths that take `POST`; all others take `GET` and `HEAD`, and so do the main pages.
  let posts: Set<String>

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    let isPage = MainPage.allCases.contains { $0.path == path }
    var allowed: [HTTPRequest.Method] = isPage || !posts.contains(path) ? [.get, .head] : []
    if posts.contains(path) { allowed.append(.post) }
    guard allowed.contains(request.method) else {
      throw ServingError(.methodNotAllowed, allowed: allowed)
    }
    return try await next(request, context)
  }
}
