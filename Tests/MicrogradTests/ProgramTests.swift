import Micrograd
import Testing

@Suite("Compiled tapes against the tape")
struct ProgramTests {
    /// Sets every leaf to a number, runs both, and compares values and gradients.
    func compare(
        _ tape: Tape, root: Int, _ program: Program, _ numbers: [Int: Double],
        _ location: SourceLocation = #_sourceLocation
    ) {
        for (leaf, number) in numbers {
            tape.setValue(leaf, to: number)
            if program.contains(leaf) { program.setValue(of: leaf, to: number) }
        }
        tape.replay(to: root)
        tape.zeroGradients()
        tape.backward(from: root)
        #expect(isClose(program.forward(), tape.value(root)), sourceLocation: location)
        program.backward()
        let leaves = numbers.keys.filter(program.contains)
        let scale = leaves.map(tape.gradient).filter(\.isFinite).reduce(1) { max($0, abs($1)) }
        for leaf in leaves {
            #expect(
                isClose(program.gradient(of: leaf), tape.gradient(leaf), absolute: 1e-12 * scale),
                "leaf \(leaf)", sourceLocation: location)
        }
    }

    @Test func randomPrograms() {
        var random = SeededRandom(21)
        for _ in 0..<300 {
            let tape = Tape(capacity: 1 << 11)
            let recipe = RandomProgram(&random, steps: 5 + random.index(below: 40))
            let rows = recipe.record(on: tape)
            let root = rows[rows.count - 1 - random.index(below: 3)]
            let program = Program(compiling: root, on: tape)
            var numbers = Dictionary(uniqueKeysWithValues: zip(rows, recipe.leaves))
            compare(tape, root: root, program, numbers)
            for leaf in numbers.keys where random.index(below: 3) == 0 {
                numbers[leaf, default: 0] += random.number(in: -1e-3...1e-3)
            }
            compare(tape, root: root, program, numbers)
        }
    }

    /// The same random program for many samples, some leaves shared by all: what becomes lanes. Every
    /// third recipe has one sample that differs.
    @Test func samples() {
        var random = SeededRandom(22)
        for round in 0..<120 {
            let tape = Tape(capacity: 1 << 13)
            let recipe = RandomProgram(&random, steps: 5 + random.index(below: 15))
            let other = RandomProgram(&random, steps: 4)
            var numbers: [Int: Double] = [:]
            let shared = recipe.leaves.map { number in
                let leaf = tape.leaf(number)
                numbers[leaf] = number
                return leaf
            }
            var total = tape.leaf(0)
            for sample in 0..<(3 + random.index(below: 30)) {
                let isOdd = round % 3 == 0 && sample == 2
                let (end, leaves) = (isOdd ? other : recipe).record(on: tape, shared: shared) { place in
                    place % 2 == 0
                }
                for (leaf, number) in leaves { numbers[leaf] = number }
                total = tape.record(.add, total, end)
            }
            let program = Program(compiling: total, on: tape)
            compare(tape, root: total, program, numbers)
            for leaf in numbers.keys { numbers[leaf, default: 0] += random.number(in: -1e-4...1e-4) }
            compare(tape, root: total, program, numbers)
        }
    }

    /// Layers over samples, by dot rows and by operators, with points at which numbers run away. Of the eleven
    /// neurons nine bend: two teams of four, and one alone.
    @Test(arguments: [true, false]) func networks(asDots: Bool) {
        var random = SeededRandom(23)
        for count in [1, 3, 4, 8, 9, 21, 33, 45] {
            let tape = Tape(capacity: 1 << 14)
            var numbers: [Int: Double] = [:]
            func leaf() -> Int {
                let number = random.number(in: -1...1)
                let leaf = tape.leaf(number)
                numbers[leaf] = number
                return leaf
            }
            func sum(_ w: [Int], _ x: [Int], _ b: Int) -> Int {
                if asDots {
                    return tape.recordDot(parameters: w[0], inputs: x[0], count: w.count, hasBias: true)
                }
                return zip(w, x).reduce(b) { tape.record(.add, $0, tape.record(.multiply, $1.0, $1.1)) }
            }
            let hidden = (0..<11).map { _ in (w: [leaf(), leaf()], b: leaf()) }
            let output = (w: hidden.map { _ in leaf() }, b: leaf())
            var total = leaf()
            var scores: [Int] = []
            for _ in 0..<count {
                let x = [leaf(), leaf()]
                let sums = hidden.map { sum($0.w, x, $0.b) }
                let middle = sums.enumerated().map { place, sum in
                    tape.record(place < 9 ? .relu : .hyperbolicTangent, sum)
                }
                scores.append(sum(output.w, middle, output.b))
                total = tape.record(
                    .add, total, tape.record(.constantPower, scores[scores.count - 1], exponent: 2))
            }
            for w in hidden.flatMap(\.w) { total = tape.record(.add, total, tape.record(.multiply, w, w)) }
            let program = Program(compiling: total, on: tape, reading: scores)
            compare(tape, root: total, program, numbers)
            #expect(scores.map(program.value(of:)) == scores.map(tape.value), "bit by bit")
            for wild in [Double.infinity, -.infinity, .nan, 0, 1e200, -0.0] {
                for leaf in [hidden[0].w[0], hidden[4].b, output.w[1], total - 1].filter({
                    numbers[$0] != nil
                }) {
                    var changed = numbers
                    changed[leaf] = wild
                    compare(tape, root: total, program, changed)
                }
                compare(tape, root: total, program, numbers)
            }
        }
    }

    /// Sums over the same inputs, each of which waits for one lane of the sum before: no team, though they look
    /// like one.
    @Test func sumsThatWait() {
        let tape = Tape(capacity: 1 << 11)
        var numbers: [Int: Double] = [:]
        func leaf(_ number: Double) -> Int {
            let leaf = tape.leaf(number)
            numbers[leaf] = number
            return leaf
        }
        let inputs = (0..<12).map { leaf(Double($0) / 7 - 1) }
        var (bias, total) = (leaf(0.1), leaf(0))
        for neuron in 0..<6 {
            let weight = leaf(Double(neuron) / 3 - 0.7)
            let outputs = inputs.map { x in
                tape.record(.relu, tape.record(.add, bias, tape.record(.multiply, weight, x)))
            }
            for output in outputs { total = tape.record(.add, total, tape.record(.multiply, output, output)) }
            bias = outputs[neuron]
        }
        let program = Program(compiling: total, on: tape)
        compare(tape, root: total, program, numbers)
        for leaf in numbers.keys { numbers[leaf, default: 0] += 0.01 }
        compare(tape, root: total, program, numbers)
    }

    @Test func everyOperationInLanes() {
        for operation in Operation.allCases {
            let tape = Tape(capacity: 1 << 11)
            var numbers: [Int: Double] = [:]
            var total = tape.leaf(0)
            for sample in 0..<13 {
                let (x, y) = (0.3 + Double(sample) / 10, 1.7 - Double(sample) / 7)
                let (left, right) = (tape.leaf(x), tape.leaf(y))
                (numbers[left], numbers[right]) = (x, y)
                let row =
                    operation.row.arity == 2
                    ? tape.record(operation, left, right) : tape.record(operation, left, exponent: 1.5)
                total = tape.record(.add, total, row)
            }
            let program = Program(compiling: total, on: tape)
            compare(tape, root: total, program, numbers)
        }
    }

    /// Rows that are read pass nothing on, not even 0 times an infinite slope; alone, in lanes, above the root.
    @Test(arguments: [1, 2, 9]) func whatIsOnlyReadHasNoPartInGradients(count: Int) {
        let tape = Tape(capacity: 1 << 11)
        let leaves = (0..<count).map { _ in tape.leaf(0) }
        var root = tape.leaf(1)
        for leaf in leaves { root = tape.record(.add, root, tape.record(.exponential, leaf)) }
        let logarithms = leaves.map { tape.record(.logarithm, $0) }
        let roots = leaves.map { tape.record(.squareRoot, $0) }
        let above = tape.record(.squareRoot, tape.record(.subtract, root, root))
        let bent = leaves.map {
            tape.record(.relu, tape.record(.add, tape.record(.multiply, $0, logarithms[0]), root))
        }
        let program = Program(compiling: root, on: tape, reading: logarithms + roots + [above] + bent)
        program.forward()
        #expect(logarithms.allSatisfy { program.value(of: $0) == -.infinity })
        #expect(program.gradients(of: leaves) == leaves.map { _ in 1 })
    }

    /// What is left of the numbers before would make gradients of no point at all.
    @Test func gradientsNeedAForwardPass() async {
        await #expect(processExitsWith: .failure) {
            let x = Value(2)
            Program(compiling: x * x).backward()
        }
        await #expect(processExitsWith: .failure) {
            let x = Value(2)
            let program = Program(compiling: (x * x).tanh())
            program.forward()
            program.setValue(of: x, to: 3)
            _ = program.gradient(of: x)
        }
        // Those found before a number is set stay.
        let (x, y) = (Value(2), Value(5))
        let program = Program(compiling: x * y)
        program.forward()
        program.setValue(of: x, to: program.gradient(of: x))
        #expect(program.gradient(of: y) == 2)
    }

    @Test func definitionsAndTrivialRoots() {
        let tape = Tape(capacity: 1 << 11)
        let product = tape.define(
            OperationDefinition(name: "product", arity: 3, value: { $0[0] * $0[1] * $0[2] }) {
                [$0[1] * $0[2], $0[0] * $0[2], $0[0] * $0[1]]
            })
        let x = tape.leaf(2)
        let trivial = Program(compiling: x, on: tape)
        #expect(trivial.forward() == 2 && trivial.gradient(of: x) == 1)
        var total = x
        for _ in 0..<9 { total = tape.record(.add, total, tape.record(definition: product, [x, x, x])) }
        compare(tape, root: total, Program(compiling: total, on: tape), [x: 1.5])
        let same = tape.record(.add, x, x)
        compare(tape, root: same, Program(compiling: same, on: tape), [x: 3])
    }
}
