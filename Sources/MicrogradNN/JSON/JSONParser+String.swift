extension JSONParser {
    /// A string in quotes, its escapes undone.
    mutating func string() throws(DataError) -> String {
        var text = ""
        advance()
        while let scalar = current {
            switch scalar {
            case "\"":
                advance()
                return text
            case "\\":
                advance()
                text.unicodeScalars.append(try escaped())
            case _ where scalar.value < 0x20:
                throw failure("a control character inside a string")
            default:
                text.unicodeScalars.append(scalar)
                advance()
            }
        }
        throw failure("the text ends inside a string")
    }

    /// What stands after a backslash.
    private mutating func escaped() throws(DataError) -> Unicode.Scalar {
        let simple: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{c}", "n": "\n", "r": "\r", "t": "\t",
        ]
        if let scalar = current, let meant = simple[scalar] {
            advance()
            return meant
        }
        guard current == "u" else { throw failure("an unknown escape in a string") }
        advance()
        return try unicodeEscape()
    }

    /// A character by its number, in one UTF-16 unit or two.
    private mutating func unicodeEscape() throws(DataError) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xdc00, current == "\\" else { throw failure("half of a surrogate pair") }
        advance()
        guard current == "u" else { throw failure("half of a surrogate pair") }
        advance()
        let second = try fourDigits()
        guard (0xdc00..<0xe000).contains(second) else { throw failure("half of a surrogate pair") }
        let number = 0x10000 + (UInt32(first) - 0xd800) << 10 + (UInt32(second) - 0xdc00)
        guard let scalar = Unicode.Scalar(number) else { throw failure("half of a surrogate pair") }
        return scalar
    }

    private mutating func fourDigits() throws(DataError) -> UInt16 {
        var number: UInt16 = 0
        for _ in 0..<4 {
            guard let scalar = current, scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
                throw failure("four hexadecimal digits should stand here")
            }
            number = number << 4 | UInt16(digit)
            advance()
        }
        return number
    }
}
