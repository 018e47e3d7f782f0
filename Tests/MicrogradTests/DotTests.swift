import Micrograd
import Testing

@Suite("Weighted sums in one row")
struct DotTests {
    /// A network's worth of shared operands, as dot rows and product by product.
    func pair(_ random: inout SeededRandom) -> (dots: Tape, plain: Tape, root: (Int, Int), leaves: [Int]) {
        let (dots, plain) = (Tape(capacity: 1 << 11), Tape(capacity: 1 << 11))
        let numbers = (0..<10).map { _ in random.number(in: -2...2) }
        let leaves = numbers.map { dots.leaf($0) }
        /// For each row of the one tape the row of the other.
        var other = [0] + numbers.map { plain.leaf($0) }
        for _ in 0..<8 {
            let count = 1 + random.index(below: 4)
            let hasBias = random.index(below: 3) > 0
            let width = count + (hasBias ? 1 : 0)
            let start = 1 + random.index(below: other.count - width - count)
            let gap = random.index(below: other.count - start - width - count + 1)
            let parametersFirst = random.index(below: 2) == 0
            let parameters = parametersFirst ? start : start + count + gap
            let inputs = parametersFirst ? start + width + gap : start
            var sum = hasBias ? other[parameters + count] : 0
            for place in 0..<count {
                let product = plain.record(.multiply, other[parameters + place], other[inputs + place])
                sum = sum == 0 ? product : plain.record(.add, sum, product)
            }
            let dot = dots.recordDot(
                parameters: parameters, inputs: inputs, count: count, hasBias: hasBias)
            _ = dots.record(.hyperbolicTangent, dot)
            other += [sum, plain.record(.hyperbolicTangent, sum)]
        }
        return (dots, plain, (other.count - 1, other[other.count - 1]), leaves)
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

    @Test func compactionMovesRuns() {
        var random = SeededRandom(5)
        for _ in 0..<50 {
            let (dots, _, (root, _), leaves) = pair(&random)
            dots.backward(from: root)
            let gradients = leaves.map(dots.gradient)
            _ = dots.recordDot(parameters: 1, inputs: 2, count: 1, hasBias: false)
            let map = dots.compact(keeping: leaves + [root])
            #expect(!dots.replay(to: Int(map[root])))
            dots.zeroGradients()
            dots.backward(from: Int(map[root]))
            #expect(leaves.map { dots.gradient(Int(map[$0])) } == gradients)
        }
    }

    /// Factors that do not stand in runs of their own take rows for products and sums, with the same numbers.
    @Test func factorsAnywhere() {
        withTape {
            let w = [Value(2.0), Value(-1.0)]
            let x = [Value(3.0), Value(4.0)]
            let sums = [
                Value.dot(w, x), Value.dot(w, x.reversed()), Value.dot(w, w), Value.dot([w[0], w[0]], x),
                Value.dot(x, w, plus: w[1]),
            ]
            #expect(sums.map(\.data) == [2, 5, 5, 14, 1])
            #expect(sums.map { $0.tape.isDot($0.index) } == [true, false, false, false, false])
            for sum in sums { sum.backward() }
            #expect(w.map(\.grad) == [21, 10])
            #expect(x.map(\.grad) == [5, 2])
        }
    }

    @Test func nodesCountAsInMicrograd() {
        let tape = Tape(capacity: 1 << 11)
        for number in 1...5 { tape.leaf(Double(number)) }
        let sum = tape.recordDot(parameters: 1, inputs: 4, count: 2, hasBias: true)
        _ = tape.recordDot(parameters: 4, inputs: 1, count: 2, hasBias: false)
        #expect(tape.countNodes(from: sum) == 4 + 3)
        #expect(tape.isDot(sum) && tape.leafKind(sum) == nil && tape.operation(sum) == nil)
        #expect(tape.operands(of: sum) == [3, 1, 4, 2, 5] && tape.value(sum) == 17)
    }

    @Test func layersOfAnySize() {
        withTape {
            for count in 1...19 {
                for operation in [nil, Operation.relu, .hyperbolicTangent] {
                    let parameters = (0..<3 * count).map { Value(Double($0)) }
                    let x = [Value(2.0), Value(-1.0)]
                    guard let all = ValueRun(parameters), let inputs = ValueRun(x),
                        let sums = Value.dots(all, inputs, hasBias: true, then: operation)
                    else {
                        Issue.record("leaves made one after another are a run")
                        return
                    }
                    let expected = (0..<count).map { Double(6 * $0 + 1) }
                    #expect(sums.map(\.data) == expected.map { operation?.row.rule($0, 0).value ?? $0 })
                }
            }
        }
    }

    @Test func runsThatAreNone() {
        withTape {
            let x = (0..<4).map { Value(Double($0)) }
            #expect(ValueRun([]) == nil && ValueRun([x[0], x[2]]) == nil && ValueRun([x[1], x[0]]) == nil)
            #expect(ValueRun([x[0], x[0]]) == nil && ValueRun(x)?.count == 4)
        }
    }

    @Test func strangeRunsTrap() async {
        await #expect(processExitsWith: .failure) {
            _ = Value.dots(ValueRun([Value(1)])!, ValueRun.constants([]), hasBias: true)
        }
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 1 << 11)
            for _ in 0..<3 { tape.leaf(1) }
            _ = tape.recordDot(parameters: 1, inputs: 2, count: 2, hasBias: false)
        }
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 1 << 11)
            for _ in 0..<4 { tape.leaf(1) }
            _ = tape.recordDot(parameters: 1, inputs: 3, count: 3, hasBias: false)
        }
        await #expect(processExitsWith: .failure) {
            let x = [Value(1), Value(2)]
            let run = withTape { ValueRun([Value(3), Value(4)]) }
            _ = Value(0) + Value(1)
            _ = run.map { Value.dots($0, ValueRun(x)!, hasBias: false) }
        }
    }
}
