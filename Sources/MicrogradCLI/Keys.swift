import LineEditing

/// Single keys, read without waiting for Enter.
enum Keys {
    /// The next key, nil at the end of input or after Ctrl-C; arrows come as ← and →.
    static func next() -> Character? {
        var before = termios()
        guard tcgetattr(0, &before) == 0 else { return nil }
        var raw = before
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        tcsetattr(0, TCSANOW, &raw)
        defer { tcsetattr(0, TCSANOW, &before) }
        // A signal may come just before a wait for the key and would not end it, so waits are short.
        while !isMoreThere { if Interrupts.isPending { return nil } }
        guard let byte = byte() else { return nil }
        guard byte == 0x1b else { return byte == 4 ? nil : Character(Unicode.Scalar(byte)) }
        // An arrow is Escape, '[' or 'O', and a letter, all at once; Escape alone is a key of its own.
        guard isMoreThere, self.byte() != nil, isMoreThere else { return "\u{1b}" }
        return switch self.byte() {
        case UInt8(ascii: "C"): "→"
        case UInt8(ascii: "D"): "←"
        default: "\u{1b}"
        }
    }

    /// How long more is waited for, in milliseconds.
    private static let patience: Int32 = 50

    private static var isMoreThere: Bool {
        var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, patience) > 0
    }

    private static func byte() -> UInt8? {
        var byte: UInt8 = 0
        return Platform.read(0, &byte, 1) == 1 ? byte : nil
    }
}
