import Micrograd
import Testing

@Suite("Every row of the table is doubted")
struct OperationTests {
    @Test(arguments: Operation.allCases)
    func backpropagationAgreesWithForwardMode(operation: Operation) {
        var random = SeededRandom(UInt64(operation.rawValue))
        let tape = Tape(capacity: 1 << 12)
        for _ in 0..<200 {
            let (x, y) = operation.point(&random)
            let (root, leaves) = operation.record(on: tape, x, y)
            tape.zeroGradients()
            tape.backward(from: root)
            for leaf in leaves {
                let tangent = tape.tangents(from: leaf, to: root)[root]
                #expect(
                    isClose(tape.gradient(leaf), tangent, relative: 0, absolute: 0),
                    "\(operation) at \(x), \(y)")
            }
        }
    }

    /// Dual numbers go through the value rule alone, so they do not read the slopes the table states.
    @Test(arguments: Operation.allCases)
    func slopesAgreeWithDualNumbers(operation: Operation) {
        var random = SeededRandom(100 + UInt64(operation.rawValue))
        for _ in 0..<200 {
            let (x, y) = operation.point(&random)
            let rule = operation.row.rule(x, y)
            let dual = operation.row(over: Dual.self)
            let left = dual.rule(Dual(x, tangent: 1), Dual(y)).value
            #expect(isClose(left.value, rule.value))
            #expect(isClose(left.tangent, rule.left, relative: 1e-11), "\(operation) at \(x), \(y)")
            guard operation.row.arity == 2 else { continue }
            let right = dual.rule(Dual(x), Dual(y, tangent: 1)).value
            #expect(isClose(right.tangent, rule.right, relative: 1e-11), "\(operation) at \(x), \(y)")
        }
    }

    /// Richardson's extrapolation of central differences, which read the value rule alone.
    @Test(arguments: Operation.allCases)
    func slopesAgreeWithCentralDifferences(operation: Operation) {
        var random = SeededRandom(200 + UInt64(operation.rawValue))
        let rule = operation.row.rule
        for _ in 0..<200 {
            let (x, y) = operation.point(&random)
            let slopes = rule(x, y)
            let left = slope(at: x) { rule($0, y).value }
            #expect(isClose(left, slopes.left, relative: 1e-6, absolute: 1e-8), "\(operation) at \(x), \(y)")
            // Toward its exponent a power of a negative number has no slope.
            guard operation.row.arity == 2 && !(operation == .power && x < 0) else { continue }
            let right = slope(at: y) { rule(x, $0).value }
            #expect(
                isClose(right, slopes.right, relative: 1e-6, absolute: 1e-8), "\(operation) at \(x), \(y)")
        }
    }

    private func slope(at x: Double, of function: (Double) -> Double) -> Double {
        func central(_ step: Double) -> Double {
            (function(x + step) - function(x - step)) / ((x + step) - (x - step))
        }
        let step = 1e-3 * min(1, abs(x))
        return (4 * central(step / 2) - central(step)) / 3
    }

    @Test func rowsAreComplete() {
        var names: Set<String> = []
        for operation in Operation.allCases {
            let row = operation.row
            #expect(names.insert(operation.name).inserted, "\(operation.name) is there twice")
            #expect((1...2).contains(row.arity))
            #expect(!String(describing: row.summary).isEmpty)
            let slopes = [row.derivatives.left, row.derivatives.right].map(String.init(describing:)).filter {
                !$0.isEmpty
            }
            if case .infix = row.notation { #expect(slopes.count == row.arity) }
            if row.kink == .atTie { #expect(row.arity == 2) }
        }
    }

    @Test func theKindOfNumberDoesNotChangeTheText() {
        for operation in Operation.allCases {
            let (number, dual) = (operation.row, operation.row(over: Dual.self))
            #expect(String(describing: number.name) == String(describing: dual.name))
            #expect(number.domain == dual.domain && number.arity == dual.arity && number.kink == dual.kink)
        }
    }
}
