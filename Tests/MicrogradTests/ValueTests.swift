import Foundation
import Micrograd
import Testing

@Suite("Value, the face a Swift program sees")
struct ValueTests {
    /// The README of micrograd with `let` and `var` added.
    @Test func readme() {
        withTape {
            let a = Value(-4.0)
            let b = Value(2.0)
            var c = a + b
            var d = a * b + b ** 3
            c += c + 1
            c += 1 + c + (-a)
            d += d * 2 + (b + a).relu()
            d += 3 * d + (b - a).relu()
            let e = c - d
            let f = e ** 2
            var g = f / 2.0
            g += 10.0 / f
            #expect(String(format: "%.4f", g.data) == "24.7041")
            g.backward()
            #expect(String(format: "%.4f", a.grad) == "138.8338")
            #expect(String(format: "%.4f", b.grad) == "645.5773")
            #expect(isClose(g.data, 2421.0 / 98, relative: 1e-14))
            #expect(isClose(a.grad, 47620.0 / 343, relative: 1e-14))
            #expect(isClose(b.grad, 221433.0 / 343, relative: 1e-14))
        }
    }

    @Test func numbersMeetValuesOnEitherSide() {
        withTape {
            let x = Value(3)
            #expect([(x + 2).data, (2 + x).data] == [5, 5])
            #expect([(x - 2).data, (2 - x).data] == [1, -1])
            #expect([(x * 2).data, (2 * x).data] == [6, 6])
            #expect([(x / 2).data, (6 / x).data] == [1.5, 2])
            #expect([(-x).data, (+x).data] == [-3, 3])
            let y = 2 / x - x * x
            y.backward()
            #expect(isClose(x.grad, -2.0 / 9 - 6))
        }
    }

    @Test func compoundAssignmentRebinds() {
        withTape {
            let x = Value(3)
            var y = x
            y += x
            y -= 1
            y *= x
            y /= 2
            y += 1
            y -= x
            y *= 4
            y /= x
            // ((2x − 1)·x/2 + 1 − x)·4/x = 4x − 6 + 4/x
            #expect(isClose(y.data, 4 * 3 - 6 + 4.0 / 3))
            y.backward()
            #expect(isClose(x.grad, 4 - 4.0 / 9))
            #expect(x.data == 3)
        }
    }

    @Test func powersByNumbersAndByValues() {
        withTape {
            let (x, y) = (Value(2), Value(3))
            let byNumber = x.pow(3)
            byNumber.backward()
            #expect(byNumber.data == 8 && x.grad == 12)
            x.zeroGrad()
            let byValue = x.pow(y)
            byValue.backward()
            #expect(byValue.data == 8 && x.grad == 12)
            #expect(isClose(y.grad, 8 * log(2)))
            #expect((2 ** y).data == 8 && (x ** y).data == 8)
            // Grouped from the right, and tighter than a product.
            #expect((2 * x ** y ** x).data == 1024)
        }
    }

    @Test func everyOperationHasItsFunction() {
        withTape {
            let functions: [(Micrograd.Operation, Value)] = [
                (.exponential, Value(0.3).exp()), (.logarithm, Value(0.3).log()),
                (.squareRoot, Value(0.3).sqrt()), (.sine, Value(0.3).sin()), (.cosine, Value(0.3).cos()),
                (.tangent, Value(0.3).tan()), (.hyperbolicTangent, Value(0.3).tanh()),
                (.sigmoid, Value(0.3).sigmoid()), (.relu, Value(0.3).relu()),
                (.leakyRelu, Value(0.3).leakyRelu()), (.softplus, Value(0.3).softplus()),
                (.absolute, Value(0.3).abs()), (.negate, -Value(0.3)),
            ]
            for (operation, value) in functions {
                #expect(value.data == operation.row.rule(0.3, 0).value)
                #expect(value.tape.operation(value.index) == operation)
            }
            #expect(max(Value(1), Value(2)).data == 2)
            #expect(min(Value(1), Value(2)).data == 1)
        }
    }

    @Test func labels() {
        withTape {
            let x = Value(3, label: "x")
            let y = x * x
            #expect(x.label == "x" && y.label == nil)
            y.label = "y"
            #expect(y.label == "y" && y.tape.labels[y.index] == "y")
            y.label = nil
            #expect(y.label == nil)
        }
        #expect(withTape { Value(1).label } == nil)
    }

    @Test func shownAsPythonShowsIt() {
        withTape { #expect("\(Value(-6))" == "Value(data=-6.0, grad=0.0)") }
    }

    @Test func copiesShareTheRow() {
        withTape {
            let x = Value(3)
            let copy = x
            copy.data = 5
            copy.grad = 2
            #expect(x.data == 5 && x.grad == 2)
            x.zeroGrad()
            #expect(copy.grad == 0)
            #expect(x.grad.sign == .plus)
        }
    }

    /// The figures of the lecture: d = a·b, L = (d + c)·f.
    @Test func chainOfTheLecture() {
        withTape {
            let (a, b, c, f) = (Value(2), Value(-3), Value(10), Value(-2))
            let e = a * b
            let d = e + c
            let loss = d * f
            loss.backward()
            #expect([loss, a, b, c, d, e, f].map(\.grad) == [1, 6, -4, -2, -2, -2, 4])
            for leaf in [a, b, c, f] { leaf.data += 0.01 * leaf.grad }
            loss.tape.replay(to: loss.index)
            #expect(isClose(loss.data, -7.286496, relative: 1e-15))
        }
    }

    @Test func neuronOfTheLecture() {
        withTape {
            let (x, w) = ([Value(2), Value(0)], [Value(-3), Value(1)])
            let bias = Value(6.8813735870195432)
            let out = (x[0] * w[0] + x[1] * w[1] + bias).tanh()
            out.backward()
            #expect(out.data == 0.7071067811865477)
            #expect(bias.grad == 0.4999999999999998)
            #expect(x.map(\.grad) == [-1.4999999999999993, 0.4999999999999998])
            #expect(w.map(\.grad) == [0.9999999999999996, 0])
        }
    }
}
