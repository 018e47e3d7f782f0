/// An array as numpy writes it: columns of one width, lines of 75 characters, and of long arrays the first
/// and the last three.
///
///     array([0.  , 0.25, 0.5 ])
struct ArrayText {
    /// The elements as they are written, row after row; only those that are shown are looked at.
    let words: [String]
    let shape: [Int]
    /// What stands between two elements: a comma for `repr`, a blank for `print`.
    let separator: String
    /// What stands before the array, under whose end its further lines begin.
    let prefix: String

    /// The widest line.
    private static let lineWidth = 75
    /// Longer arrays are shortened.
    static let threshold = 1000
    /// How many elements of a shortened array are shown at each end.
    static let edge = 3

    var text: String {
        if words.isEmpty { return "[]" }
        let indent = String(repeating: " ", count: prefix.count + 1)
        // The parenthesis that closes `array(` needs room on the last line.
        let width = ArrayText.lineWidth - (prefix.isEmpty ? 0 : 1)
        if shape.count == 1 { return line(words[...], indent: indent, width: width) }
        let columns = shape[1]
        let rows = places(shape[0]).map { place in
            guard let place else { return "..." }
            return line(
                words[place * columns..<(place + 1) * columns], indent: indent + " ", width: width - 1)
        }
        let between = separator.filter { $0 != " " } + "\n" + indent
        return "[" + rows.joined(separator: between) + "]"
    }

    /// One row, broken into lines where it is too long.
    private func line(_ words: ArraySlice<String>, indent: String, width: Int) -> String {
        if words.isEmpty { return "[]" }
        let shown = places(words.count).map { $0.map { words[words.startIndex + $0] } ?? "..." }
        var finished = ""
        var line = indent
        for (order, word) in shown.enumerated() {
            // A comma or a bracket follows each word.
            if line.count + word.count > width - 1, line.count > indent.count {
                finished += line.trimmingBlanksAtEnd + "\n"
                line = indent
            }
            line += word
            if order < shown.count - 1 { line += separator }
        }
        return "[" + (finished + line).dropFirst(indent.count) + "]"
    }

    /// The places that are shown of so many, nil for those left out.
    private func places(_ count: Int) -> [Int?] {
        guard words.count > ArrayText.threshold, count > 2 * ArrayText.edge else { return Array(0..<count) }
        return Array(0..<ArrayText.edge) + [nil] + Array(count - ArrayText.edge..<count)
    }
}

extension ArrayText {
    /// Whole numbers and truth values, right-aligned.
    static func aligned(_ words: [String]) -> [String] {
        let width = words.map(\.count).max() ?? 0
        return words.map { String(repeating: " ", count: width - $0.count) + $0 }
    }

    /// Floats with their points below one another and at most eight decimals; all with exponents when they
    /// are very large, very small or very different.
    static func aligned(_ numbers: [Double]) -> [String] {
        let finite = numbers.filter(\.isFinite)
        let sizes = finite.filter { $0 != 0 }.map(\.magnitude)
        let least = sizes.min() ?? 1
        let largest = sizes.max() ?? 1
        let hasExponents = largest >= 1e8 || least < 1e-4 || largest / least > 1000
        let parts = finite.map { hasExponents ? scientific($0) : positional($0) }
        let left = parts.map(\.whole.count).max() ?? 0
        let right = parts.map { $0.fraction.count + $0.exponent.count }.max() ?? -1
        let digits = parts.map(\.fraction.count).max() ?? 0
        let powers = parts.map(\.exponent.count).max() ?? 0
        var rest = parts.makeIterator()
        return aligned(
            numbers.map { number in
                guard number.isFinite, let part = rest.next() else { return Language.text(of: number) }
                let pad = String(repeating: " ", count: left - part.whole.count)
                let fill = hasExponents ? String(repeating: "0", count: digits - part.fraction.count) : ""
                let power =
                    part.exponent.prefix(2) + String(repeating: "0", count: powers - part.exponent.count)
                    + part.exponent.dropFirst(2)
                let shown = "\(pad)\(part.whole).\(part.fraction)\(fill)\(power)"
                let end = String(repeating: " ", count: hasExponents ? 0 : right - part.fraction.count)
                return shown + end
            })
    }

    private typealias Parts = (whole: Substring, fraction: Substring, exponent: Substring)

    private static func positional(_ number: Double) -> Parts {
        var digits = Language.text(of: number)
        if digits.contains("e") || digits.split(separator: ".")[1].count > 8 {
            digits = (try? FormatSpecification(".8f").format(number)) ?? digits
        }
        return parts(digits)
    }

    private static func scientific(_ number: Double) -> Parts {
        parts((try? FormatSpecification(".8e").format(number)) ?? Language.text(of: number))
    }

    /// Takes a number's text apart, without the zeros at the end of its fraction.
    private static func parts(_ text: String) -> Parts {
        let mantissa = text.prefix { $0 != "e" }
        let whole = mantissa.prefix { $0 != "." }
        var fraction = mantissa.dropFirst(whole.count + 1)
        while fraction.last == "0" { fraction.removeLast() }
        return (whole, fraction, text.dropFirst(mantissa.count))
    }
}

extension String {
    fileprivate var trimmingBlanksAtEnd: Substring {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return text
    }
}
