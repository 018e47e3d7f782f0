/// Cuts the bytes a program writes into characters and control sequences, however they are split between
/// two reads.
struct SequenceDecoder {
    enum Item: Equatable {
        case character(Unicode.Scalar)

        /// A control character: newline, carriage return, backspace, tab, bell and so on.
        case control(UInt8)

        /// `ESC [`, with the parameters as they stand and the final character.
        case sequence(parameters: String, final: Character)

        /// `ESC` and one character.
        case escape(Character)
    }

    private var pending: [UInt8] = []

    /// Takes more bytes and returns what is complete.
    mutating func decode(_ bytes: some Sequence<UInt8>) -> [Item] {
        pending += bytes
        var items: [Item] = []
        var rest = pending[...]
        while let (item, length) = Self.first(of: rest) {
            if let item { items.append(item) }
            rest = rest.dropFirst(length)
        }
        pending = Array(rest)
        return items
    }

    /// The first item and its length, or nil if more bytes are needed. An item may be nothing: the titles of
    /// windows.
    private static func first(of bytes: ArraySlice<UInt8>) -> (Item?, Int)? {
        guard let first = bytes.first else { return nil }
        if first == 0x1B { return escape(bytes) }
        if first < 0x20 || first == 0x7F { return (.control(first), 1) }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard bytes.count >= length else { return nil }
        let scalars = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars
        return (.character(scalars.first!), length)
    }

    private static func escape(_ bytes: ArraySlice<UInt8>) -> (Item?, Int)? {
        guard bytes.count >= 2 else { return nil }
        let kind = bytes[bytes.startIndex + 1]
        if kind == UInt8(ascii: "]") {
            guard let end = bytes.firstIndex(of: 7) else { return nil }
            return (nil, end - bytes.startIndex + 1)
        }
        if kind == UInt8(ascii: "(") {
            return bytes.count >= 3 ? (nil, 3) : nil
        }
        guard kind == UInt8(ascii: "[") else {
            return (.escape(Character(Unicode.Scalar(kind))), 2)
        }
        let body = bytes.dropFirst(2)
        guard let final = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
        let parameters = String(decoding: body[..<final], as: UTF8.self)
        let item = Item.sequence(parameters: parameters, final: Character(Unicode.Scalar(bytes[final])))
        return (item, final - bytes.startIndex + 1)
    }
}
