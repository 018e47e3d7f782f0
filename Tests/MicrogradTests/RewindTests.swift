import Micrograd
import Testing

@Suite("Rows are given back")
struct RewindTests {
    @Test func withTapeGivesBackWhatItRecorded() {
        withTape {
            let labels = Tape.current.labels.count
            let w = Value(3, label: "w")
            let end = Tape.current.end
            for _ in 1...100 {
                let loss = withTape {
                    let loss = (w - 1) * (w - 1)
                    loss.label = "loss"
                    w.zeroGrad()
                    loss.backward()
                    w.data -= 0.1 * w.grad
                    return loss.data
                }
                #expect(loss >= 0)
                #expect(Tape.current.end == end)
            }
            #expect(isClose(w.data, 1, relative: 1e-9))
            #expect(w.label == "w" && Tape.current.labels.count == labels + 1)
        }
    }

    @Test func rowsAreGivenBackWhenTheBodyThrows() {
        struct Stop: Error {}
        withTape {
            let end = Tape.current.end
            #expect(throws: Stop.self) {
                try withTape {
                    _ = Value(1) + Value(2)
                    throw Stop()
                }
            }
            #expect(Tape.current.end == end)
        }
    }

    @Test func nestedTapesGiveBackInOrder() {
        withTape {
            let outer = Value(2)
            withTape {
                let middle = outer * outer
                withTape { _ = middle * outer }
                #expect(middle.data == 4)
                let later = middle + outer
                #expect(later.data == 6)
            }
            #expect((outer + 1).data == 3)
        }
    }

    @Test func freshRowsStartClean() {
        let tape = Tape(capacity: 1 << 11)
        let x = tape.leaf(2)
        let mark = tape.end
        tape.backward(from: tape.record(.multiply, x, x))
        tape.rewind(to: mark)
        let fresh = tape.record(.sine, x)
        #expect(!tape.hasGradient(fresh) && tape.gradient(x) == 4)
        tape.rewind(to: 1)
        #expect(!tape.hasGradient(tape.leaf(1)))
    }

    @Test func rewindingToTheEndDoesNothing() {
        withTape {
            let x = Value(1)
            Tape.current.rewind(to: Tape.current.end)
            #expect(x.data == 1)
        }
    }

    @Test func operationsOfOnesOwnAreGivenBack() {
        let tape = Tape(capacity: 1 << 11)
        let twice = tape.define(
            OperationDefinition(name: "twice", arity: 1, value: { 2 * $0[0] }) { _ in [2] })
        let x = tape.leaf(3)
        let first = tape.record(definition: twice, [x])
        let mark = tape.end
        for _ in 0..<10 {
            _ = tape.record(definition: twice, [tape.record(definition: twice, [first])])
            tape.rewind(to: mark)
        }
        let root = tape.record(definition: twice, [first])
        tape.backward(from: root)
        #expect(tape.value(root) == 12 && tape.gradient(x) == 4)
    }

    @Test func anotherTapeCanBeUsed() {
        withTape {
            let outside = Value(1)
            let tape = Tape(capacity: 1 << 11)
            tape.use {
                let inside = Value(2)
                #expect(inside.tape === tape && inside.index == 1)
            }
            #expect(Value(3).tape === outside.tape)
        }
    }
}

@Suite("Stale and strange handles trap")
struct StaleHandleTests {
    @Test func aValueUsedAfterItsTape() async {
        await #expect(processExitsWith: .failure) {
            let stale = withTape { Value(3) }
            _ = stale.data
        }
        await #expect(processExitsWith: .failure) {
            let keep = Value(1)
            let stale = withTape { Value(3) }
            withTape { _ = keep + 1 }
            _ = stale + keep
        }
    }

    /// The row is in use again, by another value: the number would be wrong, not missing.
    @Test func aValueWhoseRowIsUsedAgain() async {
        await #expect(processExitsWith: .failure) {
            let stale = withTape { Value(3) }
            let other = Value(5)
            _ = other.data
            _ = stale.data
        }
        await #expect(processExitsWith: .failure) {
            let stale = withTape { Value(3) }
            for _ in 0..<5 { withTape { _ = Value(1) + Value(2) } }
            withTape {
                _ = Value(5)
                stale.backward()
            }
        }
    }

    @Test func aValueFromBeforeCompaction() async {
        await #expect(processExitsWith: .failure) {
            _ = Value(1)
            let moved = Value(2)
            _ = Tape.current.compact(keeping: [moved.index])
            _ = moved.data
        }
    }

    @Test func valuesOfTwoTapes() async {
        await #expect(processExitsWith: .failure) {
            let here = Value(1)
            let there = Tape(capacity: 1 << 11).use { Value(2) }
            _ = here + there
        }
    }

    @Test func aValueOfATapeThatIsGone() async {
        @Sendable func orphan() -> Value { Tape(capacity: 1 << 11).use { Value(2) } }
        await #expect(processExitsWith: .failure) { _ = orphan().data }
        await #expect(processExitsWith: .failure) { _ = orphan() + 1 }
        await #expect(processExitsWith: .failure) {
            let run = Tape(capacity: 1 << 11).use { ValueRun.constants([1, 2]) }
            _ = run[0]
        }
        // Another tape where that one was.
        await #expect(processExitsWith: .failure) {
            let stale = orphan()
            let tape = Tape(capacity: 1 << 11)
            tape.use {
                for number in 0..<100 { _ = Value(Double(number)) }
                _ = stale * 2
            }
        }
    }

    @Test func rowsThatAreNotThere() async {
        await #expect(processExitsWith: .failure) { _ = Tape(capacity: 1 << 11).value(0) }
        await #expect(processExitsWith: .failure) { _ = Tape(capacity: 1 << 11).value(1) }
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 1 << 11)
            _ = tape.record(.add, tape.leaf(1), 7)
        }
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 1 << 11)
            _ = tape.record(.multiply, tape.leaf(1))
        }
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 1 << 11)
            _ = tape.record(.divide, tape.leaf(1))
        }
    }

    @Test func aFullTape() async {
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 1 << 11)
            for _ in 0..<1 << 11 { tape.leaf(1) }
        }
        let tape = Tape(capacity: 1 << 11)
        for _ in 1..<1 << 11 { tape.leaf(1) }
        #expect(tape.end == 1 << 11)
    }

    @Test func valuesFromBeforeStayGood() {
        withTape {
            var kept: [Value] = []
            for number in 0..<20 {
                kept.append(Value(Double(number)))
                withTape { _ = kept.reduce(Value(0)) { $0 + $1 } }
            }
            // Handles of twenty generations, asked in either order.
            #expect(kept.map(\.data) == (0..<20).map(Double.init))
            #expect(kept.reversed().map(\.data) == (0..<20).reversed().map(Double.init))
        }
    }
}
