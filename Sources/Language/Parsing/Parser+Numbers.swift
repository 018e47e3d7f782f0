/// The values of number literals.
extension Parser {
    /// An integer; one past 64 bits becomes a float.
    func integer(_ range: SourceRange) -> Expression.Kind {
        let bytes = source.bytes[range.offsets]
        if bytes.count > 2, !Byte.isDigit(bytes[bytes.startIndex + 1]),
            bytes[bytes.startIndex + 1] != Byte.underscore
        {
            return basedInteger(bytes)
        }
        var value = 0
        for byte in bytes where byte != Byte.underscore {
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = shifted.addingReportingOverflow(Int(byte) - 0x30)
            if overflow || carry { return .float(float(range)) }
            value = sum
        }
        return .integer(value)
    }

    /// `0xff`, `0o17`, `0b101`
    private func basedInteger(_ bytes: ArraySlice<UInt8>) -> Expression.Kind {
        let base =
            switch bytes[bytes.startIndex + 1] | 0x20 {
            case UInt8(ascii: "x"): 16
            case UInt8(ascii: "o"): 8
            default: 2
            }
        var exact: Int? = 0
        var rounded = 0.0
        for digit in bytes.dropFirst(2).lazy.compactMap(Byte.digitValue) {
            rounded = rounded * Double(base) + Double(digit)
            guard let value = exact else { continue }
            let (shifted, overflow) = value.multipliedReportingOverflow(by: base)
            let (sum, carry) = shifted.addingReportingOverflow(digit)
            exact = overflow || carry ? nil : sum
        }
        return exact.map { .integer($0) } ?? .float(rounded)
    }

    /// The double nearest to a decimal literal. Up to 15 digits and a power of ten up to 22 are both exact,
    /// so that one multiplication or division rounds right (Clinger 1990); the rest is the library's work.
    func float(_ range: SourceRange) -> Double {
        let bytes = source.bytes[range.offsets]
        var digits = 0
        var mantissa = 0
        var exponent = 0
        var isBehindPoint = false
        for (offset, byte) in zip(bytes.indices, bytes) {
            if Byte.isDigit(byte) {
                mantissa = mantissa &* 10 &+ Int(byte &- 0x30)
                if mantissa != 0 { digits += 1 }
                if isBehindPoint { exponent -= 1 }
            } else if byte == Byte.dot {
                isBehindPoint = true
            } else if byte != Byte.underscore {
                guard let written = Int(String(decoding: bytes[(offset + 1)...], as: UTF8.self)) else {
                    return slowFloat(bytes)
                }
                exponent = exponent &+ written
                break
            }
            if digits > 15 { return slowFloat(bytes) }
        }
        guard exponent >= -22, exponent <= 22 else { return slowFloat(bytes) }
        let power = Parser.powersOfTen[abs(exponent)]
        return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    }

    private func slowFloat(_ bytes: ArraySlice<UInt8>) -> Double {
        let text = String(decoding: bytes.lazy.filter { $0 != Byte.underscore }, as: UTF8.self)
        return Double(text) ?? .infinity
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
