import CLibedit

/// What our own keys do to the line.
extension LineEditor {
    var line: EditedLine { EditedLine(of: editor) }

    func insert(_ text: String) {
        _ = withWideText(text) { el_winsertstr(editor, $0) }
    }

    /// Moves the cursor to a place counted in scalars from the beginning of the line.
    func moveCursor(to place: Int) {
        el_cursor(editor, Int32(place - line.cursor))
    }

    /// Types keys in the user's stead, to be read before what the user has typed.
    func type(_ keys: String) {
        withWideText(keys) { el_wpush(editor, $0) }
    }

    /// Ctrl-C: the line ends in a visible `^C`, is entered, and thrown away by `readLine`.
    ///
    /// Going the way of Enter moves the cursor below a line of several rows, and keeps what the user
    /// typed after the Ctrl-C.
    func dropLine() -> KeyFunction.Answer {
        isInterrupted = true
        moveCursor(to: line.scalars.count)
        insert("^C")
        type("\n")
        return .redraw
    }
}
