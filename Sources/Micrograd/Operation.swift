/// What a row of the tape computes from its operands.
///
/// Everything known about an operation stands in its one row of the table (`Operation+Table.swift`):
/// names, precedence, the rule, the derivative as text, domain and kink. Parser, printer, help, drawings,
/// gradient checks and tests read that row; nothing else switches over the operation.
///
/// ```swift
/// let rule = Operation.multiply.row.rule(2.0, -3.0)
/// print(rule.value, rule.left, rule.right)   // -6.0 -3.0 2.0
/// ```
public enum Operation: UInt8, CaseIterable, Sendable {
    // Raw value 0 is a leaf on the tape: it has no operation.
    case add = 1
    case subtract, multiply, divide
    case power, constantPower, negate
    case absolute, exponential, logarithm, squareRoot
    case sine, cosine, tangent, hyperbolicTangent
    case sigmoid, relu, leakyRelu, softplus
    case maximum, minimum
}

/// What one evaluation of a rule yields: the value and the local slope toward each operand.
@frozen public struct LocalRule<Number: Scalar> {
    public let value: Number
    /// ∂value/∂(first operand).
    public let left: Number
    /// ∂value/∂(second operand); of no meaning when the operation has one operand.
    public let right: Number

    @inlinable @inline(__always)
    public init(_ value: Number, _ left: Number, _ right: Number) {
        self.value = value
        self.left = left
        self.right = right
    }

    /// The outcome of an operation with one operand.
    @inlinable @inline(__always)
    public init(_ value: Number, _ left: Number) {
        self.init(value, left, Number(0))
    }
}

/// How an operation is written.
public enum Notation: Equatable, Sendable {
    /// `a + b`, with its binding strength: 1 for sums, 2 for products, 4 for powers.
    case infix(precedence: Int)
    /// `-a`, binding tighter than a product and looser than a power (3).
    case prefix(precedence: Int)
    /// `tanh(a)`.
    case function
}

/// Where an operation is defined; outside, the language answers with an error that names the domain.
public enum Domain: String, Sendable {
    case everywhere = "every number"
    case positive = "numbers above 0"
    case nonNegative = "numbers from 0 up"
    case nonZeroDivisor = "divisors other than 0"
    case powerDomain = "bases other than 0 when the exponent is negative"
}

/// Where an operation has a corner: the derivative jumps there, and backpropagation uses a convention.
public enum Kink: Sendable {
    case none
    /// At operand 0 (relu, abs, leaky_relu).
    case atZero
    /// Where the two operands are equal (max, min).
    case atTie
}

/// One row of the table of operations.
@frozen public struct OperationRow<Number: Scalar> {
    /// The name in the language: `tanh`.
    public let name: StaticString
    /// The symbol printed in formulas and drawings: `+`, or the name.
    public let symbol: StaticString
    public let arity: Int
    public let notation: Notation
    /// The derivative toward each operand, as an expression over `x` and `y`; empty for an operand there
    /// is not.
    public let derivatives: (left: StaticString, right: StaticString)
    public let domain: Domain
    public let kink: Kink
    /// One line for `help`.
    public let summary: StaticString
    /// The value with its local slopes.
    public let rule: @Sendable (Number, Number) -> LocalRule<Number>

    @inlinable @inline(__always)
    init(
        _ name: StaticString, _ symbol: StaticString? = nil, arity: Int = 1, _ notation: Notation = .function,
        derivatives: (StaticString, StaticString), domain: Domain = .everywhere, kink: Kink = .none,
        _ summary: StaticString,
        rule: @escaping @Sendable (Number, Number) -> LocalRule<Number>
    ) {
        self.name = name
        self.symbol = symbol ?? name
        self.arity = arity
        self.notation = notation
        self.derivatives = derivatives
        self.domain = domain
        self.kink = kink
        self.summary = summary
        self.rule = rule
    }
}

extension Operation {
    /// This operation's row of the table, its rule over `Double`.
    @inlinable @inline(__always)
    public var row: OperationRow<Double> { row(over: Double.self) }
}
