import Micrograd
import Testing

@Suite("Compaction")
struct CompactionTests {
    @Test func keepsWhatTheRootsNeed() {
        let tape = Tape(capacity: 1 << 11)
        let gone = tape.leaf(1, label: "gone")
        let x = tape.leaf(2, kind: .parameter, label: "x")
        _ = tape.record(.add, gone, x)
        let square = tape.record(.multiply, x, x)
        tape.labels[square] = "square"
        tape.backward(from: square)
        let map = tape.compact(keeping: [square])
        #expect(map == [0, 0, 1, 0, 2])
        #expect(tape.end == 3)
        #expect(tape.labels == [1: "x", 2: "square"])
        #expect(tape.value(2) == 4 && tape.gradient(1) == 4 && tape.gradient(2) == 1)
        #expect(tape.leafKind(1) == .parameter && tape.operation(2) == .multiply)
        #expect(tape.operands(of: 2) == [1, 1])
    }

    @Test func nothingKept() {
        let tape = Tape(capacity: 1 << 11)
        for _ in 0..<10 { tape.leaf(1, label: "x") }
        #expect(tape.compact(keeping: []) == [Int32](repeating: 0, count: 11))
        #expect(tape.end == 1 && tape.labels.isEmpty)
        #expect(tape.compact(keeping: []) == [0])
    }

    @Test func nothingGone() {
        withTape {
            let tape = Tape.current
            let x = Value(2)
            let all = Array(1..<tape.end)
            #expect(tape.compact(keeping: all).map(Int.init) == [0] + all)
            #expect(x.data == 2)
        }
    }

    @Test func handlesBelowTheGapStayGood() {
        let tape = Tape(capacity: 1 << 11)
        tape.use {
            let x = Value(2)
            _ = x + 1
            let y = x * x
            let map = tape.compact(keeping: [y.index])
            #expect(x.data == 2)
            let moved = Value(row: Int(map[4]), on: tape)
            #expect(moved.data == 4)
            moved.backward()
            #expect(x.grad == 4)
        }
    }

    @Test func rowsOfDefinitionsMove() {
        let tape = Tape(capacity: 1 << 11)
        let product = tape.define(
            OperationDefinition(name: "product", arity: 3, value: { $0[0] * $0[1] * $0[2] }) {
                [$0[1] * $0[2], $0[0] * $0[2], $0[0] * $0[1]]
            })
        let gone = tape.leaf(9)
        _ = tape.record(definition: product, [gone, gone, gone])
        let leaves = [2.0, 3, 5].map { tape.leaf($0) }
        _ = tape.record(definition: product, leaves)
        let kept = tape.record(definition: product, leaves)
        let map = tape.compact(keeping: [kept])
        let root = Int(map[kept])
        #expect(root == 4 && tape.operands(of: root) == [1, 2, 3])
        #expect(tape.definition(root)?.name == "product")
        tape.backward(from: root)
        #expect((1...3).map(tape.gradient) == [15, 10, 6])
        tape.rewind(to: root)
        #expect(tape.end == 4)
        let again = tape.record(definition: product, [1, 1, 1])
        #expect(tape.value(again) == 8)
    }

    /// Values, gradients and everything derived from them are the same before and after.
    @Test func randomGraphs() {
        var random = SeededRandom(5)
        for _ in 0..<300 {
            let tape = Tape(capacity: 1 << 12)
            let kept = RandomProgram(&random, steps: 20).record(on: tape)
            _ = RandomProgram(&random, steps: 20).record(on: tape)
            let roots = [kept[kept.count - 1], kept[random.index(below: kept.count)]]
            for row in kept { tape.labels[row] = "row \(row)" }
            tape.backward(from: roots[0])
            let leaf = kept[0]
            let ancestors = roots.map(tape.ancestors(of:))
            let needed = (0..<tape.end).map { row in ancestors.contains { row < $0.count && $0[row] } }
            let old = (0..<tape.end).map { row in
                needed[row] ? [tape.value(row), tape.gradient(row)] + tape.slopes(of: row) : []
            }
            let gradients = tape.gradients(of: roots[0])
            let map = tape.compact(keeping: roots)

            #expect(tape.end == 1 + needed.count { $0 })
            for row in 1..<map.count {
                #expect((map[row] != 0) == needed[row])
                guard needed[row] else { continue }
                let new = Int(map[row])
                #expect([tape.value(new), tape.gradient(new)] + tape.slopes(of: new) == old[row])
                #expect(tape.labels[new] == "row \(row)")
            }
            let root = Int(map[roots[0]])
            if needed[leaf] { #expect(tape.gradients(of: root)[Int(map[leaf])] == gradients[leaf]) }
            #expect(!tape.replay(to: root))
        }
    }

    /// Backward after compaction clears what backward before it wrote.
    @Test func gradientsMoveWithTheirRows() {
        let tape = Tape(capacity: 1 << 11)
        for _ in 0..<5 { tape.leaf(0) }
        let x = tape.leaf(3)
        let square = tape.record(.multiply, x, x)
        let cube = tape.record(.multiply, square, x)
        tape.backward(from: cube)
        _ = tape.compact(keeping: [cube])
        tape.backward(from: 3)
        #expect(tape.gradient(1) == 54 && tape.gradient(2) == 3)
    }

    /// Around the sizes of the words that live rows are looked at in, and of the blocks of adjoints.
    @Test(arguments: [7, 8, 9, 15, 16, 17, 63, 64, 65, 127, 128, 129, 191, 192, 193, 640])
    func anyNumberOfRows(count: Int) {
        var random = SeededRandom(UInt64(count))
        for _ in 0..<20 {
            let tape = Tape(capacity: 1 << 12)
            tape.leaf(0.5)
            while tape.end <= count {
                let operands = (0..<2).map { _ in 1 + random.index(below: tape.end - 1) }
                switch random.index(below: 4) {
                case 0: tape.leaf(random.number(in: -1...1))
                case 1: _ = tape.record(.hyperbolicTangent, operands[0])
                default: _ = tape.record(.add, operands[0], operands[1])
                }
                if random.index(below: 20) == 0 { tape.backward(from: tape.end - 1) }
            }
            let roots = (0..<1 + random.index(below: 4)).map { _ in 1 + random.index(below: count) }
            let rows = (1...count).map { row in
                (tape.value(row), tape.gradient(row), tape.hasGradient(row), tape.operands(of: row))
            }
            var isNeeded = [Bool](repeating: false, count: count + 1)
            for root in roots {
                for (row, isAncestor) in tape.ancestors(of: root).enumerated() where isAncestor {
                    isNeeded[row] = true
                }
            }
            let map = tape.compact(keeping: roots).map(Int.init)
            var next = 1
            for row in 1...count {
                #expect(map[row] == (isNeeded[row] ? next : 0))
                guard isNeeded[row] else { continue }
                let (value, gradient, hasGradient, operands) = rows[row - 1]
                #expect(tape.value(next) == value && tape.gradient(next) == gradient)
                #expect(tape.hasGradient(next) == hasGradient)
                #expect(tape.operands(of: next) == operands.map { map[$0] })
                next += 1
            }
            #expect(tape.end == next)
            #expect(!tape.hasGradient(tape.leaf(1)))
        }
    }
}
