/// Names, keywords, and the characters that only look like ASCII.
extension Lexer {
    /// A name, a keyword, or the prefix of a string.
    mutating func word() throws(Diagnostic) -> Token {
        let start = position
        var packed: UInt64 = 0
        while position < end {
            let byte = bytes[position]
            if Byte.isLetter(byte) || Byte.isDigit(byte) {
                packed = packed << 8 | UInt64(byte)
                position += 1
            } else if byte >= 0x80 {
                guard try continuesName(isFirst: position == start) else { break }
            } else {
                break
            }
        }
        let length = position - start
        if length <= 2, Byte.isQuote(peek()) {
            position = start
            return try string(prefixLength: length)
        }
        let kind = length >= 2 && length <= 8 ? Keyword.kind(ofPacked: packed) : .name
        return Token(kind, start, position)
    }

    /// Steps over a character beyond ASCII if a name may hold it (`α`, `∂`), and refuses most others.
    private mutating func continuesName(isFirst: Bool) throws(Diagnostic) -> Bool {
        let start = position
        let scalar = try scalar()
        let properties = scalar.properties
        let isName = isFirst ? properties.isXIDStart : properties.isXIDContinue
        if isName || scalar == "∂" || scalar == "∇" { return true }
        guard isFirst else {
            position = start
            return false
        }
        throw strangeCharacter(scalar, start)
    }

    /// Steps over one character and returns it; bytes that are not UTF-8 are an error.
    mutating func scalar() throws(Diagnostic) -> Unicode.Scalar {
        var iterator = bytes[position..<min(position + 4, end)].makeIterator()
        var decoder = UTF8()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) {
            position += UTF8.width(scalar)
            return scalar
        }
        throw notText()
    }

    private func notText() -> Diagnostic {
        let isUTF16 =
            position == 0 && (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
        let digits = String(bytes[position], radix: 16, uppercase: true)
        return failure(
            "the byte 0x\(digits) is not UTF-8 text", position, position + 1,
            hint: isUTF16 ? "this looks like UTF-16: save the file as UTF-8" : "save the file as UTF-8")
    }

    /// A character that no token begins with; where it stands for one of ASCII, the hint says which.
    private func strangeCharacter(_ scalar: Unicode.Scalar, _ start: Int) -> Diagnostic {
        let replacement: String? =
            switch scalar {
            case "−", "–", "—", "‐", "‑": "write the ASCII minus: -"
            case "×", "·", "⋅", "∗", "∙": "write * for a product"
            case "÷", "∕": "write / for a quotient"
            case "‘", "’", "‚", "′", "`", "´": "write straight quotes: '"
            case "“", "”", "„", "″", "«", "»": "write straight quotes: \""
            case "≤": "write <="
            case "≥": "write >="
            case "≠": "write !="
            case "²": "write **2"
            case "³": "write **3"
            case "√": "write sqrt(x)"
            case "∑": "write sum(xs)"
            case "∞": "write float('inf')"
            case "→": "write -> or leave it out"
            case "…": "write three dots, or the rest of the code"
            case "（", "）", "，", "：", "；", "＝": "write its ASCII form"
            case "\u{A0}", "\u{2007}", "\u{202F}", "\u{3000}":
                "it is a no-break or wide space: write a plain one"
            case "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}": "it is invisible: delete it"
            default: nil
            }
        let isVisible = scalar.properties.generalCategory != .format && !scalar.properties.isWhitespace
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return failure(
            isVisible ? "unexpected character '\(scalar)' (\(code))" : "unexpected character \(code)",
            start, position, hint: replacement)
    }
}
