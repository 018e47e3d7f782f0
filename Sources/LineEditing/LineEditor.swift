import CLibedit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads lines from a terminal with the editing, the history and the keys that its user is used to.
///
/// The work is done by libedit, which obeys the user's `~/.editrc` (`bind -v` chooses the keys of
/// vi). This class adds what libedit leaves out: bracketed paste, Ctrl-C as a key, completion by a
/// function of yours, a history file that sessions share, blocks of several lines, and a terminal
/// that is given back as it was found.
///
///     let editor = LineEditor(programName: "micrograd", history: .ofUser())
///     while let event = editor?.readLine(prompt: Prompt("micrograd> ")), event != .endOfInput { … }
///
/// Between two lines the terminal neither echoes nor assembles lines: what is typed while a
/// statement runs spoils none of its output, and is there, key by key, when the next prompt comes.
///
/// One editor serves one thread. Only one may exist at a time, for there is one terminal.
public final class LineEditor {
    let editor: OpaquePointer
    let completer: Completer?
    private let recalled: OpaquePointer
    private let historyFile: HistoryFile?
    private(set) var prompt = Prompt("")
    private(set) var markedPrompt = WideText("")

    /// The entry that the arrow up recalls first.
    private var newest: String?

    /// The names that keys are bound to; libedit holds on to them.
    var functionNames: [WideText] = []

    /// Set by the key Ctrl-C: the line that libedit is about to return is to be dropped.
    var isInterrupted = false

    /// Whether the history is being searched, and whether the rest of the key that ended it is to come.
    var isSearching = false
    var awaitsRestOfKey = false

    /// The line as the last Tab left it: a second Tab on the same line lists the candidates.
    var lineAfterTab: EditedLine?

    /// What the key that lists candidates is to list, and where the cursor goes back to.
    var listing: (candidates: [String], cursor: Int)?

    /// Opens the terminal, or is nil if input or output is none: then read the input yourself.
    ///
    /// - Parameters:
    ///   - programName: lines of `.editrc` that begin with `programName:` are for this program alone.
    ///   - history: where entries are kept between sessions; nil keeps them for this session only.
    ///   - completer: what a Tab offers; nil makes it ring the bell.
    public init?(programName: String, history: HistoryFile?, completer: Completer? = nil) {
        guard Terminal.isTerminal(0), Terminal.isTerminal(1) else { return nil }
        Self.chooseCharacters()
        TerminalGuard.arm()
        guard let editor = editline_open(programName) else { return nil }
        guard let recalled = history_winit() else {
            el_end(editor)
            return nil
        }
        self.editor = editor
        self.recalled = recalled
        self.completer = completer
        historyFile = history
        editline_limit_history(recalled, Int32(history?.capacity ?? 1000))
        for entry in history?.entries() ?? [] { recall(entry) }
        editline_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
        setUp(recalling: recalled)
    }

    deinit {
        // Ending the editor would throw away what was typed ahead, for whoever reads next; an editor
        // that does not edit leaves the terminal as the guard has restored it.
        editline_prepare_terminal(editor, 0)
        TerminalGuard.restore()
        editline_stop_editing(editor)
        el_end(editor)
        history_wend(recalled)
    }

    /// Lets the user edit a line, and waits until it is entered.
    ///
    /// An interrupt that is pending, because Ctrl-C was hit between two lines, counts as one of this line.
    /// So clear the interrupts that you have dealt with, and only then: one that arrives while you get
    /// ready to run a statement is meant to stop it.
    public func readLine(prompt: Prompt) -> LineEvent {
        if Interrupts.isPending { return interrupted() }
        show(prompt)
        isInterrupted = false
        lineAfterTab = nil
        isSearching = false
        awaitRestOfKey(false)
        var count: Int32 = 0
        errno = 0
        let characters = el_wgets(editor, &count)
        let wasSignalled = characters == nil && errno == EINTR
        TerminalGuard.lineEnds()
        guard let characters, count > 0 else {
            return wasSignalled || Interrupts.isPending ? interrupted() : ended()
        }
        if isInterrupted { return .interrupt }
        var text = String(wide: UnsafeBufferPointer(start: characters, count: Int(count)))
        if text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
        return text.unicodeScalars.contains("\n") ? .cell(text) : .line(text)
    }

    /// Adds an entry to the history, of this session and of the file, to be recalled with the arrow up.
    ///
    /// Give a block of several lines as one entry: recalled, it can be edited, and comes back as a
    /// ``LineEvent/cell(_:)``.
    public func remember(_ entry: String) {
        guard !entry.allSatisfy(\.isWhitespace) else { return }
        recall(entry)
        historyFile?.append(entry)
    }

    /// Whether more was typed, or pasted, than was read so far.
    ///
    /// A terminal without bracketed paste sends a pasted text like fast typing: an empty line with more
    /// behind it was pasted rather than typed.
    public var hasPendingInput: Bool {
        Terminal.hasInput(0, patience: 5)
    }

    private func recall(_ entry: String) {
        guard entry != newest else { return }
        newest = entry
        _ = withWideText(entry) { editline_enter_history(recalled, $0) }
    }

    private func show(_ prompt: Prompt) {
        // The mode comes first: a key that arrives between prompt and mode would not be a key.
        setTerminalMode("-d", "intr=")
        editline_prepare_terminal(editor, 1)
        TerminalGuard.lineBegins(bracketingPastes: !Terminal.isDumb)
        if !prompt.linesAbove.isEmpty { print(prompt.linesAbove, terminator: "") }
        editline_flush_output()
        self.prompt = prompt
        if Terminal.isDumb { self.prompt.style = nil }
        markedPrompt = WideText(self.prompt.marked)
    }

    private func interrupted() -> LineEvent {
        Interrupts.clear()
        print("^C")
        return .interrupt
    }

    /// libedit shows Ctrl-D as `^D` and stays behind it.
    private func ended() -> LineEvent {
        print()
        return .endOfInput
    }
}
