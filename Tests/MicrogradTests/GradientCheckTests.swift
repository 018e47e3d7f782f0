import Micrograd
import Testing

@Suite struct GradientCheckTests {
    private func row(at x: Double, step: Double? = nil, _ function: (Value) -> Value) -> GradientCheck.Row {
        withTape {
            let x = Value(x)
            return GradientCheck(of: function(x), withRespectTo: [x], step: step).rows[0]
        }
    }

    @Test func theLectureExpression() {
        withTape {
            let a = Value(2), b = Value(-3), c = Value(10), f = Value(-2)
            let check = GradientCheck(of: (a * b + c) * f)
            #expect(check.passes)
            #expect(check.rows.map(\.input) == [a, b, c, f].map(\.index))
            #expect(check.rows.map(\.backprop) == [6, -4, -2, 4])
            #expect(check.rows.map(\.forward) == [6, -4, -2, 4])
            #expect(check.rows.allSatisfy { abs($0.numeric - $0.backprop) < 1e-12 && $0.error < 1e-9 })
        }
    }

    /// What depends on an input is found for 64 of them at a time.
    @Test func manyInputsAreCheckedLikeOne() {
        withTape {
            let leaves = (0..<100).map { Value(0.5 + Double($0) / 64) }
            var root = Value(0.25)
            for leaf in leaves { root = (root * leaf).tanh() + leaf }
            let between = leaves[3] * leaves[97]
            root = root * between + (between - leaves[0]).relu()
            // A row that is no leaf, one twice, one on which nothing depends, one after the root.
            let inputs = leaves + [between, leaves[5], Value(1), root] + leaves.reversed()
            let rows = GradientCheck(of: root, withRespectTo: inputs).rows
            for (input, row) in zip(inputs, rows) {
                let alone = GradientCheck(of: root, withRespectTo: [input]).rows[0]
                #expect(row.forward == alone.forward && row.numeric == alone.numeric)
                #expect(row.error == alone.error && row.verdict == .agree && alone.verdict == .agree)
            }
        }
    }

    @Test(arguments: [
        (Operation.relu, 0, 0.0, 1.0), (.absolute, 0, -1, 1), (.leakyRelu, 0.01, 0.01, 1),
    ]) func cornersAtZero(operation: Operation, backprop: Double, left: Double, right: Double) {
        let tape = Tape()
        let x = tape.leaf(0)
        let root = tape.record(operation, x)
        let row = GradientCheck(of: root, on: tape).rows[0]
        #expect(row.verdict == .kink && row.backprop == backprop && row.forward == backprop)
        #expect(isClose(row.left?.value ?? .nan, left, absolute: 1e-13))
        #expect(isClose(row.right?.value ?? .nan, right, absolute: 1e-13))
        #expect(row.obstacle == .kink(row: root))
        #expect(isClose(row.numeric, (left + right) / 2) && row.error >= (right - left) / 2)
    }

    @Test func tiesOfMaxAndMin() {
        let larger = row(at: 1) { max($0, Value(1)) }
        #expect(larger.verdict == .kink && larger.backprop == 1)
        #expect(larger.left?.value == 0 && isClose(larger.right?.value ?? 0, 1))
        let smaller = row(at: 1) { min($0, Value(1)) }
        #expect(smaller.verdict == .kink && isClose(smaller.left?.value ?? 0, 1) && smaller.right?.value == 0)
        // A tie that stays one is no corner.
        #expect(row(at: 1) { max($0, $0) }.verdict == .agree)
    }

    @Test func aCornerWithinAProduct() {
        let row = row(at: 3) { $0 * ($0 - 3).relu() }
        #expect(row.verdict == .kink && row.left?.value == 0)
        #expect(isClose(row.right?.value ?? 0, 3))
    }

    @Test func cornersNearbyAreStepsThatAreTooLong() {
        for distance in [1e-1, 1e-4, 1e-9] {
            let row = row(at: 3 + distance) { $0 * ($0 - 3).relu() }
            #expect(row.verdict == .agree && row.step < distance)
            #expect(abs(row.numeric - row.backprop) <= 10 * row.error)
        }
    }

    /// A corner that is only touched, on both sides from the same side, is none.
    @Test func touchedCorners() {
        #expect(row(at: 0) { ($0 * $0).relu() }.verdict == .agree)
        #expect(row(at: 0) { $0.relu() * 0.0 + $0 * $0 }.verdict == .kink)
    }

    @Test func edgesOfDomains() {
        let root = row(at: 0) { $0.sqrt() }
        #expect(root.verdict == .edge && root.isUndefined && root.error == .infinity)
        let power = row(at: 0) { $0.pow(1.5) }
        #expect(power.verdict == .edge && !power.isUndefined && abs(power.numeric) <= 10 * power.error)
        #expect(power.left == nil && power.right != nil && power.error < 1e-6)
        #expect(row(at: 0) { $0.pow(0.5) }.isUndefined)
        #expect(row(at: 0) { ($0 * $0).sqrt() }.isUndefined)
        #expect(row(at: 0) { 1 / $0 }.isUndefined)
        #expect(row(at: 3) { Value(-2).pow($0) }.isUndefined)
        #expect(row(at: 800) { $0.exp() }.isUndefined)
        for x in [1e-3, 1e-10, 1e-200] {
            let logarithm = row(at: x) { $0.log() }
            #expect(logarithm.verdict == .agree && abs(logarithm.numeric - 1 / x) <= 10 * logarithm.error)
        }
        for x in [1e-3, -1e-9] { #expect(row(at: x) { 1 / $0 }.verdict == .agree) }
    }

    @Test func powersThatAreSmoothAtZero() {
        for exponent in [0.0, 1, 2, 3] {
            let row = row(at: 0) { $0.pow(exponent) }
            #expect(row.verdict == .agree && isClose(row.numeric, exponent == 1 ? 1 : 0))
        }
        #expect(row(at: -2.5) { $0.pow(Value(3)) }.verdict == .agree)
    }

    @Test func flatAndConstant() {
        let constant = row(at: 2) { _ in Value(3) }
        #expect(constant.verdict == .agree && constant.numeric == 0 && constant.error == 0)
        let flat = row(at: 400) { $0.tanh() }
        #expect(flat.verdict == .agree && flat.numeric == 0 && flat.error < 1e-12)
        #expect(row(at: 2) { $0 }.numeric == 1)
    }

    @Test func aStepOfTheUsers() {
        let fine = row(at: 1, step: 1e-5) { $0.sin() }
        #expect(fine.verdict == .agree && fine.step == 1e-5)
        let truncation = fine.expected?.truncation ?? 0
        #expect(isClose(truncation, 1e-10 / 6 * 0.5403023058681398, relative: 0.01))
        #expect(abs(fine.numeric - fine.forward) <= fine.error)
        let coarse = row(at: 1, step: 0.1) { $0.sin() }
        #expect(isClose(coarse.numeric - coarse.forward, -(coarse.expected?.truncation ?? 0), relative: 0.01))
        let tiny = row(at: 1, step: 1e-12) { $0.sin() }
        #expect((tiny.expected?.rounding ?? 0) > 1e-5 && abs(tiny.numeric - tiny.forward) <= tiny.error)
        let across = row(at: 0.1, step: 0.5) { $0.relu() }
        #expect(across.verdict == .kink && isClose(across.numeric, 0.6) && across.error >= 0.4)
        #expect(row(at: 0.1, step: 0.5) { $0.log() }.verdict == .edge)
    }

    @Test func guardsAreCorners() {
        withTape {
            let x = Value(1)
            let root = x * 2.0
            let near = GradientCheck.Guard(x.index, .greater, .number(0.9), outcome: true)
            let check = GradientCheck(of: root.index, on: root.tape, withRespectTo: [x.index], guards: [near])
            #expect(
                check.rows[0].verdict == .agree && check.rows[0].step < 0.1 && check.flippedGuards.isEmpty)
            let at = GradientCheck.Guard(x.index, .greater, .number(1), outcome: true)
            let row = GradientCheck(
                of: root.index, on: root.tape, withRespectTo: [x.index], guards: [near, at])
            #expect(row.rows[0].verdict == .kink && row.rows[0].obstacle == .guardFlips(1))
            #expect(isClose(row.rows[0].left?.value ?? 0, 2) && row.rows[0].right == nil)
            #expect(row.flippedGuards == [1])
        }
    }

    /// A guard may compare rows that the root does not depend on.
    @Test func guardsBesideTheGraph() {
        withTape {
            let x = Value(1)
            let root = x * 2.0
            let beside = x * x
            let limit = Value(1.21)
            let condition = GradientCheck.Guard(beside.index, .less, .row(limit.index), outcome: true)
            let check = GradientCheck(of: root.index, on: root.tape, guards: [condition])
            #expect(check.rows[0].verdict == .agree && check.rows[0].step < 0.1)
        }
    }

    @Test func theTapeStaysAsItIs() {
        withTape {
            let a = Value(2)
            let square = a * a
            square.backward()
            a.data = 5
            let row = GradientCheck(of: square).rows[0]
            #expect(row.data == 5 && row.backprop == 10 && isClose(row.numeric, 10))
            #expect(square.data == 4 && a.grad == 4 && square.grad == 1)
        }
    }

    @Test func anyNodeMayBeTheInput() {
        withTape {
            let a = Value(2)
            let b = a * a
            let root = b * b
            let check = GradientCheck(of: root, withRespectTo: [b, root, a])
            #expect(check.rows.map(\.backprop) == [8, 1, 32] && check.passes)
            let later = root + 1.0
            #expect(GradientCheck(of: root, withRespectTo: [later]).rows[0].numeric == 0)
        }
    }

    @Test func sumsThatCancelAreNoContradiction() {
        withTape {
            let x = (0..<5).map { Value(Double($0) * 1.7) }
            let exponentials = x.map { $0.exp() }
            let total = exponentials.dropFirst().reduce(exponentials[0], +)
            let sum = exponentials.map { $0 / total }
            #expect(GradientCheck(of: sum.dropFirst().reduce(sum[0], +)).passes)
        }
    }

    @Test func progressAndInterruption() throws {
        let tape = Tape()
        let leaves = (0..<5).map { tape.leaf(Double($0)) }
        let root = leaves.dropFirst().reduce(leaves[0]) { tape.record(.add, $0, $1) }
        var seen: [Int] = []
        _ = try GradientCheck(of: root, on: tape, progress: { done, _ in seen.append(done) }) { false }
        #expect(seen == [1, 2, 3, 4, 5])
        #expect(throws: GradientCheck.Interrupted.self) {
            _ = try GradientCheck(of: root, on: tape) { seen.count == 5 }
        }
    }
}
