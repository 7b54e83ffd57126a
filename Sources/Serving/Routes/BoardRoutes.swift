import Conversion
import HTTPTypes
import Hummingbird
import Messages
import Reporting

/// The pages about the watched folder, and the same for programs; without a folder there are none.
struct BoardRoutes {
  private let options: ServerOptions
  private let counter: Counter
  private let board: Board?
  /// What this run of the server is known by: another one counts changes anew.
  private let run = UInt32.random(in: 0...(.max))

  init(_ options: ServerOptions, counter: Counter, board: Board?) {
    self.options = options
    self.counter = counter
    self.board = board
  }

  /// What can be made of the whole folder.
  private static let products: [UploadProduct] = [.xlsx, .pdf, .html, .csv, .json]

  /// The paths that take `POST`.
  static let posts = ["/board/make"] + products.map { path(of: $0) }

  private static func path(of product: UploadProduct) -> String {
    "/api/v1/board/\(product.rawValue)"
  }

  func add(to router: Router<BasicRequestContext>) {
    addPages(to: router)
    let (options, counter, board) = (options, counter, board)
    router.get("/api/v1/board") { request, _ in
      let view = try await Self.open(board).current()
      let report = BoardReport(view, options, language: request.language(options.language))
      return Response.json(BoardJSON.json(of: report))
    }
    for product in Self.products {
      router.post(RouterPath(Self.path(of: product))) { _, _ in
        let folder = try Self.open(board).folder
        return Response.file(try await counter.made(product, of: folder))
      }
    }
  }

  private func addPages(to router: Router<BasicRequestContext>) {
    let (options, counter, board, run) = (options, counter, board, run)
    for (path, isPart) in [("/board", false), ("/board/part", true)] {
      router.get(RouterPath(path)) { request, _ in
        let view = try await Self.open(board).current()
        let setting = PageSetting(request, options)
        let tag = "\"\(run)-\(view.state.revision)-\(setting.language.rawValue)\""
        if isPart, request.headers[.ifNoneMatch] == tag { return Response(status: .notModified) }
        let page = BoardPage(BoardReport(view, options, language: setting.language), setting)
        var response = Response.page(isPart ? page.part : page.html)
        response.headers[.eTag] = tag
        return response
      }
    }
    router.get("/board/files/:id") { request, context in
      let (board, setting) = (try Self.open(board), PageSetting(request, options))
      _ = try await board.current()
      let id = context.parameters.get("id") ?? ""
      let html = try await counter.work(board.folder, id) { upload, desk in
        BoardFilePage(
          desk.check([upload], expected: options.expected, findsCopies: true), of: upload,
          id: id, templates: desk.templates, setting
        ).html
      }
      return Response.page(html)
    }
    router.post("/board/make") { request, _ in
      let (board, language) = (try Self.open(board), request.language(options.language))
      let (id, product) = try await counter.handle(request) { form, _ in
        (form.texts("id").first, form.product)
      }
      guard let product else { throw ServingError(.badRequest) }
      guard let id else {
        guard Self.products.contains(product) else { throw ServingError(.badRequest) }
        return Response.file(try await counter.made(product, of: board.folder))
      }
      let lane: WorkPool.Lane = product == .pdf ? .printing : .usual
      let file = try await counter.work(board.folder, id, in: lane) { upload, desk in
        try desk.made(product, of: [upload], in: language)
      }
      return Response.file(file)
    }
  }

  private static func open(_ board: Board?) throws(ServingError) -> Board {
    guard let board else { throw ServingError(.notFound) }
    return board
  }
}
