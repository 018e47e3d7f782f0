import Micrograd
import Testing

@Suite("Where numbers end, and what was fixed on purpose")
struct ExtremeTests {
    private func rule(_ operation: Micrograd.Operation, _ x: Double, _ y: Double = 0) -> [Double] {
        let rule = operation.row.rule(x, y)
        return operation.row.arity == 2 ? [rule.value, rule.left, rule.right] : [rule.value, rule.left]
    }

    @Test func squashersNeverOverflow() {
        #expect(rule(.hyperbolicTangent, 400) == [1, 0])
        #expect(rule(.hyperbolicTangent, -400) == [-1, 0])
        #expect(rule(.sigmoid, 800) == [1, 0])
        #expect(rule(.sigmoid, -800) == [0, 0])
        #expect(rule(.softplus, 1000) == [1000, 1])
        #expect(rule(.softplus, -1000) == [0, 0])
        #expect(rule(.softplus, -.infinity) == [0, 0])
        #expect(rule(.softplus, .infinity) == [.infinity, 1])
        // 1/(1 + exp(40)) loses no digit, where 1 − sigmoid(40) has none left.
        #expect(isClose(rule(.sigmoid, 40)[1], 4.248354255291589e-18, relative: 1e-14, absolute: 0))
    }

    @Test func overflowIsInfinity() {
        #expect(rule(.exponential, 1000) == [.infinity, .infinity])
        #expect(rule(.multiply, 1e300, 1e300)[0] == .infinity)
        #expect(rule(.divide, 1, 0) == [.infinity, .infinity, -.infinity])
    }

    @Test func powersOfZero() {
        #expect(rule(.constantPower, 0, 0) == [1, 0])
        #expect(rule(.constantPower, 0, 1) == [0, 1])
        #expect(rule(.constantPower, 0, 2) == [0, 0])
        #expect(rule(.constantPower, 0, 0.5) == [0, .infinity])
        #expect(rule(.power, 0, 2) == [0, 0, 0])
        #expect(rule(.power, 0, 0)[0...1] == [1, 0])
    }

    @Test func aNegativeBaseKeepsItsOwnSlope() {
        let slopes = rule(.power, -2, 3)
        #expect(slopes[0...1] == [-8, 12])
        #expect(slopes[2].isNaN)
        let tape = Tape(capacity: 1 << 11)
        let (x, y) = (tape.leaf(-2), tape.leaf(3))
        let root = tape.record(.power, x, y)
        tape.backward(from: root)
        #expect(tape.gradient(x) == 12)
        #expect(tape.gradient(y).isNaN)
    }

    @Test func cornersByConvention() {
        #expect(rule(.relu, 0) == [0, 0])
        #expect(rule(.absolute, 0) == [0, 0])
        #expect(rule(.absolute, -0.0)[0].sign == .plus)
        #expect(rule(.leakyRelu, 0) == [0, 0.01])
        #expect(rule(.maximum, 3, 3) == [3, 1, 0])
        #expect(rule(.minimum, 3, 3) == [3, 1, 0])
    }

    @Test func nanIsPassedOn() {
        for operation in Operation.allCases where operation != .constantPower {
            #expect(rule(operation, .nan, 2)[0].isNaN, "\(operation)")
        }
    }

    @Test func zeroTimesInfinityIsNotHidden() {
        let tape = Tape(capacity: 1 << 11)
        let x = tape.leaf(0)
        let root = tape.record(.multiply, tape.record(.squareRoot, x), tape.leaf(0))
        tape.backward(from: root)
        #expect(tape.gradient(x).isNaN)
    }

    /// A row with one operand has nothing to multiply toward the second: no 0 · ∞ comes from there.
    @Test func anAbsentOperandIsSkipped() {
        let tape = Tape(capacity: 1 << 11)
        let x = tape.leaf(2)
        let root = tape.record(.constantPower, x, exponent: .infinity)
        tape.backward(from: root)
        #expect(tape.gradient(x) == .infinity)
        let square = tape.record(.multiply, x, x)
        tape.zeroGradients()
        tape.backward(from: square)
        #expect(tape.gradient(x) == 4)
    }
}
