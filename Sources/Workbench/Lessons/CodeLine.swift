/// A line of code behind a prompt; where the page is too narrow for it, it goes on below, as in brackets.
struct CodeLine: Drawing {
    let code: String
    let marker: String

    func lines(on page: Page) -> [Text] {
        let whole = Text(marker, .faint) + Text(code, .code)
        if whole.width(on: page) <= page.width { return [whole] }
        var narrow = page
        narrow.width = max(8, page.width - marker.count)
        return TextRenderer(page: narrow).wrapped(Text(code, .code)).enumerated().map { index, line in
            Text(index == 0 ? marker : "    ", .faint) + line
        }
    }
}

/// Lines that stay as they are.
struct VerbatimLines: Drawing {
    let lines: [String]

    func lines(on page: Page) -> [Text] { lines.map { Text("  " + $0, .code) } }
}
