import Micrograd
import Testing

@Suite("Computing again")
struct ReplayTests {
    @Test func aNewLeafGoesThrough() {
        let tape = Tape(capacity: 1 << 11)
        let (x, y) = (tape.leaf(2), tape.leaf(3))
        let product = tape.record(.multiply, x, y)
        let root = tape.record(.constantPower, product, exponent: 2)
        #expect(!tape.replay(to: root))
        tape.setValue(x, to: 5)
        #expect(tape.value(root) == 36)
        #expect(tape.replay(to: root))
        #expect(tape.value(root) == 225)
        tape.backward(from: root)
        #expect(tape.gradient(x) == 2 * 15 * 3)
        #expect(tape.exponent(root) == 2)
    }

    @Test func onlyWhatTheRootNeeds() {
        let tape = Tape(capacity: 1 << 11)
        let x = tape.leaf(2)
        let other = tape.record(.sine, x)
        let before = tape.value(other)
        let root = tape.record(.multiply, x, x)
        tape.setValue(x, to: 3)
        #expect(tape.replay(to: root))
        #expect(tape.value(other) == before && tape.value(root) == 9)
    }

    @Test func slopesAreRefreshedAndValuesKept() {
        let tape = Tape(capacity: 1 << 11)
        let x = tape.leaf(2)
        let square = tape.record(.multiply, x, x)
        let root = tape.record(.multiply, square, x)
        tape.setValue(square, to: 10)
        tape.refreshSlopes(below: root)
        #expect(tape.value(square) == 10 && tape.value(root) == 8)
        tape.backward(from: root)
        // d root/d square = x = 2, d square/d x = 2x = 4, and the value set by hand toward x.
        #expect(tape.gradient(x) == 2 * 4 + 10)
    }

    @Test func definitionsAreReplayed() {
        let tape = Tape(capacity: 1 << 11)
        let cube = tape.define(
            OperationDefinition(name: "cube", arity: 1, value: { $0[0] * $0[0] * $0[0] }) {
                [3 * $0[0] * $0[0]]
            })
        let x = tape.leaf(2)
        let root = tape.record(definition: cube, [x])
        tape.setValue(x, to: 3)
        #expect(tape.replay(to: root))
        #expect(tape.value(root) == 27 && tape.slopes(of: root) == [27])
    }

    /// Also where the compiler sees the exponent or the base, and might write something else for `pow`.
    @Test func powersWrittenOutAreReplayedToTheLastBit() {
        var random = SeededRandom(12)
        for _ in 0..<20_000 {
            withTape {
                let x = Value(random.number(in: 0.1...3))
                for power in [x.pow(2), x.pow(-1), 2.0 ** x] {
                    #expect(!power.tape.replay(to: power.index))
                }
            }
        }
    }

    @Test func replayGivesTheSameBits() {
        var random = SeededRandom(11)
        for _ in 0..<200 {
            let tape = Tape(capacity: 1 << 11)
            let program = RandomProgram(&random, steps: 30)
            let rows = program.record(on: tape)
            let before = rows.map { tape.value($0).bitPattern }
            let slopes = rows.map { tape.slopes(of: $0).map(\.bitPattern) }
            for row in rows { #expect(!tape.replay(to: row)) }
            #expect(rows.map { tape.value($0).bitPattern } == before)
            #expect(rows.map { tape.slopes(of: $0).map(\.bitPattern) } == slopes)
        }
    }
}
