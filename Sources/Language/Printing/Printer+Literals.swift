extension Printer {
    /// A number as a literal: the shortest that reads back exactly, with a point or an exponent.
    static func literal(_ value: Double) -> String {
        value.isInfinite ? "1e999" : "\(value)"
    }

    /// A string as a literal, in the quotes that need fewer escapes.
    static func literal(_ value: String) -> String {
        let quote: Unicode.Scalar =
            value.unicodeScalars.contains("'") && !value.unicodeScalars.contains("\"") ? "\"" : "'"
        var text = String(quote)
        for scalar in value.unicodeScalars { append(scalar, quote: quote, to: &text) }
        text.unicodeScalars.append(quote)
        return text
    }

    private static func append(_ scalar: Unicode.Scalar, quote: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\t": text += "\\t"
        case "\r": text += "\\r"
        case quote:
            text += "\\"
            text.unicodeScalars.append(scalar)
        default:
            guard isInvisible(scalar) else { return text.unicodeScalars.append(scalar) }
            let (letter, digits) =
                scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
            let code = String(scalar.value, radix: 16)
            text += "\\\(letter)" + String(repeating: "0", count: digits - code.count) + code
        }
    }

    /// What a reader could not see, or not tell from a blank.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            true
        case .spaceSeparator: scalar != " "
        default: false
        }
    }

    /// Writes an f-string.
    mutating func write(format pieces: [FormatPiece]) {
        write("f'")
        write(pieces, inSpecification: false)
        write("'")
    }

    private mutating func write(_ pieces: [FormatPiece], inSpecification: Bool) {
        for piece in pieces {
            switch piece {
            case .text(let value):
                for scalar in value.unicodeScalars {
                    let isBrace = scalar == "{" || scalar == "}"
                    if isBrace, inSpecification {
                        text += scalar == "{" ? "\\x7b" : "\\x7d"
                        continue
                    }
                    if isBrace { text.unicodeScalars.append(scalar) }
                    Printer.append(scalar, quote: "'", to: &text)
                }
            case .field(let field): write(field)
            }
        }
    }

    private mutating func write(_ field: FormatPiece.Field) {
        write("{")
        // A brace behind the brace would be a brace that is shown, and a lambda's colon would begin a format.
        let start = Printer.text(field.value)
        let needsParentheses = Precedence.of(field.value) <= .conditional
        if start.first == "{" { write(" ") }
        write(needsParentheses ? "(\(start))" : start)
        if let conversion = field.conversion { write("!\(conversion.rawValue)") }
        if !field.specification.isEmpty {
            write(":")
            write(field.specification, inSpecification: true)
        }
        write("}")
    }
}
