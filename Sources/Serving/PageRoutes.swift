import Conversion
import FormPage
import FormTemplate
import Hummingbird
import Messages

/// The pages for people.
struct PageRoutes {
  private let options: ServerOptions
  private let counter: Counter

  init(_ options: ServerOptions, counter: Counter) {
    self.options = options
    self.counter = counter
  }

  /// The paths that take `POST`.
  static let posts = ["/check", "/check/part", "/make"]

  func add(to router: Router<BasicRequestContext>) {
    let (language, counter, largest) = (options.language, counter, options.largestUpload)
    let styles = Self.styles(options.forms)
    router.get("/style.css") { _, _ in Response.styles(styles) }
    router.get("/page.js") { _, _ in Response.script(PackageResources.page_js) }
    router.get("/") { request, _ in
      Response.page(
        UploadPage(language: request.language(language), largestUpload: largest).html)
    }
    for (path, isPart) in [("/check", false), ("/check/part", true)] {
      router.post(RouterPath(path)) { request, _ in
        let language = request.language(language)
        let html = try await counter.handle(request) { form, desk in
          guard !form.uploads.isEmpty else { throw ServingError(.badRequest) }
          let page = ResultPage(
            desk.check(form.uploads), of: form.uploads, place: isPart ? form.place : nil,
            templates: desk.templates, language: language)
          return isPart ? page.part : page.html
        }
        return Response.page(html)
      }
    }
    router.post("/make") { request, _ in
      let language = request.language(language)
      let file = try await counter.handle(request) { form, desk in
        guard let product = form.product else { throw ServingError(.badRequest) }
        return try desk.made(product, of: form, in: language)
      }
      return Response.file(file)
    }
  }

  /// The style sheet of all pages, with the rules of each form.
  private static func styles(_ forms: [Template]) -> [UInt8] {
    let rules = forms.enumerated().map { index, form in
      FormStyle(template: form, name: ResultPage.style(of: index)).css
    }
    return FormStyle.shared + Array(rules.joined().utf8) + PackageResources.serve_css
  }
}
