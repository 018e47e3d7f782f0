import Testing

@testable import Micrograd

/// What a backward pass has stepped over is found out when someone asks; nobody is to see a difference.
@Suite("Passes that step over zeros")
struct OpenPassTests {
    /// A tape on which passes step over zeros, and one on which they do not, with the same life.
    private struct Twins {
        var random: SeededRandom
        let tape = Tape(capacity: 1 << 12)
        let plain = Tape(capacity: 1 << 12)
        /// How many passes were left open.
        var opened = 0
        var story: [String] = []

        init(_ random: SeededRandom) { self.random = random }

        mutating func onBoth(_ act: String, _ body: (Tape) -> Void) {
            story.append(act)
            body(tape)
            body(plain)
        }

        mutating func row() -> Int { 1 + random.index(below: tape.end - 1) }

        /// Mostly one of the latest.
        mutating func lateRow() -> Int {
            if random.index(below: 4) == 0 { return row() }
            return tape.end - 1 - random.index(below: Swift.min(6, tape.end - 1))
        }

        mutating func act() {
            guard tape.end > 3 else {
                let number = random.number(in: -2...2)
                return onBoth("leaf") { $0.leaf(number) }
            }
            switch random.index(below: 28) {
            case 0...1:
                let number = random.number(in: -2...2)
                onBoth("leaf") { $0.leaf(number) }
            case 2...9: record()
            case 10...12: recordSum()
            case 13...15: passBackward()
            case 16...17:
                let (row, number) = (leaf() ?? row(), random.number(in: -2...2))
                onBoth("set \(row)") { $0.setValue(row, to: number) }
            case 18...19:
                let row = row()
                onBoth("clear \(row)") { $0.clearGradient(row) }
            case 20:
                let (row, number) = (row(), Double(random.index(below: 3)))
                onBoth("gradient \(row)") { $0.setGradient(row, to: number) }
            case 21: change()
            case 22...25: step()
            default: compare()
            }
        }

        private mutating func leaf() -> Int? {
            let leaves = (1..<tape.end).filter { tape.leafKind($0) != nil }
            return leaves.isEmpty ? nil : leaves[random.index(below: leaves.count)]
        }

        private mutating func record() {
            let operations: [Operation] = [.relu, .relu, .multiply, .add, .subtract, .logarithm, .divide]
            let operation = operations[random.index(below: operations.count)]
            let (left, right) = (lateRow(), lateRow())
            let isUnary = operation == .relu || operation == .logarithm
            onBoth("\(operation) of \(left) and \(right)") {
                _ = $0.record(operation, left, isUnary ? 0 : right)
            }
        }

        /// A leaf is set, a graph is built of leaves alone, and a pass goes back from one of its last rows.
        private mutating func step() {
            guard let first = leaf() else { return }
            let number = random.number(in: -2...2)
            onBoth("step with \(first)") { $0.setValue(first, to: number) }
            let start = tape.end
            for _ in 0..<4 + random.index(below: 5) {
                let operation: Operation = [.relu, .multiply, .add, .subtract][random.index(below: 4)]
                let places = [first, leaf() ?? first, start + random.index(below: tape.end - start + 1)].map {
                    $0 < tape.end ? $0 : first
                }
                let (left, right) = (places[random.index(below: 3)], places[2])
                onBoth("\(operation) of \(left) and \(right)") {
                    _ = $0.record(operation, left, operation == .relu ? 0 : right)
                }
            }
            passBackward()
        }

        private mutating func recordSum() {
            let weights = [row(), row()]
            let inputs = [lateRow(), lateRow()]
            let bias = random.index(below: 2) == 0 ? row() : nil
            onBoth("sum of \(weights) and \(inputs)") { tape in
                _ = tape.recordWeightedSum(bias: bias, inputs) { weights[$0] }
            }
        }

        private mutating func passBackward() {
            let root = lateRow()
            let before = tape.openPasses.passes.count
            plain.storage.pointee.watched = 1..<1
            onBoth("backward from \(root)") { $0.backward(from: root) }
            if tape.openPasses.passes.count > before { opened += 1 }
        }

        private mutating func change() {
            switch random.index(below: 6) {
            case 0: onBoth("zero") { $0.zeroGradients() }
            case 1:
                let row = Swift.max(2, row())
                onBoth("rewind to \(row)") { $0.rewind(to: row) }
            case 2:
                let root = row()
                onBoth("replay to \(root)") { $0.replay(to: root) }
            case 3:
                let end = 1 + random.index(below: tape.end)
                onBoth("numbers before \(end)") { TapeNumbers(of: $0, before: end).putBack(on: $0) }
            default:
                let roots = (0..<4).map { _ in lateRow() }
                onBoth("keep \(roots)") { _ = $0.compact(keeping: roots) }
            }
        }

        mutating func compare() {
            for row in 1..<tape.end {
                let (here, there) = (tape.gradient(row), plain.gradient(row))
                if here.bitPattern != there.bitPattern && !(here.isNaN && there.isNaN) {
                    Issue.record("row \(row) has gradient \(here), not \(there): \(story.suffix(30))")
                }
                if tape.hasGradient(row) != plain.hasGradient(row) {
                    Issue.record("row \(row) has a gradient: \(tape.hasGradient(row)): \(story.suffix(30))")
                }
            }
        }
    }

    @Test(arguments: 0..<UInt64(60))
    func nobodySeesADifference(seed: UInt64) {
        var twins = Twins(SeededRandom(seed))
        for _ in 0..<400 { twins.act() }
        twins.compare()
        #expect(twins.opened > 3)
    }

    @Test func aTrainingStepLeavesAPassOpen() {
        let tape = Tape()
        let (w, x) = (tape.leaf(-1, kind: .parameter), tape.leaf(2))
        tape.setValue(w, to: -2)
        let product = tape.record(.multiply, w, x)
        let bent = tape.record(.relu, product)
        let loss = tape.record(.add, bent, tape.leaf(1))
        tape.backward(from: loss)
        #expect(tape.openPasses.passes.count == 1)
        #expect(tape.storage.pointee.adjoints[w].bitPattern == unwritten.bitPattern)
        #expect(tape.hasGradient(product) && tape.hasGradient(w))
        #expect(tape.openPasses.passes.isEmpty)
    }

    /// 0 · ∞ is nan, however far down the infinite slope is.
    @Test func zerosGoOnWhereASlopeIsInfinite() {
        let tape = Tape()
        let (x, off) = (tape.leaf(0), tape.leaf(-1))
        tape.setValue(off, to: -2)
        let root = tape.record(.squareRoot, x)
        let product = tape.record(.multiply, root, tape.leaf(3))
        let bent = tape.record(.relu, tape.record(.add, product, off))
        tape.backward(from: bent)
        #expect(tape.gradient(x).isNaN)
    }

    @Test func onlySoManyPassesStayOpen() {
        let tape = Tape()
        let w = tape.leaf(-1, kind: .parameter)
        var roots: [Int] = []
        for _ in 0..<3 * OpenPasses.most {
            tape.setValue(w, to: -1)
            roots.append(tape.record(.relu, tape.record(.multiply, w, w)))
            tape.backward(from: roots[roots.count - 1])
            #expect(tape.openPasses.passes.count <= OpenPasses.most)
        }
        #expect(roots.allSatisfy { tape.hasGradient($0 - 1) })
    }

    @Test func whatWasClearedOnRowsThatAreGoneIsForgotten() {
        let tape = Tape()
        let w = tape.leaf(-1)
        let bent = tape.record(.relu, w)
        tape.backward(from: bent)
        let extra = tape.leaf(1)
        tape.clearGradient(extra)
        tape.rewind(to: extra)
        #expect(tape.compact(keeping: [bent]) == [0, 1, 2])
        #expect(tape.hasGradient(w))
    }

    @Test func otherSlopesPutBackEndTheWatching() {
        let tape = Tape()
        let zero = tape.leaf(0)
        let root = tape.record(.squareRoot, zero)
        let numbers = TapeNumbers(of: tape, before: tape.end)
        tape.rewind(to: root)
        tape.setValue(zero, to: 0)
        let square = tape.record(.multiply, zero, zero)
        let bent = tape.record(.relu, tape.record(.add, square, tape.leaf(-1)))
        numbers.putBack(on: tape)
        tape.backward(from: bent)
        #expect(tape.slopes(of: square) == [.infinity, 0] && tape.gradient(zero).isNaN)
    }
}
