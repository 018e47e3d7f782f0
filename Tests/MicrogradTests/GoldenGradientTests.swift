import Micrograd
import Testing

@Suite("Goldens made by PyTorch")
struct GoldenGradientTests {
    @Test func operations() throws {
        let tape = Tape(capacity: 1 << 12)
        let cases = try Goldens.load("operations", as: Goldens.Case.self)
        #expect(Set(cases.map(\.operation)) == Set(Goldens.operations.keys))
        for golden in cases {
            let (root, leaves) = try record(golden, on: tape)
            tape.backward(from: root)
            let second = leaves.flatMap { leaf in
                tape.secondDerivatives(of: root, along: leaf).map { column in leaves.map { column[$0] } }
                    ?? []
            }
            #expect(isClose(tape.value(root), golden.value.value), "\(golden)")
            #expect(areClose(leaves.map(tape.gradient), golden.first.map(\.value)), "\(golden)")
            #expect(
                areClose(second, golden.second!.map(\.value), relative: 1e-10, absolute: 1e-12), "\(golden)")
        }
    }

    @Test func extremes() throws {
        let tape = Tape(capacity: 1 << 12)
        for golden in try Goldens.load("extremes", as: Goldens.Case.self) {
            let (root, leaves) = try record(golden, on: tape)
            tape.backward(from: root)
            let relative = 1e-15
            #expect(
                isClose(tape.value(root), golden.value.value, relative: relative, absolute: 0), "\(golden)")
            #expect(
                areClose(
                    leaves.map(tape.gradient), golden.first.map(\.value), relative: relative, absolute: 0),
                "\(golden)")
        }
    }

    @Test func programs() throws {
        for program in try Goldens.load("programs", as: Goldens.Program.self) {
            let tape = Tape(capacity: 1 << 12)
            var rows = program.leaves.map { tape.leaf($0) }
            let leaves = rows
            for row in program.rows {
                let operation = try #require(Goldens.operations[row.operation])
                if operation == .constantPower {
                    rows.append(tape.record(operation, rows[row.left], exponent: row.right))
                } else {
                    let right = operation.row.arity == 2 ? rows[Int(row.right)] : 0
                    rows.append(tape.record(operation, rows[row.left], right))
                }
            }
            var root = tape.leaf(0)
            for row in rows[leaves.count...] { root = tape.record(.add, root, row) }
            tape.backward(from: root)
            #expect(isClose(tape.value(root), program.value.value))
            #expect(
                areClose(
                    leaves.map(tape.gradient), program.gradient.map(\.value), relative: 1e-10,
                    absolute: 1e-10))
            let column = try #require(tape.secondDerivatives(of: root, along: leaves[0]))
            #expect(
                areClose(
                    leaves.map { column[$0] }, program.column.map(\.value), relative: 1e-8, absolute: 1e-8))
        }
    }

    private func record(_ golden: Goldens.Case, on tape: Tape) throws -> (root: Int, leaves: [Int]) {
        let operation = try #require(Goldens.operations[golden.operation])
        return operation.record(on: tape, golden.x.value, golden.y.value)
    }
}
