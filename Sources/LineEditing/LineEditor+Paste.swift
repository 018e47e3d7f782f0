import CLibedit

/// A bracketed paste: the terminal sends `ESC [200~`, the text, and `ESC [201~`.
///
/// The whole text goes into the line that is edited, newlines and all, where it can be seen and changed,
/// and Enter enters it as one ``LineEvent/cell(_:)``. If the paste ends in a newline, and nothing
/// follows it on the line, that newline enters it.
extension LineEditor {
    func insertPaste() -> KeyFunction.Answer {
        guard let (text, isComplete) = receivePaste() else { return dropLine() }
        insert(text)
        if isComplete { type("\n") }
        return .redraw
    }

    /// In the keys of vi the Escape of the paste has ended the insertion and gone one character back.
    func appendPasteAndInsert() -> KeyFunction.Answer {
        moveCursor(to: line.cursor + 1)
        guard let (text, isComplete) = receivePaste() else { return dropLine() }
        insert(text)
        if isComplete {
            type("\n")
        } else {
            el_cursor(editor, -1)
            type("a")
        }
        return .redraw
    }

    /// Reads up to the end of the paste. The text has no newline at its end if it is complete; it is nil if
    /// Ctrl-C broke it off, for a terminal that never ends its paste must not be the end of the session.
    private func receivePaste() -> (text: String, isComplete: Bool)? {
        var pasted: [Unicode.Scalar] = []
        let end = Array("\u{1B}[201~".unicodeScalars)
        var character: wchar_t = 0
        while !pasted.suffix(end.count).elementsEqual(end) {
            guard el_wgetc(editor, &character) == 1, character != 3 else { return nil }
            pasted.append(Unicode.Scalar(wide: character))
        }
        var text = Self.tidied(pasted.dropLast(end.count))
        let isComplete = text.last == "\n" && line.cursorIsAtEnd
        while isComplete, text.last == "\n" { text.removeLast() }
        return (String(String.UnicodeScalarView(text)), isComplete)
    }

    /// Terminals send a newline as a carriage return, some as both. Other control characters but the tab
    /// would be shown as `^A` and mean nothing.
    static func tidied(_ pasted: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        var previous: Unicode.Scalar?
        for scalar in pasted {
            if scalar == "\r" || (scalar == "\n" && previous != "\r") {
                text.append("\n")
            } else if scalar == "\t" || (scalar.value >= 32 && scalar.value != 127) {
                text.append(scalar)
            }
            previous = scalar
        }
        return text
    }
}
