/// What a terminal sends for keys that are no characters.
enum Keys {
    static let enter = "\r"
    static let tab = "\t"
    static let backspace = "\u{7F}"
    static let escape = "\u{1B}"
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let left = "\u{1B}[D"
    static let home = "\u{1B}[H"
    static let end = "\u{1B}[F"
    static let delete = "\u{1B}[3~"
    static let controlRight = "\u{1B}[1;5C"
    static let controlLeft = "\u{1B}[1;5D"

    /// A letter with Ctrl: `control("c")` interrupts.
    static func control(_ letter: Character) -> String {
        String(Unicode.Scalar(letter.asciiValue! & 0x1F))
    }

    /// A text as terminals paste it, in brackets and with carriage returns for newlines.
    static func paste(_ text: String) -> String {
        "\u{1B}[200~" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r")
            + "\u{1B}[201~"
    }
}
