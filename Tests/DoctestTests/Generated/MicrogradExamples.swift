// Written from the documentation by ExampleTests; MICROGRAD_ACCEPT=1 writes it anew.
// swift-format-ignore-file
import Micrograd

extension MicrogradExamples {
    static let all: [Example] = [
        Example(
            "Micrograd/FunctionalGradients.swift, grad",
            expected: [
            "14.0",
            ]
        ) { try $0.exampleFunctionalGradients1() },
        Example(
            "Micrograd/FunctionalGradients.swift, grad",
            expected: [
            "[4.0, 2.0]",
            ]
        ) { try $0.exampleFunctionalGradients2() },
        Example(
            "Micrograd/GradientCheck.swift, GradientCheck",
            expected: [
            "6.0 agree …",
            "true",
            ]
        ) { try $0.exampleGradientCheck1() },
        Example(
            "Micrograd/Lanes.swift, Lanes",
            expected: [
            "9.0",
            ]
        ) { try $0.exampleLanes1() },
        Example(
            "Micrograd/Operation.swift, Operation",
            expected: [
            "-6.0 -3.0 2.0",
            ]
        ) { try $0.exampleOperation1() },
        Example(
            "Micrograd/Paths.swift, Paths",
            expected: [
            "2.0 6.0 [3.0, 3.0]",
            ]
        ) { try $0.examplePaths1() },
        Example(
            "Micrograd/StepSweep.swift, StepSweep",
            expected: [
            "14.0 14.00000009255109",
            ]
        ) { try $0.exampleStepSweep1() },
        Example(
            "Micrograd/Steps.swift, Steps",
            expected: [
            "0.0 + 3.0 = 3.0",
            "3.0 + 3.0 = 6.0",
            ]
        ) { try $0.exampleSteps1() },
        Example(
            "Micrograd/Tangents.swift, tangents",
            expected: [
            "6.0",
            ]
        ) { try $0.exampleTangents1() },
        Example(
            "Micrograd/Tape+Definitions.swift, define",
            expected: [
            "8.0 12.0",
            ]
        ) { try $0.exampleTapeDefinitions1() },
        Example(
            "Micrograd/Tape+Rewind.swift, @discardableResult",
            expected: [
            "1.0000000004074074",
            ]
        ) { try $0.exampleTapeRewind1() },
        Example(
            "Micrograd/Tape.swift, Tape",
            expected: [
            "-6.0 -3.0",
            ]
        ) { try $0.exampleTape1() },
        Example(
            "Micrograd/Topology.swift, Topology",
            expected: [
            "[3, 1]",
            ]
        ) { try $0.exampleTopology1() },
        Example(
            "Micrograd/Value.swift, Value",
            expected: [
            "0.0 2.0 8.0",
            ]
        ) { try $0.exampleValue1() },
    ]
}

extension Stage {
    // Micrograd/FunctionalGradients.swift, grad
    func exampleFunctionalGradients1() throws {
        let slope = grad(of: { x in 3 * x * x - 4 * x + 5 })
        print(slope(3.0))   // 14.0
    }

    // Micrograd/FunctionalGradients.swift, grad
    func exampleFunctionalGradients2() throws {
        let gradient = grad(of: { (x: [Value]) in x[0] * x[1] + x[0] })
        print(gradient([2.0, 3.0]))   // [4.0, 2.0]
    }

    // Micrograd/GradientCheck.swift, GradientCheck
    func exampleGradientCheck1() throws {
        let a = Value(2), b = Value(-3), c = Value(10), f = Value(-2)
        let check = GradientCheck(of: (a * b + c) * f)
        for row in check.rows { print(row.backprop, row.verdict) }   // 6.0 agree …
        print(check.passes)   // true
    }

    // Micrograd/Lanes.swift, Lanes
    func exampleLanes1() throws {
        let points = Lanes(SIMD8(0, 1, 2, 3, 4, 5, 6, 7))
        print((points * points).numbers[3])   // 9.0
    }

    // Micrograd/Operation.swift, Operation
    func exampleOperation1() throws {
        let rule = Operation.multiply.row.rule(2.0, -3.0)
        print(rule.value, rule.left, rule.right)   // -6.0 -3.0 2.0
    }

    // Micrograd/Paths.swift, Paths
    func examplePaths1() throws {
        let tape = Tape()
        let a = tape.leaf(3)
        let square = tape.record(.multiply, a, a)
        let paths = Paths(from: square, to: a, on: tape)
        print(paths.count, paths.sum, paths.largest.map(\.product))   // 2.0 6.0 [3.0, 3.0]
    }

    // Micrograd/StepSweep.swift, StepSweep
    func exampleStepSweep1() throws {
        let x = Value(3)
        let sweep = StepSweep(of: 3 * x * x - 4 * x + 5, withRespectTo: x)
        print(sweep.exact, sweep.rows[7].forward)   // 14.0 14.00000009255109
    }

    // Micrograd/Steps.swift, Steps
    func exampleSteps1() throws {
        let tape = Tape()
        let a = tape.leaf(3)
        let square = tape.record(.multiply, a, a)
        for step in Steps(from: square, on: tape) {
            for part in step.parts { print(part.before, "+", part.contribution, "=", part.after) }
        }
        // 0.0 + 3.0 = 3.0
        // 3.0 + 3.0 = 6.0
    }

    // Micrograd/Tangents.swift, tangents
    func exampleTangents1() throws {
        let tape = Tape()
        let x = tape.leaf(3)
        let square = tape.record(.multiply, x, x)
        print(tape.tangents(from: x, to: square)[square])   // 6.0
    }

    // Micrograd/Tape+Definitions.swift, define
    func exampleTapeDefinitions1() throws {
        let tape = Tape()
        let cube = tape.define(
            OperationDefinition(name: "cube", arity: 1, value: { $0[0] * $0[0] * $0[0] }) { [3 * $0[0] * $0[0]] })
        let x = tape.leaf(2)
        let y = tape.record(definition: cube, [x])
        tape.backward(from: y)
        print(tape.value(y), tape.gradient(x))   // 8.0 12.0
    }

    // Micrograd/Tape+Rewind.swift, @discardableResult
    func exampleTapeRewind1() throws {
        let w = Value(3.0)
        for _ in 1...100 {
            withTape {
                let loss = (w - 1) * (w - 1)
                w.zeroGrad()
                loss.backward()
                w.data -= 0.1 * w.grad
            }
        }
        print(w.data)   // 1.0000000004074074
    }

    // Micrograd/Tape.swift, Tape
    func exampleTape1() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        let b = tape.leaf(-3)
        let product = tape.record(.multiply, a, b)
        tape.backward(from: product)
        print(tape.value(product), tape.gradient(a))   // -6.0 -3.0
    }

    // Micrograd/Topology.swift, Topology
    func exampleTopology1() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        _ = tape.leaf(7)
        let square = tape.record(.multiply, a, a)
        print(Topology(below: square, on: tape).rows)   // [3, 1]
    }

    // Micrograd/Value.swift, Value
    func exampleValue1() throws {
        let a = Value(-4.0)
        let b = Value(2.0)
        let c = a * b + b.pow(3)
        c.backward()
        print(c.data, a.grad, b.grad)   // 0.0 2.0 8.0
    }
}
