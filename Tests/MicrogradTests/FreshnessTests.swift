import Testing

@testable import Micrograd

/// Handles carry the number of their row; these hold that they never carry an old one into an operation.
@Suite("Numbers that handles carry")
struct FreshnessTests {
    @Test func aChangedLeaf() {
        withTape {
            let x = Value(2)
            let copy = x
            let square = x * x
            x.data = 5
            #expect(copy.data == 5 && (copy * copy).data == 25)
            #expect(square.data == 4 && (square + 1).data == 5)
            withTape { #expect((x + copy).data == 10) }
            x.data = 7
            #expect((copy + 1).data == 8 && square.data == 4)
        }
    }

    @Test func aChangedOperation() {
        withTape {
            let x = Value(2)
            let square = x * x
            let again = Value(row: square.index, on: square.tape)
            square.data = 10
            #expect(again.data == 10 && (again + 1).data == 11 && (square * x).data == 20)
            let sum = again + x
            again.data = -1
            #expect((square + x).data == 1 && (sum + 1).data == 13)
        }
    }

    @Test func replayedOperations() {
        withTape {
            let x = Value(2)
            let square = x * x
            let root = square + 1
            x.data = 3
            square.tape.replay(to: root.index)
            #expect((square + x).data == 12 && (root - square).data == 1)
        }
    }

    /// Loops that set parameters and give rows back, at two depths, with leaves from different times.
    @Test func leavesOfDifferentTimes() {
        withTape {
            let early = Value(2)
            withTape { #expect((early * early).data == 4) }
            let late = Value(3)
            for step in 1...3 {
                withTape {
                    let product = early * late
                    withTape { #expect((product + late).data == product.data + 3) }
                    #expect((product * early).data == product.data * early.data)
                    early.data = Double(step)
                    #expect((early * late).data == 3 * Double(step))
                }
            }
            let latest = Value(4)
            #expect((early + late + latest).data == 10)
        }
    }

    @Test func movedRows() {
        let tape = Tape(capacity: 1 << 11)
        tape.use {
            let kept = Value(1)
            _ = Value(2)
            let square = Value(3) * kept
            let map = tape.compact(keeping: [kept.index, square.index])
            let moved = Value(row: Int(map[4]), on: tape)
            #expect((moved * kept).data == 3)
            tape.setValue(moved.index, to: 8)
            #expect((moved + kept).data == 9)
        }
    }

    /// Reading and backpropagation follow the handle; operations are recorded on the thread's own tape.
    @Test func valuesOfAnotherTape() {
        let tape = Tape(capacity: 1 << 11)
        let (x, y) = tape.use {
            let x = Value(3)
            return (x, x * x)
        }
        y.backward()
        #expect(x.grad == 6 && y.data == 9)
        #expect(tape.use { (x + y).data } == 12)
        y.data = 1
        #expect(tape.use { (x + y).data } == 4)
    }

    @Test func twoTapesInTurn() {
        let tapes = (Tape(capacity: 1 << 11), Tape(capacity: 1 << 11))
        let x = tapes.0.use { Value(2) }
        let y = tapes.1.use { Value(5) }
        let square = tapes.0.use { x * x }
        tapes.1.use {
            #expect((y * y).data == 25)
            tapes.0.use { #expect((square + x).data == 6) }
            #expect((y + y).data == 10)
        }
    }

    @Test func operationsOnAnotherTapeTrap() async {
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 1 << 11)
            let there = tape.use { Value(2) }
            withExtendedLifetime(tape) { _ = there + 1 }
        }
        await #expect(processExitsWith: .failure) {
            let here = Value(1)
            Tape(capacity: 1 << 11).use { _ = here.tanh() }
        }
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 1 << 11)
            let there = tape.use { Value(2) * 3 }
            withExtendedLifetime(tape) { _ = Value(1) * there }
        }
    }

    /// What two models from different times are asked in turn, after scopes that gave rows back above and below them.
    @Test func modelsOfDifferentTimesInTurn() {
        withTape {
            let first = (0..<5).map { Value(Double($0)) }
            withTape { _ = Value(1) * first[1] }
            let second = (0..<5).map { Value(Double($0)) }
            second[0].data = 7
            let third = Value(2)
            for step in 1...3 {
                withTape {
                    for (a, b) in zip(first, second) { #expect((a * b + third).data == a.data * b.data + 2) }
                    withTape { #expect((first[2] + second[3] + third).data == first[2].data + 5) }
                    first[2].data = Double(step)
                    #expect((first[2] * third).data == 2 * Double(step))
                }
            }
        }
    }
}
