import Testing

@testable import Workbench

/// Pictures as they were last looked at and found good. `MICROGRAD_ACCEPT=1` rewrites them.
enum DrawingGolden {
    /// The pages every picture must look right on.
    static let pages = [40, 80, 200].flatMap { width in
        [Page(width: width, height: 24), Page(width: width, height: 24, isASCII: true)]
    }

    /// Compares a drawing on all pages with its file.
    static func check(
        _ drawing: any Drawing, _ name: String, pages: [Page] = pages,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let text = pages.map { page in
            "== \(page.width) columns\(page.isASCII ? ", ASCII" : "") ==\n" + words(drawing, page) + "\n"
        }
        try check(text.joined(separator: "\n"), name + ".txt", at: location)
    }

    /// Compares a text with its file.
    static func check(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
        try Golden.check(text, "Drawing/\(name)", at: location)
    }

    /// A drawing's words, without colours.
    static func words(_ drawing: any Drawing, _ page: Page) -> String {
        drawing.lines(on: page).map(words).joined(separator: "\n")
    }

    static func words(_ text: Text) -> String { text.pieces.map { $0.words(on: Page()) }.joined() }
}
