import Micrograd
import Testing

@Suite("Random programs against a naive engine")
struct RandomProgramTests {
    /// Ten thousand programs, each with several backward passes from different roots, so that gradients
    /// gather in the leaves.
    @Test(arguments: 0..<20)
    func agree(part: Int) {
        var random = SeededRandom(UInt64(1000 + part))
        var seen: Set<Operation> = []
        let tape = Tape(capacity: 1 << 11)
        for _ in 0..<500 {
            let program = RandomProgram(&random, steps: 5 + random.index(below: 20))
            seen.formUnion(program.steps.map(\.operation))
            tape.rewind(to: 1)
            let rows = program.record(on: tape)
            let nodes = program.makeNaive()
            #expect(areClose(rows.map(tape.value), nodes.map(\.data)), "\(program)")

            for _ in 0..<3 {
                let root = rows.count - 1 - random.index(below: min(rows.count, 6))
                tape.backward(from: rows[root])
                nodes[root].backward()
                let gradients = rows.map(tape.gradient)
                // Sums may cancel: what is left is as good as the largest of the terms.
                let scale = gradients.reduce(1) { max($0, abs($1)) }
                #expect(
                    areClose(gradients, nodes.map(\.grad), absolute: 1e-12 * scale), "\(program) from \(root)"
                )
            }
        }
        #expect(seen.count == Operation.allCases.count)
    }
}
