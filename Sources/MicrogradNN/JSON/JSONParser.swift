extension JSON {
    /// Reads JSON text (RFC 8259).
    ///
    /// ```swift
    /// print(try JSON(parsing: #"{"name": "a", "data": [2, 3]}"#)["data"]?[1]?.number ?? .nan)   // 3.0
    /// do {
    ///     _ = try JSON(parsing: "[1, 2")
    /// } catch {
    ///     print(error)   // 1:6: a comma or ']' should stand here
    /// }
    /// ```
    ///
    /// - Throws: ``DataError`` with line and column.
    public init(parsing text: String) throws(DataError) {
        var parser = JSONParser(text)
        self = try parser.document()
    }
}

/// A reader of JSON by recursive descent, no deeper than 512 brackets.
struct JSONParser {
    private var scalars: [Unicode.Scalar]
    private var position = 0
    private static let deepest = 512

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func advance() { position += 1 }

    mutating func document() throws(DataError) -> JSON {
        let value = try value(depth: 0)
        skipSpace()
        if current != nil { throw failure("there is more text after the value") }
        return value
    }

    /// An error at the present place, or at a given one.
    func failure(_ message: String, at place: Int? = nil) -> DataError {
        let before = scalars[..<(place ?? position)]
        let line = before.count { $0 == "\n" } + 1
        let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
        return DataError(
            message, line: line, column: before.count - lineStart + 1,
            hint: "the file is JSON, as save writes it")
    }

    private mutating func skipSpace() {
        while let scalar = current, [" ", "\t", "\n", "\r"].contains(scalar) { advance() }
    }

    private mutating func value(depth: Int) throws(DataError) -> JSON {
        skipSpace()
        if depth > Self.deepest { throw failure("brackets are nested too deep") }
        switch current {
        case "{": return try object(depth: depth)
        case "[": return try array(depth: depth)
        case "\"": return .string(try string())
        case "t": return try word("true", .bool(true))
        case "f": return try word("false", .bool(false))
        case "n": return try word("null", .null)
        case .some("-"), .some("0"..."9"): return try number()
        case nil: throw failure("the text ends where a value should stand")
        default: throw failure("a value should stand here")
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(DataError) -> JSON {
        let start = position
        for scalar in word.unicodeScalars {
            guard current == scalar else { throw failure("a value should stand here", at: start) }
            advance()
        }
        return value
    }

    private mutating func array(depth: Int) throws(DataError) -> JSON {
        var elements: [JSON] = []
        advance()
        skipSpace()
        if take("]") { return .array([]) }
        repeat { elements.append(try value(depth: depth + 1)) } while try another(before: "]")
        return .array(elements)
    }

    private mutating func object(depth: Int) throws(DataError) -> JSON {
        var members: [JSON.Member] = []
        advance()
        skipSpace()
        if take("}") { return .object([]) }
        repeat {
            skipSpace()
            guard current == "\"" else { throw failure("a name in quotes should stand here") }
            let name = try string()
            skipSpace()
            guard take(":") else { throw failure("a colon should stand here") }
            members.append(JSON.Member(name, try value(depth: depth + 1)))
        } while try another(before: "}")
        return .object(members)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        advance()
        return true
    }

    /// Whether a comma announces one more element; the closing bracket ends them.
    private mutating func another(before close: Unicode.Scalar) throws(DataError) -> Bool {
        skipSpace()
        if take(",") { return true }
        if take(close) { return false }
        throw failure("a comma or '\(close)' should stand here")
    }

    /// A number; an integer if it is written as one and fits.
    private mutating func number() throws(DataError) -> JSON {
        let start = position
        _ = take("-")
        if !take("0") { try digits() }
        let isInteger = ![".", "e", "E"].contains(current)
        if take(".") { try digits() }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            try digits()
        }
        let text = scalars[start..<position].reduce(into: "") { $0.unicodeScalars.append($1) }
        if isInteger, text != "-0", let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text) else { throw failure("this is not a number", at: start) }
        return .number(number)
    }

    private mutating func digits() throws(DataError) {
        let start = position
        while let scalar = current, ("0"..."9").contains(scalar) { advance() }
        if position == start { throw failure("a digit should stand here") }
    }
}
