import Micrograd
import Testing

@Suite("Weighted sums in one row")
struct DotTests {
    /// A network's worth of shared operands, as dot rows and product by product.
    func pair(_ random: inout SeededRandom) -> (dots: Tape, plain: Tape, root: (Int, Int), leaves: [Int]) {
        let (dots, plain) = (Tape(capacity: 1 << 11), Tape(capacity: 1 << 11))
        let numbers = (0..<6).map { _ in random.number(in: -2...2) }
        let leaves = numbers.map { dots.leaf($0) }
        #expect(numbers.map { plain.leaf($0) } == leaves)
        var (left, right) = (leaves, leaves)
        for _ in 0..<8 {
            let count = 1 + random.index(below: 4)
            let places = (0..<2 * count + 1).map { _ in random.index(below: left.count) }
            let hasBias = random.index(below: 3) > 0
            let factors = (0..<count).map { (places[$0], places[count + $0]) }
            var sum = hasBias ? right[places[2 * count]] : 0
            for (a, b) in factors {
                let product = plain.record(.multiply, right[a], right[b])
                sum = sum == 0 ? product : plain.record(.add, sum, product)
            }
            let dot = dots.recordDot(
                factors.map { left[$0.0] }, factors.map { left[$0.1] },
                bias: hasBias ? left[places[2 * count]] : nil)
            left.append(dots.record(.hyperbolicTangent, dot))
            right.append(plain.record(.hyperbolicTangent, sum))
        }
        return (dots, plain, (left[left.count - 1], right[right.count - 1]), leaves)
    }

    @Test func everyPassGivesWhatPlainRowsGive() {
        var random = SeededRandom(3)
        for _ in 0..<200 {
            let (dots, plain, (root, other), leaves) = pair(&random)
            #expect(dots.value(root) == plain.value(other))
            dots.backward(from: root)
            plain.backward(from: other)
            #expect(leaves.map(dots.gradient) == leaves.map(plain.gradient))
            #expect(!dots.replay(to: root))
            let leaf = leaves[random.index(below: leaves.count)]
            let tangent = dots.tangents(from: leaf, to: root)[root]
            #expect(isClose(tangent, plain.tangents(from: leaf, to: other)[other], absolute: 1e-12))
            let second = dots.secondDerivatives(of: root, along: leaf)
            let expected = plain.secondDerivatives(of: other, along: leaf)
            for leaf in leaves {
                #expect(isClose(second?[leaf] ?? 0, expected?[leaf] ?? 0, relative: 1e-10, absolute: 1e-10))
            }
            let paths = Paths(from: root, to: leaf, on: dots)
            let others = Paths(from: other, to: leaf, on: plain)
            #expect(paths.exactCount == others.exactCount)
            #expect(isClose(paths.sum, others.sum, absolute: 1e-12))
            dots.setValue(leaf, to: 0.25)
            plain.setValue(leaf, to: 0.25)
            dots.replay(to: root)
            plain.replay(to: other)
            #expect(dots.value(root) == plain.value(other))
        }
    }

    @Test func stepsAndChecks() {
        var random = SeededRandom(4)
        let (dots, _, (root, _), leaves) = pair(&random)
        var steps = Steps(from: root, on: dots)
        while steps.next() != nil {}
        dots.backward(from: root)
        #expect(leaves.map { steps.total($0) } == leaves.map(dots.gradient))
        for row in GradientCheck(of: root, on: dots).rows { #expect(row.verdict.rawValue == "agree") }
    }

    @Test func compactionMovesTerms() {
        var random = SeededRandom(5)
        for _ in 0..<50 {
            let (dots, _, (root, _), leaves) = pair(&random)
            dots.backward(from: root)
            let gradients = leaves.map(dots.gradient)
            _ = dots.recordDot([leaves[0]], [leaves[1]])
            let keep = leaves + [root]
            let map = dots.compact(keeping: keep)
            #expect(!dots.replay(to: Int(map[root])))
            dots.zeroGradients()
            dots.backward(from: Int(map[root]))
            #expect(leaves.map { dots.gradient(Int(map[$0])) } == gradients)
            let end = dots.end
            let other = dots.recordDot([1], [2], bias: 3)
            dots.rewind(to: end)
            #expect(dots.recordDot([2], [3]) == other && dots.operands(of: other) == [2, 3])
            #expect(!dots.replay(to: Int(map[root])))
        }
    }

    @Test func rewindingGivesTermsBack() {
        let w = Value(2.0)
        let x = [Value(3.0)]
        for round in 0..<3 {
            withTape {
                let tape = Tape.current
                let outer = Value.dot([w], x, plus: w)
                let rows = withTape { Value.dot([outer, w], [w, w]).index }
                let next = Value.dot([w, w], [outer, x[0]])
                #expect(next.index == rows, "round \(round)")
                #expect(next.data == 22 && tape.operands(of: outer.index).count == 3)
                next.backward()
                #expect(tape.gradient(outer.index) == 2)
            }
        }
    }

    @Test func nodesCountAsInMicrograd() {
        let tape = Tape(capacity: 1 << 11)
        let x = tape.leaf(1)
        _ = tape.recordDot([x, x], [x, x], bias: x)
        _ = tape.recordDot([x, x], [x, x])
        #expect(tape.countNodes(from: 2) == 4 + 3)
        #expect(tape.isDot(2) && tape.leafKind(2) == nil && tape.operation(2) == nil)
    }

    @Test func layersOfAnySize() {
        withTape {
            for count in 1...9 {
                let parameters = (0..<3 * count).map { Value(Double($0)) }
                let x = [Value(2.0), Value(-1.0)]
                let sums = Value.dots(Operands(parameters), Operands(x), hasBias: true, then: .relu)
                let expected = (0..<count).map { Double(6 * $0 + 1) }
                #expect(sums.map(\.data) == expected)
            }
        }
    }
}
