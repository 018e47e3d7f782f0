/// A line of code behind a prompt; where the page is too narrow for it, it goes on below, as in brackets.
struct CodeLine: Drawing {
    let code: String
    let marker: String

    func lines(on page: Page) -> [Text] {
        let whole = Text(marker, .faint) + Text(code, .code)
        if whole.width(on: page) <= page.width { return [whole] }
        return parts(upTo: max(8, page.width - marker.count), on: page).enumerated().map { index, line in
            Text(index == 0 ? marker : "    ", .faint) + line
        }
    }

    /// The code in lines: broken behind semicolons, and elsewhere only where a statement alone is too wide.
    private func parts(upTo width: Int, on page: Page) -> [Text] {
        var narrow = page
        narrow.width = width
        var lines: [Text] = []
        var line = ""
        for statement in code.cut(behind: "; ") {
            if !line.isEmpty, (line + statement).count - 1 > width {
                lines += TextRenderer(page: narrow).wrapped(Text(line, .code))
                line = ""
            }
            line += statement
        }
        return lines + TextRenderer(page: narrow).wrapped(Text(line, .code))
    }
}

/// Lines that stay as they are.
struct VerbatimLines: Drawing {
    let lines: [String]

    func lines(on page: Page) -> [Text] { lines.map { Text("  " + $0, .code) } }
}

extension String {
    /// The text cut behind each mark, the marks kept.
    fileprivate func cut(behind mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: mark) {
            parts.append(String(rest[..<found.upperBound]))
            rest = rest[found.upperBound...]
        }
        return parts + (rest.isEmpty ? [] : [String(rest)])
    }
}
