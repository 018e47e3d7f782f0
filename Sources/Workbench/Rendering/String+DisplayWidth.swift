import Language

extension StringProtocol {
    /// How many columns of a terminal the text takes.
    var displayWidth: Int {
        utf8.allSatisfy { $0 < 0x80 } ? utf8.count : DisplayWidth.of(self)
    }

    /// The text with blanks behind it up to a width.
    func padded(to width: Int) -> String {
        String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
    }
}

extension Character {
    /// How many columns of a terminal the character takes.
    var displayWidth: Int { DisplayWidth.of(self) }
}
