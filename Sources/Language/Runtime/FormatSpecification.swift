/// What follows the colon in `f'{x:>8.3f}'`: Python's format specification.
///
///     [[fill]align][sign][#][0][width][,][.precision][type]
struct FormatSpecification {
    enum Alignment: Character {
        case left = "<"
        case right = ">"
        case center = "^"
        /// The padding goes between the sign and the digits.
        case behindSign = "="
    }

    var fill: Character = " "
    var alignment: Alignment?
    /// `+` always shows a sign, a blank leaves room for one, `-` shows only a minus.
    var sign: Character = "-"
    /// `#`: the form with a prefix, `0x`.
    var isAlternate = false
    var width = 0
    /// `,` or `_` between groups of three digits.
    var separator: Character?
    var precision: Int?
    /// `f`, `e`, `g`, `d`, `x`, `s`, `%` …
    var type: Character?

    /// Reads a specification.
    init(_ text: String) throws(Diagnostic) {
        var rest = Array(text)[...]
        func wrong() -> Diagnostic {
            Diagnostic(
                "'\(text)' is no format", hint: "for example .4f, 8.3f, >10, e, g, d, %")
        }
        if rest.count > 1, let found = Alignment(rawValue: rest[rest.startIndex + 1]) {
            fill = rest.removeFirst()
            alignment = found
            rest.removeFirst()
        } else if let first = rest.first, let found = Alignment(rawValue: first) {
            alignment = found
            rest.removeFirst()
        }
        if let first = rest.first, "+- ".contains(first) { sign = rest.removeFirst() }
        if rest.first == "#" {
            isAlternate = true
            rest.removeFirst()
        }
        if rest.first == "0" {
            if alignment == nil {
                alignment = .behindSign
                fill = "0"
            }
            rest.removeFirst()
        }
        width = try FormatSpecification.number(&rest) ?? 0
        if let first = rest.first, first == "," || first == "_" { separator = rest.removeFirst() }
        if rest.first == "." {
            rest.removeFirst()
            guard let digits = try FormatSpecification.number(&rest) else { throw wrong() }
            precision = digits
        }
        if let first = rest.popFirst() {
            guard "bcdeEfFgGnosxX%".contains(first) else { throw wrong() }
            type = first
        }
        guard rest.isEmpty else { throw wrong() }
    }

    private static func number(_ rest: inout ArraySlice<Character>) throws(Diagnostic) -> Int? {
        var number: Int?
        while let digit = rest.first?.wholeNumberValue, rest.first?.isASCII == true {
            number = (number ?? 0) * 10 + digit
            rest.removeFirst()
            if let number, number > 10_000 {
                throw Diagnostic("this width or precision is too much", hint: "at most 10000")
            }
        }
        return number
    }

    /// Fills a text up to the width. `prefix` counts its signs and `0x`, which padding with `=` goes behind.
    func pad(_ text: String, prefix: Int = 0, standard: Alignment) -> String {
        let missing = width - text.count
        guard missing > 0 else { return text }
        let filling = { (count: Int) in String(repeating: fill, count: count) }
        switch alignment ?? standard {
        case .left: return text + filling(missing)
        case .right: return filling(missing) + text
        case .center: return filling(missing / 2) + text + filling(missing - missing / 2)
        case .behindSign: return text.prefix(prefix) + filling(missing) + text.dropFirst(prefix)
        }
    }
}
