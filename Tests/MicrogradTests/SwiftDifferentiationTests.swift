import Foundation
import Micrograd
import Testing
import _Differentiation

/// Swift's own automatic differentiation, which works on compiled code and knows nothing of tapes.
@Suite("Every row against Swift's own differentiation")
struct SwiftDifferentiationTests {
    typealias Function = @differentiable(reverse) (Double, Double) -> Double

    private func agree(_ operation: Micrograd.Operation, _ function: Function) {
        var random = SeededRandom(300 + UInt64(operation.rawValue))
        for _ in 0..<200 {
            let (x, y) = operation.point(&random)
            let rule = operation.row.rule(x, y)
            let (value, pullback) = valueWithPullback(at: x, y, of: function)
            let (left, right) = pullback(1)
            #expect(isClose(rule.value, value), "\(operation) at \(x), \(y)")
            #expect(isClose(rule.left, left, relative: 1e-11), "\(operation) at \(x), \(y)")
            // For the exponent of a negative base Swift's pow answers 0, the table nan: undefined.
            guard operation.row.arity == 2 && !(operation == .power && x < 0) else { continue }
            #expect(isClose(rule.right, right, relative: 1e-11), "\(operation) at \(x), \(y)")
        }
    }

    @Test func arithmetic() {
        agree(.add) { x, y in x + y }
        agree(.subtract) { x, y in x - y }
        agree(.multiply) { x, y in x * y }
        agree(.divide) { x, y in x / y }
        agree(.negate) { x, _ in -x }
    }

    @Test func powers() {
        agree(.power) { x, y in pow(x, y) }
        agree(.constantPower) { x, y in pow(x, withoutDerivative(at: y)) }
        agree(.squareRoot) { x, _ in x.squareRoot() }
    }

    @Test func transcendental() {
        agree(.exponential) { x, _ in exp(x) }
        agree(.logarithm) { x, _ in log(x) }
        agree(.sine) { x, _ in sin(x) }
        agree(.cosine) { x, _ in cos(x) }
        agree(.tangent) { x, _ in tan(x) }
        agree(.hyperbolicTangent) { x, _ in tanh(x) }
        agree(.sigmoid) { x, _ in 1 / (1 + exp(-x)) }
        agree(.softplus) { x, _ in log(1 + exp(x)) }
    }

    @Test func bent() {
        agree(.absolute) { x, _ in x < 0 ? -x : x }
        agree(.relu) { x, _ in x > 0 ? x : 0 }
        agree(.leakyRelu) { x, _ in x > 0 ? x : 0.01 * x }
        agree(.maximum) { x, y in x >= y ? x : y }
        agree(.minimum) { x, y in x <= y ? x : y }
    }
}
