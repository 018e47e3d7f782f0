/// A word of the language and where it stands; its text is in the source.
struct Token {
    var kind: Kind
    var range: SourceRange

    init(_ kind: Kind, _ lower: Int, _ upper: Int) {
        self.kind = kind
        self.range = SourceRange(lower, upper)
    }

    /// The kinds of token. Their order matters where kinds are compared: marks and operators stand together,
    /// and so do keywords.
    enum Kind: UInt8 {
        // What lines and blocks are made of.
        case newline, semicolon, indent, dedent, end
        // Atoms. An f-string is a start, texts and fields in braces, an end.
        case name, integer, float, string
        case formatStart, formatText, formatEnd, conversion
        // Brackets and marks.
        case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
        case comma, colon, dot, span, ellipsis, assign, arrow, walrus
        // Operators.
        case plus, minus, star, slash, doubleSlash, percent, power
        case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
        case plusAssign, minusAssign, starAssign, slashAssign, doubleSlashAssign, percentAssign, powerAssign
        // Signs that other languages have, lexed so that the parser can say what to write instead.
        case at, tilde, ampersand, bar, shiftLeft, shiftRight, doubleAmpersand, doubleBar
        case exclamation, question, foreignAssign
        // Keywords.
        case `true`, `false`, none, and, or, not, `in`, `is`, lambda, `if`, elif, `else`, `for`, `while`
        case `break`, `continue`, pass, def, `return`, assert, `import`, from, `as`, global, nonlocal, del
        // Keywords of Python that are not in the language.
        case `class`, `try`, except, finally, with, raise, yield, async, await

        var isKeyword: Bool { rawValue >= Kind.true.rawValue }

        /// True where a statement may stop.
        var endsStatement: Bool { self == .newline || self == .semicolon || self == .end }

        /// True where an expression can begin; also for what begins one in other languages.
        var startsExpression: Bool {
            switch self {
            case .name, .integer, .float, .string, .formatStart, .leftParenthesis, .leftBracket, .leftBrace,
                .plus, .minus, .not, .lambda, .true, .false, .none, .ellipsis, .tilde, .star, .power:
                true
            default: false
            }
        }
    }
}
