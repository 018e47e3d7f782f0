import CLibedit

/// The line as it stands while it is edited: its scalars, and how many of them are before the cursor.
struct EditedLine: Equatable {
    let scalars: [Unicode.Scalar]
    let cursor: Int

    init(of editor: OpaquePointer) {
        let line = el_wline(editor).pointee
        let characters = UnsafeBufferPointer(start: line.buffer, count: line.lastchar - line.buffer)
        scalars = characters.map(Unicode.Scalar.init(wide:))
        cursor = line.cursor - line.buffer
    }

    /// The text and the cursor's place in it.
    var textAndCursor: (text: String, cursor: String.Index) {
        let text = String(String.UnicodeScalarView(scalars))
        let place = text.unicodeScalars.index(text.startIndex, offsetBy: cursor)
        return (text, place)
    }

    /// What stands between the beginning of the cursor's own row and the cursor.
    var rowBeforeCursor: ArraySlice<Unicode.Scalar> {
        let before = scalars[..<cursor]
        return before[(before.lastIndex(of: "\n").map { $0 + 1 } ?? 0)...]
    }

    var cursorIsAtEnd: Bool { cursor == scalars.count }
}
