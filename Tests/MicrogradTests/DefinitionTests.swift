import Micrograd
import Testing

@Suite("Operations of the user's own")
struct DefinitionTests {
    let tape = Tape(capacity: 1 << 12)

    private func define(
        _ arity: Int, _ value: @escaping ([Double]) -> Double, _ slopes: @escaping ([Double]) -> [Double]
    )
        -> Int
    {
        tape.define(OperationDefinition(name: "f", arity: arity, value: value, slopes: slopes))
    }

    @Test func severalOperands() {
        let f = define(3, { $0[0] * $0[1] + $0[2] }) { [$0[1], $0[0], 1] }
        let leaves = [2.0, 3, 4].map { tape.leaf($0) }
        let inner = tape.record(definition: f, leaves)
        let root = tape.record(.multiply, inner, leaves[2])
        tape.backward(from: root)
        #expect(tape.value(root) == 40)
        #expect(leaves.map(tape.gradient) == [12, 8, 14])
        for leaf in leaves { #expect(tape.tangents(from: leaf, to: root)[root] == tape.gradient(leaf)) }
        #expect(tape.operands(of: inner) == leaves && tape.slopes(of: inner) == [3, 2, 1])
        #expect(tape.operation(inner) == nil && tape.leafKind(inner) == nil)
    }

    @Test func oneOperandSeveralTimes() {
        let f = define(2, { $0[0] * $0[1] }) { [$0[1], $0[0]] }
        let x = tape.leaf(3)
        let root = tape.record(definition: f, [x, x])
        tape.backward(from: root)
        #expect(tape.gradient(x) == 6)
        #expect(tape.tangents(from: x, to: root)[root] == 6)
        #expect(tape.gradients(of: root)[x] == 6)
    }

    /// Slopes are the user's word: a wrong one is used as it was given.
    @Test func slopesAreTakenOnTrust() {
        let cube = define(1, { $0[0] * $0[0] * $0[0] }) { [2 * $0[0]] }
        let x = tape.leaf(3)
        let root = tape.record(definition: cube, [x])
        tape.backward(from: root)
        #expect(tape.gradient(x) == 6 && tape.value(root) == 27)
    }

    @Test func secondOrderIsUnknownWhereADefinitionLiesBetween() {
        let square = define(1, { $0[0] * $0[0] }) { [2 * $0[0]] }
        let (x, y) = (tape.leaf(3), tape.leaf(2))
        let between = tape.record(definition: square, [x])
        let root = tape.record(.multiply, between, tape.record(.multiply, y, y))
        #expect(tape.secondDerivatives(of: root, along: x) == nil)
        // Along y, and along the definition's own result, nothing unknown is in the way.
        #expect(tape.secondDerivatives(of: root, along: y)?[y] == 18)
        #expect(tape.secondDerivatives(of: root, along: y)?[x] == 24)
        #expect(tape.secondDerivatives(of: root, along: between)?[y] == 4)
    }

    @Test func marksAreInherited() {
        let f = define(2, { $0[0] + $0[1] }) { _ in [1, 1] }
        let (number, value) = (tape.leaf(1, kind: .number), tape.leaf(1, kind: .value))
        #expect(!tape[tape.record(definition: f, [number, number])].isExplicit)
        #expect(tape[tape.record(definition: f, [number, value])].isExplicit)
    }
}

@Suite("Marks of what was written as a Value")
struct ExplicitnessTests {
    @Test func resultsInheritTheMark() {
        let tape = Tape(capacity: 1 << 11)
        let number = tape.leaf(1, kind: .number)
        let parameter = tape.leaf(2, kind: .parameter)
        #expect(!tape[number].isExplicit && tape[parameter].isExplicit)
        #expect(!tape[tape.record(.sine, number)].isExplicit)
        #expect(tape[tape.record(.add, number, parameter)].isExplicit)
        #expect(tape[tape.record(.add, parameter, number)].isExplicit)
        #expect(tape[tape.record(.constantPower, parameter, exponent: 2)].isExplicit)
    }

    /// Whoever computes with `Value`s wrote Values: their rows are marked without a look at the operands.
    @Test func operatorsSetTheMark() {
        withTape {
            let x = Value(2)
            for result in [x + 1, 1 - x, x * x, x.tanh(), x ** 2] { #expect(x.tape[result.index].isExplicit) }
            let number = Value(row: x.tape.leaf(3, kind: .number), on: x.tape)
            #expect(x.tape[(number + 1).index].isExplicit)
        }
    }
}
