import Micrograd

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Arithmetic on plain numbers, as Python does it, but that whole numbers past 64 bits become floats and an
/// overflow is infinite.
enum PlainArithmetic {
    /// An operator on two whole numbers.
    static func combine(
        _ symbol: BinaryOperator, _ x: Int, _ y: Int
    ) throws(Diagnostic) -> RuntimeValue {
        switch symbol {
        case .add: return whole(x.addingReportingOverflow(y)) ?? .float(Double(x) + Double(y))
        case .subtract: return whole(x.subtractingReportingOverflow(y)) ?? .float(Double(x) - Double(y))
        case .multiply: return whole(x.multipliedReportingOverflow(by: y)) ?? .float(Double(x) * Double(y))
        case .divide, .floorDivide, .modulo:
            if y == 0 { throw divisionByZero(symbol) }
            if symbol == .divide { return .float(Double(x) / Double(y)) }
            if x == .min && y == -1 { return symbol == .modulo ? .integer(0) : .float(-Double(x)) }
            let remainder = x % y
            let isOff = remainder != 0 && (remainder < 0) != (y < 0)
            if symbol == .modulo { return .integer(isOff ? remainder + y : remainder) }
            return .integer(isOff ? x / y - 1 : x / y)
        case .power: return try power(x, y)
        }
    }

    private static func whole(_ result: (partialValue: Int, overflow: Bool)) -> RuntimeValue? {
        result.overflow ? nil : .integer(result.partialValue)
    }

    private static func power(_ x: Int, _ y: Int) throws(Diagnostic) -> RuntimeValue {
        if y < 0 { return try combine(.power, Double(x), Double(y)) }
        var result = 1
        var square = x
        var exponent = y
        while exponent > 0 {
            if exponent & 1 == 1 {
                let (product, overflow) = result.multipliedReportingOverflow(by: square)
                if overflow { return .float(pow(Double(x), Double(y))) }
                result = product
            }
            exponent >>= 1
            if exponent == 0 { break }
            let (product, overflow) = square.multipliedReportingOverflow(by: square)
            if overflow { return .float(pow(Double(x), Double(y))) }
            square = product
        }
        return .integer(result)
    }

    /// An operator on two numbers of which one is a float.
    static func combine(
        _ symbol: BinaryOperator, _ x: Double, _ y: Double
    ) throws(Diagnostic) -> RuntimeValue {
        switch symbol {
        case .add: return .float(x + y)
        case .subtract: return .float(x - y)
        case .multiply: return .float(x * y)
        case .divide:
            if y == 0 { throw divisionByZero(symbol) }
            return .float(x / y)
        case .floorDivide, .modulo:
            if y == 0 { throw divisionByZero(symbol) }
            let (quotient, remainder) = floorDivision(x, y)
            return .float(symbol == .modulo ? remainder : quotient)
        case .power:
            if x == 0 && y < 0 { throw zeroToNegative(x, y) }
            return .float(pow(x, y))
        }
    }

    /// Python's `divmod` on floats: the remainder has the divisor's sign.
    private static func floorDivision(_ x: Double, _ y: Double) -> (Double, Double) {
        var remainder = fmod(x, y)
        var quotient = (x - remainder) / y
        if remainder != 0 {
            if (y < 0) != (remainder < 0) {
                remainder += y
                quotient -= 1
            }
        } else {
            remainder = y < 0 ? -0.0 : 0.0
        }
        guard quotient != 0 else { return ((x / y).sign == .minus ? -0.0 : 0.0, remainder) }
        let floor = quotient.rounded(.down)
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder)
    }

    static func divisionByZero(_ symbol: BinaryOperator) -> Diagnostic {
        Diagnostic(
            symbol == .modulo ? "modulo by zero" : "division by zero",
            hint: "the divisor must not be 0")
    }

    static func zeroToNegative(_ x: Double, _ y: Double) -> Diagnostic {
        Diagnostic(
            "\(text(of: x)) ** \(text(of: y)): 0 has no negative powers",
            hint: "power is defined for \(Domain.powerDomain.rawValue)")
    }
}
