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

  func add(to router: Router<BasicRequestContext>) {
    let (language, counter, largest) = (options.language, counter, options.largestUpload)
    let styles = Self.styles(options.forms)
    router.get("/style.css") { _, _ in Response.styles(styles) }
    router.get("/") { request, _ in
      Response.page(
        UploadPage(language: request.language(language), largestUpload: largest).html)
    }
    router.post("/check") { request, _ in
      let language = request.language(language)
      let html = try await counter.handle(request) { form, desk in
        guard !form.uploads.isEmpty else { throw ServingError(.badRequest) }
        return ResultPage(
          desk.check(form.uploads), of: form.uploads, templates: desk.templates,
          language: language
        ).html
      }
      return Response.page(html)
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
