/// The one table of operations. To add an operation is one case and one row.
///
/// The forms of the slopes are chosen for their last digit and for extremes: `tanh` as 1 − t·t,
/// `sigmoid` as σ(x)·σ(−x), a quotient's as −(x/y)/y, `softplus` without overflow.
extension Operation {
    /// This operation's row of the table, its rule over any kind of number.
    @inlinable @inline(__always)
    public func row<N: Scalar>(over number: N.Type) -> OperationRow<N> {
        switch self {
        case .add:
            OperationRow(
                "add", "+", arity: 2, .infix(precedence: 1), derivatives: ("1", "1"),
                "sum: passes its gradient on to both operands unchanged"
            ) { x, y in LocalRule(x + y, N(1), N(1)) }
        case .subtract:
            OperationRow(
                "subtract", "-", arity: 2, .infix(precedence: 1), derivatives: ("1", "-1"),
                "difference: the second operand gets the gradient with its sign turned"
            ) { x, y in LocalRule(x - y, N(1), N(-1)) }
        case .multiply:
            OperationRow(
                "multiply", "*", arity: 2, .infix(precedence: 2), derivatives: ("y", "x"),
                "product: each operand's slope is the other operand"
            ) { x, y in LocalRule(x * y, y, x) }
        case .divide:
            OperationRow(
                "divide", "/", arity: 2, .infix(precedence: 2), derivatives: ("1/y", "-x/y**2"),
                domain: .nonZeroDivisor, "quotient"
            ) { x, y in
                let quotient = x / y
                return LocalRule(quotient, N(1) / y, -quotient / y)
            }
        case .power:
            OperationRow(
                "power", "**", arity: 2, .infix(precedence: 4), derivatives: ("y*x**(y - 1)", "x**y*log(x)"),
                domain: .powerDomain, "power whose exponent is a Value"
            ) { x, y in
                let value = x.raised(to: y)
                return LocalRule(value, slopeOfPower(x, y), slopeOfExponent(x, y, value))
            }
        case .constantPower:
            OperationRow(
                "pow", "**", arity: 1, .infix(precedence: 4), derivatives: ("y*x**(y - 1)", ""),
                domain: .powerDomain, "power whose exponent is a plain number"
            ) { x, y in LocalRule(x.raised(to: y), slopeOfPower(x, y)) }
        case .negate:
            OperationRow("neg", "-", .prefix(precedence: 3), derivatives: ("-1", ""), "negative") { x, _ in
                LocalRule(-x, N(-1))
            }
        case .absolute:
            OperationRow(
                "abs", derivatives: ("1 if x > 0 else -1 if x < 0 else 0", ""), kink: .atZero,
                "absolute value; its slope at 0 is 0 by convention"
            ) { x, _ in
                let isNegative = N.choose(where: N(0), isGreaterThan: x, N(-1), else: N(0))
                let sign = N.choose(where: x, isGreaterThan: N(0), N(1), else: isNegative)
                return LocalRule(N.choose(where: N(0), isGreaterThan: x, -x, else: x + N(0)), sign)
            }
        case .exponential:
            OperationRow("exp", derivatives: ("exp(x)", ""), "e to the x: its own derivative") { x, _ in
                let value = x.exponential
                return LocalRule(value, value)
            }
        case .logarithm:
            OperationRow("log", derivatives: ("1/x", ""), domain: .positive, "natural logarithm") { x, _ in
                LocalRule(x.logarithm, N(1) / x)
            }
        case .squareRoot:
            OperationRow("sqrt", derivatives: ("1/(2*sqrt(x))", ""), domain: .nonNegative, "square root") {
                x, _ in
                let root = x.squareRoot
                return LocalRule(root, N(1) / (N(2) * root))
            }
        case .sine:
            OperationRow("sin", derivatives: ("cos(x)", ""), "sine, x in radians") { x, _ in
                LocalRule(x.sine, x.cosine)
            }
        case .cosine:
            OperationRow("cos", derivatives: ("-sin(x)", ""), "cosine, x in radians") { x, _ in
                LocalRule(x.cosine, -x.sine)
            }
        case .tangent:
            OperationRow("tan", derivatives: ("1 + tan(x)**2", ""), "tangent, x in radians") { x, _ in
                let value = x.tangentOfAngle
                return LocalRule(value, N(1) + value * value)
            }
        case .hyperbolicTangent:
            OperationRow(
                "tanh", derivatives: ("1 - tanh(x)**2", ""),
                "hyperbolic tangent: squashes to between -1 and 1"
            ) { x, _ in
                let value = x.hyperbolicTangent
                return LocalRule(value, N(1) - value * value)
            }
        case .sigmoid:
            OperationRow(
                "sigmoid", derivatives: ("sigmoid(x)*sigmoid(-x)", ""),
                "logistic function: squashes to between 0 and 1"
            ) { x, _ in
                let value = logistic(x)
                return LocalRule(value, value * logistic(-x))
            }
        case .relu:
            OperationRow(
                "relu", derivatives: ("1 if x > 0 else 0", ""), kink: .atZero,
                "rectifier: x above 0, else 0; its slope at 0 is 0 by convention"
            ) { x, _ in
                LocalRule(
                    N.choose(where: N(0), isGreaterThan: x, N(0), else: x),
                    N.choose(where: x, isGreaterThan: N(0), N(1), else: N(0)))
            }
        case .leakyRelu:
            OperationRow(
                "leaky_relu", derivatives: ("1 if x > 0 else 0.01", ""), kink: .atZero,
                "rectifier that leaks: x above 0, else 0.01*x; its slope at 0 is 0.01 by convention"
            ) { x, _ in
                let slope = N.choose(where: x, isGreaterThan: N(0), N(1), else: N(0.01))
                return LocalRule(x * slope, slope)
            }
        case .softplus:
            OperationRow(
                "softplus", derivatives: ("sigmoid(x)", ""),
                "smooth rectifier: log(1 + exp(x)), without overflow"
            ) { x, _ in
                let isPositive = N.choose(where: x, isGreaterThan: N(0), x, else: N(0))
                let magnitude = N.choose(where: x, isGreaterThan: N(0), x, else: -x)
                return LocalRule(isPositive + (-magnitude).exponential.logarithmOfOnePlus, logistic(x))
            }
        case .maximum:
            OperationRow(
                "max", arity: 2, derivatives: ("1 if x >= y else 0", "0 if x >= y else 1"), kink: .atTie,
                "the larger of two; a tie goes to the first"
            ) { x, y in
                let second = N.choose(where: y, isGreaterThan: x, N(1), else: N(0))
                return LocalRule(N.choose(where: y, isGreaterThan: x, y, else: x), N(1) - second, second)
            }
        case .minimum:
            OperationRow(
                "min", arity: 2, derivatives: ("1 if x <= y else 0", "0 if x <= y else 1"),
                kink: .atTie,
                "the smaller of two; a tie goes to the first"
            ) { x, y in
                let second = N.choose(where: x, isGreaterThan: y, N(1), else: N(0))
                return LocalRule(N.choose(where: x, isGreaterThan: y, y, else: x), N(1) - second, second)
            }
        }
    }
}

/// 1/(1 + exp(−x)), with exp taken of a number that is not positive, so that it never overflows.
@inlinable func logistic<N: Scalar>(_ x: N) -> N {
    let magnitude = N.choose(where: x, isGreaterThan: N(0), x, else: -x)
    let decay = (-magnitude).exponential
    let numerator = N.choose(where: N(0), isGreaterThan: x, decay, else: N(1))
    return numerator / (N(1) + decay)
}

/// y·x^(y−1); at x = 0 the exponent 0 makes a constant, whose slope is 0 although x^(−1) is infinite.
@inlinable func slopeOfPower<N: Scalar>(_ x: N, _ y: N) -> N {
    let slope = y * x.raised(to: y - N(1))
    let whereAbove = N.choose(where: y, isGreaterThan: N(0), slope, else: y)
    let atZero = N.choose(where: N(0), isGreaterThan: y, slope, else: whereAbove)
    let notAbove = N.choose(where: N(0), isGreaterThan: x, slope, else: atZero)
    return N.choose(where: x, isGreaterThan: N(0), slope, else: notAbove)
}

/// x^y·log x; 0 where x is 0 and y positive (the limit), nan where x is negative.
@inlinable func slopeOfExponent<N: Scalar>(_ x: N, _ y: N, _ value: N) -> N {
    let slope = value * x.logarithm
    let limit = N.choose(where: y, isGreaterThan: N(0), N(0), else: slope)
    let atZero = N.choose(where: N(0), isGreaterThan: x, slope, else: limit)
    return N.choose(where: x, isGreaterThan: N(0), slope, else: atZero)
}
