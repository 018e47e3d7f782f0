import CLibedit

/// A function of ours that a key can be bound to, also in the user's `.editrc`.
struct KeyFunction {
    let name: String
    let help: String

    /// What libedit calls. It gets the editor and the key, and answers what is to be drawn.
    let body: editline_key_function

    static let interrupt = KeyFunction(name: "interrupt", help: "Drop the line") { editor, _ in
        answer(editor) { $0.dropLine() }
    }

    static let paste = KeyFunction(name: "paste", help: "Insert a bracketed paste") { editor, _ in
        answer(editor) { $0.insertPaste() }
    }

    static let pasteIntoVi = KeyFunction(
        name: "paste-in-command-mode", help: "Append a bracketed paste and go on inserting"
    ) { editor, _ in
        answer(editor) { $0.appendPasteAndInsert() }
    }

    static let complete = KeyFunction(name: "complete", help: "Complete the word") { editor, _ in
        answer(editor) { $0.complete() }
    }

    static let list = KeyFunction(name: "list-completions", help: "List what Tab found") { editor, _ in
        answer(editor) { $0.listCandidates() }
    }

    static let resumeKey = KeyFunction(name: "resume-key", help: "The rest of a key") { editor, key in
        answer(editor) { $0.resumeKey(Unicode.Scalar(UInt32(truncatingIfNeeded: key)) ?? "[") }
    }

    static let escape = "\u{1B}"

    /// What the editor types to itself to call ``list``, once the cursor is below the text.
    static let listKeys = "^X?"
    static let listKeystrokes = "\u{18}?"

    static var all: [KeyFunction] { [interrupt, paste, pasteIntoVi, complete, list, resumeKey] }

    private static func answer(
        _ editor: OpaquePointer?, _ action: (LineEditor) -> Answer
    ) -> UInt8 {
        guard let editor = LineEditor.of(editor) else { return Answer.endOfInput.code }
        return action(editor).code
    }

    /// What libedit does after a key.
    enum Answer {
        case nothing, redraw, bell, endOfInput

        var code: UInt8 {
            switch self {
            case .nothing: UInt8(CC_NORM)
            case .redraw: UInt8(CC_REFRESH)
            case .bell: UInt8(CC_ERROR)
            case .endOfInput: UInt8(CC_EOF)
            }
        }
    }
}
