import Conversion
import Hummingbird
import Messages

/// The pages that check files.
struct CheckRoutes {
  private let options: ServerOptions
  private let counter: Counter

  init(_ options: ServerOptions, counter: Counter) {
    self.options = options
    self.counter = counter
  }

  /// The paths that take `POST`.
  static let posts = ["/check", "/check/part", "/make"]

  func add(to router: Router<BasicRequestContext>) {
    let (options, counter) = (options, counter)
    router.get("/") { request, _ in
      Response.form(
        UploadPage(PageSetting(request, options)).html)
    }
    for (path, isPart) in [("/check", false), ("/check/part", true)] {
      router.post(RouterPath(path)) { request, _ in
        let setting = PageSetting(request, options)
        let html = try await counter.handle(request) { form, desk in
          guard !form.uploads.isEmpty else { throw ServingError.noFile }
          let page = ResultPage(
            desk.check(form.uploads, expected: options.expected, findsCopies: true),
            of: form.uploads, place: isPart ? form.place : nil,
            templates: desk.templates, setting)
          return isPart ? page.part : page.html
        }
        return Response.page(html)
      }
    }
    router.post("/make") { request, _ in
      let language = request.language(options.language)
      let file = try await counter.handle(request) { form, desk in
        guard let product = form.product else { throw ServingError(.badRequest) }
        return try desk.made(product, of: form.uploads, in: language, isInListOrder: true)
      }
      return Response.file(file)
    }
  }
}
