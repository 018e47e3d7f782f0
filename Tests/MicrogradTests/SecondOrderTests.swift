import Foundation
import Micrograd
import Testing

@Suite("Second order, forward over reverse")
struct SecondOrderTests {
    @Test func cube() {
        let tape = Tape(capacity: 1 << 11)
        let x = tape.leaf(3)
        let root = tape.record(.constantPower, x, exponent: 3)
        #expect(tape.secondDerivatives(of: root, along: x)?[x] == 18)
    }

    @Test func mixed() {
        let tape = Tape(capacity: 1 << 11)
        let (x, y) = (tape.leaf(2), tape.leaf(3))
        // x²·y + sin(y)
        let root = tape.record(
            .add, tape.record(.multiply, tape.record(.multiply, x, x), y), tape.record(.sine, y))
        let alongX = tape.secondDerivatives(of: root, along: x)!
        let alongY = tape.secondDerivatives(of: root, along: y)!
        #expect([alongX[x], alongX[y], alongY[x]] == [6, 4, 4])
        #expect(isClose(alongY[y], -sin(3)))
    }

    @Test func isSymmetric() throws {
        var random = SeededRandom(21)
        for _ in 0..<200 {
            let tape = Tape(capacity: 1 << 11)
            let program = RandomProgram(&random, steps: 12)
            let rows = program.record(on: tape)
            let leaves = rows.prefix(program.leaves.count)
            let columns = try leaves.map {
                try #require(tape.secondDerivatives(of: rows[rows.count - 1], along: $0))
            }
            for (i, a) in leaves.enumerated() {
                for (j, b) in leaves.enumerated() {
                    let scale = 1e-9 * columns.joined().reduce(1) { max($0, abs($1)) }
                    #expect(isClose(columns[i][b], columns[j][a], relative: 1e-9, absolute: scale))
                }
            }
        }
    }

    @Test func powersAtZero() {
        let tape = Tape(capacity: 1 << 11)
        let x = tape.leaf(0)
        for (exponent, expected) in [(0.0, 0.0), (1, 0), (2, 2), (3, 0)] {
            let root = tape.record(.constantPower, x, exponent: exponent)
            #expect(tape.secondDerivatives(of: root, along: x)?[x] == expected, "x**\(exponent)")
        }
    }

    @Test func rowsBeforeTheStartAreInputs() {
        let tape = Tape(capacity: 1 << 11)
        let w = tape.leaf(2)
        let square = tape.record(.multiply, w, w)
        let start = tape.end
        let x = tape.leaf(3)
        let root = tape.record(.multiply, tape.record(.multiply, x, x), square)
        let column = tape.secondDerivatives(of: root, along: x, from: start)!
        #expect(column[x] == 8 && column[square] == 6 && column[w] == 0)
    }

    @Test func dualNumbers() {
        let x = Dual(2, tangent: 1)
        #expect((x * x + x / Dual(4) - Dual(1)).tangent == 4.25)
        #expect(isClose(x.raised(to: x).tangent, 4 * (log(2) + 1)))
        #expect(Dual(0).squareRoot.tangent == 0)
        #expect(Dual(0, tangent: 1).squareRoot.tangent == .infinity)
    }
}
