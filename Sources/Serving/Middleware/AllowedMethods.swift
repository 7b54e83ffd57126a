import HTTPTypes
import Hummingbird

/// Answers a method that a path does not take with those that it does.
///
/// Who loads a result again, or follows a link to one, comes to the page that its form is on.
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
    if !allowed.contains(request.method), request.method == .get || request.method == .head,
      !path.hasPrefix("/api/")
    {
      let page = MainPage.allCases.last { path.hasPrefix($0.path) } ?? .check
      return .redirect(to: page.path, type: .normal)
    }
    guard allowed.contains(request.method) else {
      throw ServingError(.methodNotAllowed, allowed: allowed)
    }
    return try await next(request, context)
  }
}
