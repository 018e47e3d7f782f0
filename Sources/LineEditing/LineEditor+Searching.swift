import CLibedit

/// Arrow keys, and pastes, at the end of a history search.
///
/// libedit ends a search (Ctrl-R) at the Escape with which such a key begins, and takes the rest of the key
/// for text: an arrow would insert `[C`. There is no place to step in but the one where it asks for the
/// prompt, each time it draws the line: when a search has just ended and more keys are there already,
/// the next `[` or `O` gets its Escape back.
extension LineEditor {
    /// Notes whether a search is shown below the line, as `bck:` or `fwd:` and what is searched for.
    func noticeSearch() {
        let searches = Self.showsSearch(editor)
        if isSearching && !searches && Terminal.hasInput(0, patience: 0) { awaitRestOfKey(true) }
        isSearching = searches
    }

    /// The key `[` or `O` after a search.
    func resumeKey(_ key: Unicode.Scalar) -> KeyFunction.Answer {
        awaitRestOfKey(false)
        if Terminal.hasInput(0, patience: 0) {
            type(KeyFunction.escape + String(key))
            return .nothing
        }
        insert(String(key))
        return .redraw
    }

    /// Binds the two keys for the moment in which they may be the rest of another.
    func awaitRestOfKey(_ isAwaited: Bool) {
        guard isAwaited != awaitsRestOfKey else { return }
        awaitsRestOfKey = isAwaited
        for key in ["[", "O"] { bind(isAwaited ? KeyFunction.resumeKey.name : "ed-insert", to: key) }
    }

    private static func showsSearch(_ editor: OpaquePointer) -> Bool {
        let line = el_wline(editor).pointee
        let characters = UnsafeBufferPointer(start: line.buffer, count: line.lastchar - line.buffer)
        let newline = wchar_t(truncatingIfNeeded: UInt8(ascii: "\n"))
        guard let start = characters.lastIndex(of: newline) else { return false }
        let mark = characters[(start + 1)...].prefix(3).map(Unicode.Scalar.init(wide:))
        return mark.elementsEqual("bck".unicodeScalars) || mark.elementsEqual("fwd".unicodeScalars)
    }
}
