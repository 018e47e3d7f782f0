extension String {
    /// The end of the text, which for names of parameters tells more than the beginning, in a width.
    func shortenedInFront(to width: Int, isASCII: Bool) -> String {
        if displayWidth <= width { return self }
        let mark = isASCII ? "~" : "…"
        var end = ""
        for character in reversed() {
            if end.displayWidth + character.displayWidth + 1 > width { break }
            end = String(character) + end
        }
        return width > 0 ? mark + end : ""
    }

    /// The beginning of the text, in a width.
    func shortened(to width: Int, isASCII: Bool) -> String {
        if displayWidth <= width { return self }
        var beginning = ""
        for character in self {
            if beginning.displayWidth + character.displayWidth + 1 > width { break }
            beginning.append(character)
        }
        return width > 0 ? beginning + (isASCII ? "~" : "…") : ""
    }

    /// The first line in a width, with an ellipsis where anything is left out.
    func shortenedLine(to width: Int) -> String {
        let line = split(separator: "\n", maxSplits: 1).first.map(String.init) ?? self
        return (line.utf8.count == utf8.count ? line : line + "…").shortened(to: width, isASCII: false)
    }
}
