import Micrograd
import Testing

@Suite struct GradientCheckAccusationTests {
    private func cube(slope factor: Double) -> OperationDefinition {
        OperationDefinition(name: "cube", arity: 1, value: { $0[0] * $0[0] * $0[0] }) {
            [factor * $0[0] * $0[0]]
        }
    }

    @Test func aWrongSlopeIsCaughtAndNamed() {
        let tape = Tape()
        let right = tape.define(cube(slope: 3))
        let wrong = tape.define(cube(slope: 2))
        let x = tape.leaf(2)
        let y = tape.leaf(3)
        let good = tape.record(definition: right, [x])
        #expect(GradientCheck(of: good, on: tape).passes)
        let bad = tape.record(definition: wrong, [tape.record(.multiply, good, y)])
        let check = GradientCheck(of: tape.record(.hyperbolicTangent, tape.record(.divide, y, bad)), on: tape)
        #expect(!check.passes && check.rows.allSatisfy { $0.verdict == .disagree })
        let accusation = check.rows[0].accusation
        #expect(accusation?.row == bad && accusation?.name == "cube")
        guard case .wrongSlope(_, let claimed, let measured)? = accusation?.charge else {
            Issue.record("no slope is accused")
            return
        }
        #expect(claimed == 2 * 24 * 24 && isClose(measured.value, 3 * 24 * 24))
    }

    @Test func theWrongOneOfSeveralOperands() {
        let tape = Tape()
        let product = tape.define(
            OperationDefinition(name: "product", arity: 2, value: { $0[0] * $0[1] }) { [$0[1], $0[1]] })
        let x = tape.leaf(2)
        let y = tape.leaf(3)
        let check = GradientCheck(of: tape.record(definition: product, [x, y]), on: tape)
        #expect(check.rows.map(\.verdict) == [.agree, .disagree])
        guard case .wrongSlope(let operand, _, _)? = check.rows[1].accusation?.charge else {
            Issue.record("no slope is accused")
            return
        }
        #expect(operand == y)
    }

    /// Where both slopes are wrong, each input hears of its own.
    @Test func eachInputIsToldOfItsOwnSlope() {
        let tape = Tape()
        let product = tape.define(
            OperationDefinition(name: "product", arity: 2, value: { $0[0] * $0[1] }) { [$0[0], $0[1]] })
        let (x, y) = (tape.leaf(2), tape.leaf(3))
        let check = GradientCheck(of: tape.record(definition: product, [x, y]), on: tape)
        for (row, input) in zip(check.rows, [x, y]) {
            guard case .wrongSlope(let operand, _, _)? = row.accusation?.charge else {
                Issue.record("no slope is accused")
                continue
            }
            #expect(operand == input)
        }
    }

    /// At a corner differences cannot judge the whole, but they can judge a definition.
    @Test func aWrongSlopeBehindACorner() {
        let tape = Tape()
        let wrong = tape.define(cube(slope: 2))
        let x = tape.leaf(0)
        let one = tape.record(.add, tape.record(.relu, x), tape.leaf(1))
        let check = GradientCheck(of: tape.record(definition: wrong, [one]), on: tape, withRespectTo: [x])
        #expect(check.rows[0].verdict == .disagree && check.rows[0].accusation?.name == "cube")
    }

    @Test func whereTheModesPart() {
        withTape {
            let x = Value(1)
            let small = x * 1e-200 * 1e-200
            let root = small * 1e300 * 1e300
            let row = GradientCheck(of: root, withRespectTo: [x]).rows[0]
            #expect(row.backprop == .infinity && row.forward == 0 && row.verdict == .disagree)
            guard case .modesPart? = row.accusation?.charge else {
                Issue.record("nothing is accused")
                return
            }
        }
    }
}
