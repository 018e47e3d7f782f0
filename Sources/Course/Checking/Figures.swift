import Language

/// Cuts text into numbers and what stands between them.
struct Figures {
    /// A piece of a text.
    struct Piece {
        let text: Substring
        /// The number it is, nil for anything else.
        let number: Double?
        /// How many bytes stand in front of it.
        let offset: Int

        /// Digits behind the point.
        var decimals: Int {
            guard let point = text.firstIndex(of: ".") else { return 0 }
            return text[text.index(after: point)...].prefix { $0.isNumber }.count
        }

        /// Digits from the first that is not 0.
        var significantDigits: Int {
            text.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }.count
        }

        /// True when the figure is another one, rounded to the digits written here.
        func rounds(_ other: Double) -> Bool {
            guard let number, text.contains(".") else { return false }
            var unit = 1.0
            for _ in 0..<decimals { unit /= 10 }
            if let exponent = text.split(separator: "e").dropFirst().first.flatMap({ Int($0) }) {
                for _ in 0..<abs(exponent) { unit = exponent < 0 ? unit / 10 : unit * 10 }
            }
            return (number - other.magnitude).magnitude <= unit / 2 + number.ulp
        }
    }

    /// The pieces of a text; signs and blanks are pieces between numbers.
    static func pieces(of text: some StringProtocol) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(text)
        var offset = 0
        var isInsideWord = false
        while let first = rest.first {
            let digits = isInsideWord ? rest.prefix(0) : number(at: rest)
            let piece = digits.isEmpty ? rest.prefix(1) : digits
            pieces.append(Piece(text: piece, number: digits.isEmpty ? nil : Double(piece), offset: offset))
            isInsideWord =
                digits.isEmpty && (first.isLetter || first == "_" || (isInsideWord && first.isNumber))
            offset += piece.utf8.count
            rest = rest[piece.endIndex...]
        }
        return pieces
    }

    /// The longest unsigned number a text begins with.
    private static func number(at text: Substring) -> Substring {
        func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
        let whole = text.prefix(while: isDigit)
        guard !whole.isEmpty else { return whole }
        var end = whole.endIndex
        if text[end...].first == "." {
            let fraction = text[text.index(after: end)...].prefix(while: isDigit)
            if !fraction.isEmpty { end = fraction.endIndex }
        }
        if text[end...].first == "e" {
            var exponent = text[text.index(after: end)...]
            if let sign = exponent.first, sign == "-" || sign == "+" { exponent = exponent.dropFirst() }
            let digits = exponent.prefix(while: isDigit)
            if !digits.isEmpty { end = digits.endIndex }
        }
        return text[..<end]
    }
}
