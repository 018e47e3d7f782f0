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
}
