/// Number literals.
extension Lexer {
    /// `2`, `2.0`, `.5`, `1e-3`, `1_000`, `0xff`. A number stops before `..`, so that `1.0..0.1` is a span.
    mutating func number() throws(Diagnostic) -> Token {
        let start = position
        if bytes[position] == UInt8(ascii: "0"), let base = base(of: peek(1)) {
            position += 2
            try digits(base: base, start: start, needed: true)
            return try finish(Token(.integer, start, position))
        }
        var kind = Token.Kind.integer
        try digits(base: 10, start: start, needed: bytes[position] != Byte.dot)
        let whole = position
        if peek() == Byte.dot, peek(1) != Byte.dot {
            kind = .float
            position += 1
            try digits(base: 10, start: start, needed: false)
        }
        if peek() | 0x20 == UInt8(ascii: "e"), hasExponent() {
            kind = .float
            position += Byte.isDigit(peek(1)) ? 1 : 2
            try digits(base: 10, start: start, needed: true)
        }
        if kind == .integer { try checkLeadingZero(start, whole) }
        return try finish(Token(kind, start, position))
    }

    private func base(of letter: UInt8) -> Int? {
        switch letter | 0x20 {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
    }

    private func hasExponent() -> Bool {
        let sign = peek(1)
        if Byte.isDigit(sign) { return true }
        return (sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")) && Byte.isDigit(peek(2))
    }

    /// Steps over digits; an underscore may stand between two of them.
    private mutating func digits(base: Int, start: Int, needed: Bool) throws(Diagnostic) {
        func isDigit(_ byte: UInt8) -> Bool { Byte.digitValue(byte).map { $0 < base } ?? false }
        var count = 0
        if base != 10, peek() == Byte.underscore, isDigit(peek(1)) { position += 1 }
        while isDigit(peek()) {
            count += 1
            position += 1
            guard peek() == Byte.underscore else { continue }
            guard isDigit(peek(1)) else {
                throw failure(
                    "an underscore in a number stands between two digits", start, position + 1,
                    hint: "write 1_000")
            }
            position += 1
        }
        if needed && count == 0 {
            throw failure(
                "a number of base \(base) needs digits", start, position, hint: "write 0xff, 0o17 or 0b101")
        }
    }

    private func checkLeadingZero(_ start: Int, _ upper: Int) throws(Diagnostic) {
        guard upper - start > 1, bytes[start] == UInt8(ascii: "0") else { return }
        let isZero = bytes[start..<upper].allSatisfy { $0 == UInt8(ascii: "0") || $0 == Byte.underscore }
        if isZero { return }
        throw failure(
            "a number cannot begin with 0", start, upper,
            hint: "leave the zeros out, or write 0o17 for base 8")
    }

    /// A letter cannot touch a number: `2x` is a product in a book, not here.
    private mutating func finish(_ token: Token) throws(Diagnostic) -> Token {
        if Byte.isDigit(peek()) {
            throw failure(
                "the digit \(peek() - 0x30) is not one of this number's base", position, position + 1,
                hint: "0x begins base 16, 0o base 8, 0b base 2")
        }
        guard Byte.isLetter(peek()) || peek() >= 0x80 else { return token }
        let after = position
        let word = try word()
        defer { position = after }
        if word.kind.isKeyword { return token }
        let number = source.text(of: token.range)
        let name = source.text(of: word.range)
        if name == "j" || name == "J" {
            throw failure(
                "complex numbers such as \(number)j are not in the language",
                Int(token.range.lower), Int(word.range.upper), hint: "for a product, write \(number)*j")
        }
        throw failure(
            "'\(number)\(name)' is neither a number nor a name", Int(token.range.lower),
            Int(word.range.upper),
            hint: "for a product, write \(number)*\(name)")
    }
}
