import HTTPTypes
import Hummingbird
import Logging

/// Turns errors into answers: a page for people, JSON below `/api/`.
struct ErrorAnswers<Context: RequestContext>: RouterMiddleware {
  let options: ServerOptions

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as ServingError {
      return answer(error, to: request)
    } catch let error as any HTTPResponseError {
      return answer(ServingError(error.status), to: request)
    } catch {
      // The cause may be words of a file, which belong in no log.
      context.logger.error("failure", metadata: ["kind": "\(type(of: error))"])
      return answer(ServingError(.internalServerError), to: request)
    }
  }

  private func answer(_ error: ServingError, to request: Request) -> Response {
    var response =
      request.uri.path.hasPrefix("/api/")
      ? Response.json(
        ErrorJSON.bytes(of: error, in: request.language(options.language)), status: error.status)
      : Response.page(
        ErrorPage(error, path: request.uri.path, PageSetting(request, options)).html,
        status: error.status)
    if error.status == .serviceUnavailable { response.headers[.retryAfter] = "5" }
    if !error.allowed.isEmpty {
      response.headers[.allow] = error.allowed.map(\.rawValue).joined(separator: ", ")
    }
    return response
  }
}
