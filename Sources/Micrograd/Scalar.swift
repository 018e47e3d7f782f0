/// A number an operation's rule can be evaluated on.
///
/// Every rule in the table of operations is written once, over this protocol, and read by every mode:
/// `Double` gives values and local slopes, ``Dual`` differentiates the slopes themselves (second order),
/// and ``Lanes`` evaluates several perturbed inputs at a time.
public protocol Scalar: Sendable {
    init(_ number: Double)
    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    static func * (left: Self, right: Self) -> Self
    static func / (left: Self, right: Self) -> Self
    static prefix func - (operand: Self) -> Self

    /// `then` where `left > right`, `otherwise` elsewhere; a comparison with nan is false.
    static func choose(
        where left: Self, isGreaterThan right: Self, _ then: Self, else otherwise: Self
    ) -> Self

    var exponential: Self { get }
    var logarithm: Self { get }
    var squareRoot: Self { get }
    var sine: Self { get }
    var cosine: Self { get }
    var tangentOfAngle: Self { get }
    var hyperbolicTangent: Self { get }
    /// log(1 + x), exact for small x.
    var logarithmOfOnePlus: Self { get }
    /// The number raised to a power that is another number.
    func raised(to exponent: Self) -> Self
}
