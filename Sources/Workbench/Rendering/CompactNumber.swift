#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Double {
    /// The number in few characters, rounded to some significant digits: `0.3333`, `24.7`, `1.5e-7`, `12346`.
    ///
    /// Drawings have no room for all digits, so they show numbers so. Whole numbers carry no point.
    func compact(_ digits: Int = 4) -> String {
        if !isFinite { return isNaN ? "nan" : self < 0 ? "-inf" : "inf" }
        if self == 0 { return "0" }
        let digits = Swift.min(Swift.max(digits, 1), 17)
        if magnitude >= 1e4, magnitude < 1e6, digits < 6 { return formatted("%.0f", 0) }
        return Double.withoutExponentPadding(formatted("%.*g", digits))
    }

    /// The same with a point in whole numbers, as the language shows them: `2.0`, `-8.0`.
    func compactFloat(_ digits: Int = 4) -> String {
        let text = compact(digits)
        return text.allSatisfy { $0.isNumber || $0 == "-" } && magnitude < 1e4 ? text + ".0" : text
    }

    /// The number with a fixed count of decimals: `2.0000`.
    func fixed(_ decimals: Int) -> String { formatted("%.*f", decimals) }

    /// What C's `printf` makes of the number.
    private func formatted(_ format: String, _ digits: Int) -> String {
        let arguments: [any CVarArg] = format.contains("*") ? [Int32(digits), self] : [self]
        var buffer = [CChar](repeating: 0, count: 400)
        let length = withVaList(arguments) { vsnprintf(&buffer, buffer.count, format, $0) }
        return String(
            decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// `1e-07` as `1e-7`, `2e+08` as `2e8`.
    private static func withoutExponentPadding(_ text: String) -> String {
        guard let mark = text.firstIndex(of: "e") else { return text }
        let exponent = text[text.index(after: mark)...]
        let digits = exponent.drop { "+-0".contains($0) }
        return text[...mark] + (exponent.hasPrefix("-") ? "-" : "") + digits
    }
}
