import Micrograd
import Testing

@Suite("What backward leaves behind")
struct BackwardTests {
    let tape = Tape(capacity: 1 << 12)

    @Test func leavesGatherAndResultsAreComputedAfresh() {
        let x = tape.leaf(3)
        let square = tape.record(.multiply, x, x)
        let cube = tape.record(.multiply, square, x)
        tape.backward(from: cube)
        #expect(tape.gradient(x) == 27)
        tape.backward(from: cube)
        #expect(tape.gradient(x) == 54)
        #expect(tape.gradient(square) == 3)
        #expect(tape.gradient(cube) == 1)
        tape.setGradient(x, to: 0)
        tape.backward(from: cube)
        #expect(tape.gradient(x) == 27)
    }

    @Test func rowsTheRootDoesNotNeedKeepTheirs() {
        let (a, b) = (tape.leaf(2), tape.leaf(5))
        let product = tape.record(.multiply, a, b)
        tape.backward(from: product)
        let c = tape.leaf(7)
        let sum = tape.record(.add, c, a)
        tape.backward(from: sum)
        #expect(tape.gradient(product) == 1)
        #expect(tape.gradient(b) == 2)
        #expect(tape.gradient(a) == 6)
        #expect(tape.gradient(c) == 1)
    }

    @Test func whatWasKeptIsNotPassedOnAgain() {
        let a = tape.leaf(2)
        let first = tape.record(.exponential, a)
        let second = tape.record(.sine, first)
        tape.backward(from: second)
        let before = tape.gradient(a)
        let other = tape.record(.cosine, tape.leaf(1))
        tape.backward(from: other)
        #expect(tape.gradient(a) == before)
        #expect(tape.gradient(first) != 0)
    }

    @Test func whatIsSteppedOverKeepsNothingOfEarlierSweeps() {
        let a = Value(2)
        let hidden = a * 3
        hidden.backward()
        let output = (hidden * 1) * 0
        output.backward()
        #expect(hidden.grad == 0)
        #expect(a.grad == 3)
    }

    @Test func aRowAboveTheRootIsLeftAlone() {
        let a = tape.leaf(2)
        let square = tape.record(.multiply, a, a)
        let above = tape.record(.exponential, square)
        tape.backward(from: above)
        let gradient = tape.gradient(above)
        tape.backward(from: square)
        #expect(tape.gradient(above) == gradient)
        #expect(tape.gradient(square) == 1)
    }

    @Test func aLeafAsRootAddsOne() {
        let other = tape.leaf(3)
        let square = tape.record(.multiply, other, other)
        tape.backward(from: square)
        let x = tape.leaf(4)
        tape.backward(from: x)
        tape.backward(from: x)
        #expect(tape.gradient(x) == 2)
        #expect(tape.gradient(other) == 6)
    }

    @Test func aGradientSetOnAResultIsComputedAfresh() {
        withTape {
            let x = Value(3)
            let square = x * x
            square.grad = 100
            (square * 2).backward()
            #expect(square.grad == 2)
            #expect(x.grad == 12)
        }
    }

    @Test func unwrittenIsToldFromZero() {
        let (x, unused) = (tape.leaf(3), tape.leaf(1))
        let root = tape.record(.multiply, x, tape.leaf(0))
        tape.backward(from: root)
        #expect(tape.hasGradient(x) && tape.gradient(x) == 0)
        #expect(!tape.hasGradient(unused) && tape.gradient(unused) == 0)
        #expect(tape.gradient(unused).sign == .plus)
        tape.zeroGradients()
        #expect(!tape.hasGradient(x))
        tape.setGradient(x, to: -0.0)
        #expect(tape.hasGradient(x))
    }

    /// A written zero goes on to the operands, so that they count as reached.
    @Test func zeroIsPassedOn() {
        let x = tape.leaf(3)
        let inner = tape.record(.sine, x)
        let root = tape.record(.multiply, inner, tape.leaf(-0.0))
        tape.backward(from: root)
        #expect(tape.hasGradient(inner))
        #expect(tape.hasGradient(x))
        #expect(tape.gradient(x).sign == .plus)
    }

    @Test func oneOperandTwice() {
        let x = tape.leaf(3)
        let root = tape.record(.add, x, x)
        tape.backward(from: root)
        #expect(tape.gradient(x) == 2)
        #expect(tape.operands(of: root) == [x, x])
        #expect(tape.ancestors(of: root) == [false, true, true])
    }

    @Test func diamond() {
        // c = a + b, d = a·b, y = (c + d) + c·d: recursion without order gives 29 and 22 here.
        let (a, b) = (tape.leaf(2), tape.leaf(3))
        let (c, d) = (tape.record(.add, a, b), tape.record(.multiply, a, b))
        let y = tape.record(.add, tape.record(.add, c, d), tape.record(.multiply, c, d))
        tape.backward(from: y)
        #expect(tape.gradient(a) == 25 && tape.gradient(b) == 19)
    }

    @Test func gradientsApartLeaveTheTapeAlone() {
        let x = tape.leaf(3)
        let square = tape.record(.multiply, x, x)
        let unused = tape.record(.sine, x)
        let root = tape.record(.exponential, square)
        let gradients = tape.gradients(of: square)
        #expect(gradients[x] == 6 && gradients.count == square + 1)
        #expect(tape.gradients(of: root)[unused].sign == .plus)
        #expect(!tape.hasGradient(x))
    }

    /// Graphs built after others were swept, of leaves alone or of earlier results, too: what is reached is
    /// computed afresh, and what is not keeps its gradient.
    @Test func graphsAfterGraphs() {
        var random = SeededRandom(11)
        for round in 0..<200 {
            let tape = Tape(capacity: 1 << 11)
            let leaves = (0..<4).map { _ in tape.leaf(random.number(in: -2...2)) }
            var gradients = [Double](repeating: 0, count: 1 << 11)
            var operations: [Int] = []
            for _ in 0..<4 {
                let start = tape.end
                let reachesBack = random.index(below: 2) == 0
                var rows = leaves + (reachesBack ? operations : [])
                for _ in 0..<(1 + random.index(below: 12)) {
                    let left = rows[random.index(below: rows.count)]
                    let right = rows[random.index(below: rows.count)]
                    rows.append(tape.record(random.index(below: 2) == 0 ? .multiply : .add, left, right))
                }
                operations += start..<tape.end
                let root = tape.end - 1
                let expected = tape.gradients(of: root)
                let ancestors = tape.ancestors(of: root)
                for row in 1...root where ancestors[row] {
                    gradients[row] = expected[row] + (leaves.contains(row) ? gradients[row] : 0)
                }
                tape.backward(from: root)
                for row in 1...root {
                    #expect(isClose(tape.gradient(row), gradients[row], absolute: 1e-12), "round \(round)")
                }
            }
        }
    }

    /// Rows that nothing reached are stepped over many at a time, wherever they begin and end.
    @Test(arguments: 0..<40) func unreachedRows(count: Int) {
        for before in 0..<4 {
            let tape = Tape(capacity: 1 << 11)
            let a = tape.leaf(3)
            for _ in 0..<before { _ = tape.record(.negate, a) }
            let b = tape.record(.multiply, a, a)
            for _ in 0..<count { _ = tape.record(.exponential, b) }
            let root = tape.record(.add, b, a)
            tape.backward(from: root)
            #expect(tape.gradient(a) == 7 && tape.gradient(b) == 1)
            for row in (b + 1)..<root { #expect(!tape.hasGradient(row)) }
        }
    }
}
