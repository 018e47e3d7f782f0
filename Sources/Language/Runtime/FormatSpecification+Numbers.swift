#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FormatSpecification {
    /// A text as `s` formats it.
    func format(_ text: String) throws(Diagnostic) -> String {
        guard type == nil || type == "s" else { throw notFor("text") }
        guard separator == nil, sign == "-", alignment != .behindSign || fill == "0" else {
            throw notFor("text")
        }
        let text = precision.map { String(text.prefix($0)) } ?? text
        // A width that begins with 0 fills with zeros, which for text go behind it.
        var specification = self
        if alignment == .behindSign { specification.alignment = .left }
        return specification.pad(text, standard: .left)
    }

    /// A whole number.
    func format(_ number: Int) throws(Diagnostic) -> String {
        switch type {
        case nil, "d", "n":
            if precision != nil {
                throw Diagnostic("a whole number has no precision", hint: "'f' shows it as a float")
            }
            return finish(grouped(String(number.magnitude), by: 3), isNegative: number < 0)
        case "b": return finish(radix(number, 2, "0b"), isNegative: number < 0)
        case "o": return finish(radix(number, 8, "0o"), isNegative: number < 0)
        case "x": return finish(radix(number, 16, "0x"), isNegative: number < 0)
        case "X": return finish(radix(number, 16, "0X").uppercased(), isNegative: number < 0)
        case "c":
            guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else {
                throw Diagnostic("\(number) is no character")
            }
            return pad(String(Character(scalar)), standard: .left)
        default: return try format(Double(number))
        }
    }

    private func radix(_ number: Int, _ radix: Int, _ prefix: String) -> String {
        (isAlternate ? prefix : "") + String(number.magnitude, radix: radix)
    }

    /// A float.
    func format(_ number: Double) throws(Diagnostic) -> String {
        let isNegative = number.sign == .minus && !number.isNaN
        guard number.isFinite else {
            let text = number.isNaN ? "nan" : "inf"
            let isUpper = type.map { "EFG".contains($0) } ?? false
            return finish(
                (isUpper ? text.uppercased() : text) + (type == "%" ? "%" : ""), isNegative: isNegative)
        }
        let size = number.magnitude
        let digits: String
        switch type {
        case nil:
            digits = precision.map { shortest(size, precision: $0) } ?? Language.text(of: size)
        case "f", "F": digits = printed("%.*f", precision ?? 6, size)
        case "e": digits = printed("%.*e", precision ?? 6, size)
        case "E": digits = printed("%.*E", precision ?? 6, size)
        case "g", "n": digits = printed("%.*g", precision ?? 6, size)
        case "G": digits = printed("%.*G", precision ?? 6, size)
        case "%": digits = printed("%.*f", precision ?? 6, size * 100) + "%"
        default: throw notFor("a float")
        }
        return finish(grouped(digits, by: 3), isNegative: isNegative)
    }

    /// The form without a type: like `g`, but always with a point or an exponent, and an exponent from the
    /// precision's own number of digits on.
    private func shortest(_ size: Double, precision: Int) -> String {
        let digits = max(precision, 1)
        var text = printed("%.*g", digits, size)
        if let exponent = Int(printed("%.*e", digits - 1, size).split(separator: "e").last ?? ""),
            exponent == digits - 1, exponent >= 0, !text.contains("e"), !text.contains(".")
        {
            text = printed("%.*e", digits - 1, size)
            return trimmed(text)
        }
        return text.contains(".") || text.contains("e") ? text : text + ".0"
    }

    /// A number with an exponent, without zeros at the end of its fraction.
    private func trimmed(_ text: String) -> String {
        let parts = text.split(separator: "e")
        guard parts.count == 2, parts[0].contains(".") else { return text }
        var digits = parts[0]
        while digits.last == "0" { digits.removeLast() }
        if digits.last == "." { digits.removeLast() }
        return "\(digits)e\(parts[1])"
    }

    /// What C's `printf` makes of a number.
    private func printed(_ format: String, _ precision: Int, _ number: Double) -> String {
        var format = format
        if isAlternate { format.insert("#", at: format.index(after: format.startIndex)) }
        return withVaList([Int32(precision), number]) { arguments in
            var buffer = [CChar](repeating: 0, count: precision + 400)
            let length = Int(vsnprintf(&buffer, buffer.count, format, arguments))
            return String(decoding: buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    /// Separators between groups of digits before the point.
    private func grouped(_ digits: String, by size: Int) -> String {
        guard let separator else { return digits }
        let whole = digits.prefix { $0.isNumber }
        var result = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place) % size == 0 { result.append(separator) }
            result.append(digit)
        }
        return result + digits.dropFirst(whole.count)
    }

    private func finish(_ digits: String, isNegative: Bool) -> String {
        let sign = isNegative ? "-" : self.sign == "-" ? "" : String(self.sign)
        let prefix =
            isAlternate && digits.hasPrefix("0") && digits.count > 1
                && !(digits.dropFirst().first ?? "0").isNumber
                && digits.dropFirst().first != "." ? 2 : 0
        return pad(sign + digits, prefix: sign.count + prefix, standard: .right)
    }

    private func notFor(_ kind: String) -> Diagnostic {
        Diagnostic(
            "the format '\(type.map(String.init) ?? "")' is not for \(kind)",
            hint: kind == "text" ? "text takes a width and an alignment: >10" : "f, e, g and % show floats")
    }
}
