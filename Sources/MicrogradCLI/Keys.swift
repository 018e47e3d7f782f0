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
        guard let byte = byte() else { return nil }
        guard byte == 0x1b else { return byte == 4 ? nil : Character(Unicode.Scalar(byte)) }
        guard Self.byte() == UInt8(ascii: "["), let direction = Self.byte() else { return "\u{1b}" }
        return direction == UInt8(ascii: "D") ? "←" : direction == UInt8(ascii: "C") ? "→" : "\u{1b}"
    }

    private static func byte() -> UInt8? {
        var byte: UInt8 = 0
        return Platform.read(0, &byte, 1) == 1 ? byte : nil
    }
}
