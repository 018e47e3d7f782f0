import CLibedit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension LineEditor {
    /// Makes C read and write UTF-8 whatever the locale: in another one libedit would drop what is typed
    /// in it, and crash on a prompt. Only the category of characters is set, for that of numbers would
    /// change the decimal point.
    static func chooseCharacters() {
        setlocale(LC_CTYPE, "")
        for utf8 in ["C.UTF-8", "UTF-8", "en_US.UTF-8"] where !Terminal.readsUTF8 {
            setlocale(LC_CTYPE, utf8)
        }
    }

    /// Tells libedit who it works for. The order matters: `bind -v` in the user's file wipes the keys
    /// bound before it, while other keys of the user's are to win over ours.
    func setUp(recalling entries: OpaquePointer) {
        _ = withWideText("emacs") { editline_set_keys(editor, $0) }
        editline_handle_signals(editor)
        editline_set_prompt(
            editor, { LineEditor.of($0)?.promptToDraw() },
            wchar_t(truncatingIfNeeded: Prompt.marker.value))
        editline_use_history(editor, entries)
        chooseTerminalModes()
        for function in KeyFunction.all { add(function) }
        el_source(editor, nil)
        if editline_has_vi_keys(editor) == 0 {
            bindEmacsKeys()
            el_source(editor, nil)
        } else {
            bindViKeys()
        }
    }

    /// The editor that a call from libedit is about.
    static func of(_ editor: OpaquePointer?) -> LineEditor? {
        guard let owner = editline_owner(editor) else { return nil }
        return Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
    }

    /// Called each time the line is drawn.
    private func promptToDraw() -> UnsafeMutablePointer<wchar_t> {
        noticeSearch()
        return markedPrompt.pointer
    }

    /// Sets a mode of the terminal for editing (`-d`) or for between the lines (`-x`).
    func setTerminalMode(_ which: String, _ setting: String) {
        withWideText(which) { which in
            _ = withWideText(setting) { editline_set_terminal_mode(editor, which, $0) }
        }
    }

    /// Between the lines the terminal hands on each key as it is, without showing it: what is typed
    /// ahead (a Ctrl-D, a Ctrl-R) must arrive as typed, and not on top of what is being printed.
    private func chooseTerminalModes() {
        setTerminalMode("-x", "-icanon")
        setTerminalMode("-x", "-echo")
    }

    private func bindEmacsKeys() {
        bindSharedKeys()
        bind(KeyFunction.paste, to: "\\e[200~")
        for (key, function) in Self.cursorKeys { bind(function, to: "\\e" + key) }
    }

    /// In the keys of vi, Escape ends the insertion at once, so the rest of a key's sequence arrives as
    /// a command: that is where such keys are bound.
    private func bindViKeys() {
        bindSharedKeys()
        bind("em-inc-search-prev", to: "^R")
        bind(KeyFunction.interrupt, to: "^C", inCommandMode: true)
        bind("vi-list-or-eof", to: "^D", inCommandMode: true)
        bind(KeyFunction.pasteIntoVi, to: "[200~", inCommandMode: true)
        for (key, function) in Self.cursorKeys { bind(function, to: key, inCommandMode: true) }
    }

    private func bindSharedKeys() {
        bind(KeyFunction.interrupt, to: "^C")
        bind(KeyFunction.complete, to: "^I")
        bind(KeyFunction.list, to: KeyFunction.listKeys)
    }

    /// What terminals send, after Escape, for keys that libedit does not know: words with Ctrl, lines of
    /// a block with Ctrl, and the other spellings of Home and End.
    private static let cursorKeys = [
        ("[1;5C", "em-next-word"), ("[1;5D", "ed-prev-word"),
        ("[1;5A", "ed-prev-line"), ("[1;5B", "ed-next-line"),
        ("[1~", "ed-move-to-beg"), ("[4~", "ed-move-to-end"),
        ("[3~", "ed-delete-next-char"),
    ]

    private func add(_ function: KeyFunction) {
        let name = WideText(function.name)
        let help = WideText(function.help)
        functionNames += [name, help]
        editline_add_function(editor, name.pointer, help.pointer, function.body)
    }

    private func bind(_ function: KeyFunction, to key: String, inCommandMode: Bool = false) {
        bind(function.name, to: key, inCommandMode: inCommandMode)
    }

    func bind(_ function: String, to key: String, inCommandMode: Bool = false) {
        let bind = inCommandMode ? editline_bind_in_command_mode : editline_bind
        withWideText(key) { key in
            _ = withWideText(function) { bind(editor, key, $0) }
        }
    }
}
