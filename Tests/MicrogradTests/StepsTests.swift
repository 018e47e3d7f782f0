import Micrograd
import Testing

@Suite struct StepsTests {
    @Test func theStoryOfASmallExpression() {
        withTape {
            let a = Value(2), b = Value(-3), c = Value(10), f = Value(-2)
            let product = a * b
            let sum = product + c
            let loss = sum * f
            let steps = Array(Steps(from: loss))
            #expect(steps.map(\.row) == [loss.index, sum.index, product.index])
            #expect(steps.map(\.adjoint) == [1, -2, -2])
            #expect(steps[0].parts.map(\.operand) == [sum.index, f.index])
            #expect(steps[2].parts.map(\.slope) == [-3, 2])
            #expect(steps[2].parts.map(\.contribution) == [6, -4])
        }
    }

    @Test func aNodeUsedTwiceGathers() {
        withTape {
            let a = Value(3)
            let parts = Array(Steps(from: a * a)).first?.parts ?? []
            #expect(parts.map(\.before) == [0, 3])
            #expect(parts.map(\.after) == [3, 6])
        }
    }

    @Test func earlierGradientsCountWhenAsked() {
        withTape {
            let a = Value(3)
            let square = a * a
            square.backward()
            #expect(Array(Steps(from: square)).last?.parts.last?.after == 6)
            #expect(Array(Steps(from: square, addingToLeaves: true)).last?.parts.last?.after == 12)
            #expect(a.grad == 6)
        }
    }

    @Test func aLeafAsRootHasNoSteps() {
        withTape {
            let a = Value(3)
            #expect(Array(Steps(from: a)).isEmpty)
            #expect(Steps(from: a).total(a.index) == 1)
        }
    }

    /// On random programs the totals are backpropagation's to the last bit.
    @Test func theTotalsAreThoseOfBackward() {
        var random = SeededRandom(11)
        for _ in 0..<100 {
            withTape {
                var values = (0..<4).map { _ in Value(Double.random(in: -2...2, using: &random)) }
                for _ in 0..<20 {
                    let left = values.randomElement(using: &random)!
                    let right = values.randomElement(using: &random)!
                    values.append(
                        [left * right, left + right, left.tanh(), left.relu()].randomElement(using: &random)!)
                }
                let root = values[values.count - 1]
                var steps = Steps(from: root)
                while steps.next() != nil {}
                root.backward()
                #expect(values.allSatisfy { steps.total($0.index) == $0.grad })
            }
        }
    }

    @Test func topologyGoesFromTheRootDown() {
        withTape {
            let a = Value(2), stranger = Value(7)
            let b = a * a
            let root = b + a
            #expect(Topology(below: root).rows == [root.index, b.index, a.index])
            #expect(!Topology(below: root).rows.contains(stranger.index))
        }
    }
}
