/// Turns what stands between quotes into the text it means.
struct StringDecoder {
    let source: Source
    let range: SourceRange
    /// After the prefix `r` a backslash is a backslash.
    let isRaw: Bool
    /// In an f-string's text `{{` is one brace.
    var hasDoubledBraces = false

    /// The text. Line ends become `\n`, however the file spells them.
    func text() throws(Diagnostic) -> String {
        let bytes = source.bytes[range.offsets]
        let isPlain = bytes.allSatisfy { byte in
            byte != Byte.carriageReturn && (isRaw || byte != Byte.backslash)
                && (!hasDoubledBraces || byte != Byte.leftBrace && byte != Byte.rightBrace)
        }
        if isPlain { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == Byte.backslash, !isRaw {
                position = try escape(at: position, into: &result)
                continue
            }
            position += 1
            if byte == Byte.carriageReturn {
                if position < bytes.endIndex, bytes[position] == Byte.newline { position += 1 }
                result.append(Byte.newline)
                continue
            }
            result.append(byte)
            let isDoubled = byte == Byte.leftBrace || byte == Byte.rightBrace
            if hasDoubledBraces, isDoubled, position < bytes.endIndex, bytes[position] == byte {
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Appends what an escape means, and returns the offset behind it.
    private func escape(at start: Int, into result: inout [UInt8]) throws(Diagnostic) -> Int {
        let bytes = source.bytes
        guard start + 1 < Int(range.upper) else {
            result.append(Byte.backslash)
            return start + 1
        }
        let letter = bytes[start + 1]
        if let byte = StringDecoder.simple(letter) {
            result.append(byte)
            return start + 2
        }
        switch letter {
        case Byte.newline: return start + 2
        case Byte.carriageReturn:
            return start + 2 < Int(range.upper) && bytes[start + 2] == Byte.newline ? start + 3 : start + 2
        case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(at: start, into: &result)
        case UInt8(ascii: "x"): return try code(at: start, digits: 2, into: &result)
        case UInt8(ascii: "u"): return try code(at: start, digits: 4, into: &result)
        case UInt8(ascii: "U"): return try code(at: start, digits: 8, into: &result)
        default:
            result.append(Byte.backslash)
            return start + 1
        }
    }

    private static func simple(_ letter: UInt8) -> UInt8? {
        switch letter {
        case Byte.backslash, Byte.quote, Byte.doubleQuote: letter
        case UInt8(ascii: "n"): Byte.newline
        case UInt8(ascii: "t"): Byte.tab
        case UInt8(ascii: "r"): Byte.carriageReturn
        case UInt8(ascii: "a"): 0x07
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): Byte.formFeed
        case UInt8(ascii: "v"): 0x0B
        default: nil
        }
    }

    private func octal(at start: Int, into result: inout [UInt8]) -> Int {
        var position = start + 1
        var value: UInt32 = 0
        while position < min(start + 4, Int(range.upper)), source.bytes[position] & 0xF8 == 0x30 {
            value = value * 8 + UInt32(source.bytes[position] - 0x30)
            position += 1
        }
        if let scalar = Unicode.Scalar(value) { result.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        return position
    }

    private func code(at start: Int, digits: Int, into result: inout [UInt8]) throws(Diagnostic) -> Int {
        var position = start + 2
        var value: UInt32 = 0
        while position < min(start + 2 + digits, Int(range.upper)),
            let digit = Byte.digitValue(source.bytes[position])
        {
            value = value << 4 | UInt32(digit)
            position += 1
        }
        guard position == start + 2 + digits, let scalar = Unicode.Scalar(value) else {
            let letter = Character(Unicode.Scalar(source.bytes[start + 1]))
            throw Diagnostic(
                "'\\\(letter)' needs \(digits) hexadecimal digits that name a character",
                at: SourceRange(start, position), in: source,
                hint: "write a backslash that is shown as \\\\, or put r in front of the string")
        }
        result.append(contentsOf: UTF8.encode(scalar) ?? .init())
        return position
    }
}
