import Micrograd
import Testing

@Suite struct PathsTests {
    @Test func everyPathOfASmallExpression() {
        withTape {
            let a = Value(2), b = Value(-3), c = Value(10), f = Value(-2)
            let product = a * b
            let sum = product + c
            let loss = sum * f
            let paths = Paths(from: loss, to: a)
            #expect(paths.count == 1 && paths.exactCount == 1 && paths.sum == 6)
            #expect(paths.largest[0].rows == [loss.index, sum.index, product.index, a.index])
            #expect(paths.largest[0].slopes == [-2, 1, -3])
            #expect(paths.largest[0].product == 6)
        }
    }

    @Test func aNodeUsedTwiceByOneOperationHasTwoPaths() {
        withTape {
            let a = Value(3)
            let paths = Paths(from: a * a, to: a)
            #expect(paths.exactCount == 2 && paths.sum == 6)
            #expect(paths.largest.map(\.product) == [3, 3])
        }
    }

    @Test func theRootItselfAndAStranger() {
        withTape {
            let a = Value(3), b = Value(4)
            let product = a * a
            #expect(Paths(from: a, to: a).largest.map(\.product) == [1])
            #expect(Paths(from: product, to: b).exactCount == 0)
            #expect(Paths(from: a, to: product).largest.isEmpty)
            #expect(Paths(from: product, to: b).sum == 0)
        }
    }

    /// x = x + x, thirty times and more: far too many paths to walk.
    @Test(arguments: [30, 63, 64, 2000]) func doubling(times: Int) {
        withTape {
            let a = Value(1)
            var x = a
            for _ in 0..<times { x = x + x }
            let paths = Paths(from: x, to: a)
            #expect(paths.exactCount == (times < 64 ? 1 << UInt64(times) : nil))
            #expect(
                paths.count
                    == (times < 1024 ? Double(sign: .plus, exponent: times, significand: 1) : .infinity))
            #expect(paths.sum == paths.count)
            #expect(paths.largest.count == 12 && paths.largest.allSatisfy { $0.product == 1 })
            #expect(Set(paths.largest.map { $0.rows.count }) == [times + 1])
        }
    }

    /// The largest found by departures are the largest of all, found by walking every path.
    @Test func theLargestAreTheLargestOfAll() {
        var random = SeededRandom(5)
        for _ in 0..<200 {
            withTape {
                var values = (0..<3).map { _ in Value(Double.random(in: -2...2, using: &random)) }
                let a = values[0]
                for _ in 0..<9 {
                    let left = values.randomElement(using: &random)!
                    let right = values.suffix(3).randomElement(using: &random)!
                    values.append(Bool.random(using: &random) ? left * right : left - right)
                }
                let root = values[values.count - 1]
                let all = everyProduct(from: root.index, to: a.index, on: root.tape)
                let paths = Paths(from: root, to: a, limit: 7)
                #expect(paths.exactCount == UInt64(all.count))
                #expect(paths.largest.count == min(7, all.count))
                let expected = all.map(\.magnitude).sorted(by: >).prefix(7)
                #expect(areClose(paths.largest.map(\.product.magnitude), Array(expected)))
                #expect(Set(paths.largest.map { "\($0.rows) \($0.slopes)" }).count <= paths.largest.count)
                let gradient = root.tape.gradients(of: root.index)[a.index] + 0
                #expect(isClose(paths.sum, gradient) && isClose(all.reduce(0, +), gradient))
            }
        }
    }

    private func everyProduct(from row: Int, to input: Int, on tape: Tape) -> [Double] {
        if row == input { return [1] }
        return zip(tape.operands(of: row), tape.slopes(of: row)).flatMap { operand, slope in
            everyProduct(from: operand, to: input, on: tape).map { slope * $0 }
        }
    }

    @Test func operationsOfTheUsersOwnHaveManyWays() {
        let tape = Tape()
        let blend = tape.define(
            OperationDefinition(name: "blend", arity: 3, value: { $0[0] + 2 * $0[1] - 3 * $0[2] }) { _ in
                [1, 2, -3]
            })
        let a = tape.leaf(1)
        let row = tape.record(definition: blend, [a, a, a])
        let paths = Paths(from: row, to: a, on: tape)
        #expect(paths.largest.map(\.product) == [-3, 2, 1])
        #expect(paths.sum == 0 && paths.exactCount == 3)
    }

    @Test func aDeepGraphNeedsNoDeepStack() {
        withTape {
            let a = Value(1)
            var x = a
            for _ in 0..<20_000 { x = x * 1.0 + a }
            let paths = Paths(from: x, to: a, limit: 3)
            #expect(paths.exactCount == 20_001 && paths.sum == 20_001)
            #expect(paths.largest.count == 3)
        }
    }
}
