/// String literals: their text, and the fields of f-strings.
extension Parser {
    /// One or more string literals side by side, which are one string.
    mutating func strings() throws(Diagnostic) -> Expression {
        let start = token.range
        if token.kind == .string {
            let text = try plainString()
            if token.kind != .string, token.kind != .formatStart {
                return Expression(.string(text), at: start)
            }
            return try joinedStrings(text, from: start)
        }
        return try joinedStrings("", from: start)
    }

    private mutating func joinedStrings(
        _ first: String, from start: SourceRange
    ) throws(Diagnostic) -> Expression {
        var pieces = FormatPieces()
        pieces.append(first)
        var isFormat = false
        while token.kind == .string || token.kind == .formatStart {
            try countOperand()
            if token.kind == .string {
                pieces.append(try plainString())
            } else {
                isFormat = true
                try formatString(into: &pieces)
            }
        }
        let range = range(from: start)
        return Expression(isFormat ? .format(pieces.finished()) : .string(pieces.text), at: range)
    }

    private mutating func plainString() throws(Diagnostic) -> String {
        let bytes = source.bytes
        var lower = Int(token.range.lower)
        var upper = Int(token.range.upper)
        let isRaw = isRaw(token)
        while !Byte.isQuote(bytes[lower]) { lower += 1 }
        let quote = bytes[lower]
        let isTriple = upper - lower >= 6 && bytes[lower + 1] == quote && bytes[lower + 2] == quote
        lower += isTriple ? 3 : 1
        upper -= isTriple ? 3 : 1
        let decoder = StringDecoder(source: source, range: SourceRange(lower, upper), isRaw: isRaw)
        try advance()
        return try decoder.text()
    }

    private func isRaw(_ token: Token) -> Bool {
        let bytes = source.bytes
        for offset in token.range.offsets.prefix(2) where bytes[offset] | 0x20 == UInt8(ascii: "r") {
            return true
        }
        return false
    }

    private mutating func formatString(into pieces: inout FormatPieces) throws(Diagnostic) {
        let isRaw = isRaw(token)
        try advance()
        while token.kind != .formatEnd {
            if token.kind == .formatText {
                let decoder = StringDecoder(
                    source: source, range: token.range, isRaw: isRaw, hasDoubledBraces: true)
                pieces.append(try decoder.text())
                try advance()
            } else {
                try field(into: &pieces, isRaw: isRaw)
            }
        }
        try advance()
    }

    /// `{value}`, `{value=}`, `{value!r:spec}`
    private mutating func field(into pieces: inout FormatPieces, isRaw: Bool) throws(Diagnostic) {
        let opening = token
        try enter()
        try advance()
        if token.kind == .rightBrace { throw emptyField(opening) }
        let value = try expressionList()
        let showsItself = try accept(.assign)
        if showsItself {
            let text = source.text(of: SourceRange(opening.range.upper, token.range.lower))
            pieces.append(text)
        }
        pieces.append(try format(of: value, showsItself: showsItself, isRaw: isRaw))
        guard token.kind == .rightBrace else { throw fieldNotClosed(opening) }
        leave()
        try advance()
    }

    /// The conversion and the specification behind a field's value.
    private mutating func format(
        of value: Expression, showsItself: Bool, isRaw: Bool
    ) throws(Diagnostic) -> FormatPiece.Field {
        var conversion = try conversion()
        let hasSpecification = token.kind == .colon
        let specification = hasSpecification ? try specification(isRaw: isRaw) : []
        if showsItself, conversion == nil, !hasSpecification { conversion = .representation }
        return FormatPiece.Field(value, conversion: conversion, specification: specification)
    }

    private func emptyField(_ opening: Token) -> Diagnostic {
        failure(
            "an f-string's field needs a value", at: opening.range.joined(with: token.range),
            hint: "write {{ and }} for braces that are shown")
    }

    private mutating func conversion() throws(Diagnostic) -> FormatPiece.Conversion? {
        guard token.kind == .conversion else { return nil }
        let letter = String(text(token).dropFirst())
        guard let conversion = FormatPiece.Conversion(rawValue: letter) else {
            throw failure(
                "'!\(letter)' is not a conversion", at: token.range,
                hint: "!r shows a value as repr does, !s as str does")
        }
        try advance()
        return conversion
    }

    private mutating func specification(isRaw: Bool) throws(Diagnostic) -> [FormatPiece] {
        var pieces = FormatPieces()
        try advance()
        while token.kind != .rightBrace {
            if token.kind == .formatText {
                let decoder = StringDecoder(source: source, range: token.range, isRaw: isRaw)
                pieces.append(try decoder.text())
                try advance()
            } else if token.kind == .leftBrace {
                try field(into: &pieces, isRaw: isRaw)
            } else {
                throw unexpected(expecting: "'}'")
            }
        }
        return pieces.finished()
    }

    private func fieldNotClosed(_ opening: Token) -> Diagnostic {
        failure(
            "expected '}' to end the f-string's field, found \(describe(token))", at: token.range,
            hint: "a field is one expression, then perhaps a format: {x:.4f}")
    }
}

/// Gathers the pieces of an f-string: text behind text is one text, and no text is none, so that a tree has
/// one form.
private struct FormatPieces {
    private var pieces: [FormatPiece] = []
    /// The text behind the last field.
    private(set) var text = ""

    mutating func append(_ text: String) { self.text += text }

    mutating func append(_ field: FormatPiece.Field) {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.field(field))
    }

    func finished() -> [FormatPiece] { text.isEmpty ? pieces : pieces + [.text(text)] }
}
