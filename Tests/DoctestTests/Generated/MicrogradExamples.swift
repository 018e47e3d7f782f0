// Written from the documentation by ExampleTests; MICROGRAD_ACCEPT=1 writes it anew.
// swift-format-ignore-file
import Micrograd

extension MicrogradExamples {
    static let all: [Example] = [
        Example("Micrograd/Ancestors.swift, ancestors", expected: ["[false, true, false, true]"]) { try $0.exampleAncestors1() },
        Example("Micrograd/Compiled/Program.swift, Program", expected: ["25.0 30.0", "0.25 3.0"]) { try $0.exampleProgram1() },
        Example("Micrograd/Dual.swift, Dual", expected: ["-3.0 2.0"]) { try $0.exampleDual1() },
        Example("Micrograd/FunctionalGradients.swift, grad", expected: ["14.0"]) { try $0.exampleFunctionalGradients1() },
        Example("Micrograd/FunctionalGradients.swift, grad", expected: ["[4.0, 2.0]"]) { try $0.exampleFunctionalGradients2() },
        Example("Micrograd/FunctionalGradients.swift, valueAndGrad", expected: ["9.0 6.0"]) { try $0.exampleFunctionalGradients3() },
        Example("Micrograd/FunctionalGradients.swift, valueAndGrad", expected: ["8.0 [4.0, 2.0]"]) { try $0.exampleFunctionalGradients4() },
        Example("Micrograd/FunctionalGradients.swift, gradients", expected: ["-3.0 0.0"]) { try $0.exampleFunctionalGradients5() },
        Example("Micrograd/GradientCheck+Guard.swift, Guard", expected: ["4.0 agree", "[0]"]) { try $0.exampleGradientCheckGuard1() },
        Example("Micrograd/GradientCheck.swift, GradientCheck", expected: ["6.0 6.0 agree", "true"]) { try $0.exampleGradientCheck1() },
        Example("Micrograd/Gradients.swift, backward", expected: ["6.0 1.0", "12.0"]) { try $0.exampleGradients1() },
        Example("Micrograd/Lanes.swift, Lanes", expected: ["9.0"]) { try $0.exampleLanes1() },
        Example("Micrograd/Operation.swift, Operation", expected: ["-6.0 -3.0 2.0"]) { try $0.exampleOperation1() },
        Example("Micrograd/Paths.swift, Paths", expected: ["2.0 6.0 [3.0, 3.0]"]) { try $0.examplePaths1() },
        Example("Micrograd/SecondOrder.swift, secondDerivatives", expected: ["Optional(12.0)"]) { try $0.exampleSecondOrder1() },
        Example("Micrograd/StepSweep.swift, StepSweep", expected: ["14.0 14.00000009255109"]) { try $0.exampleStepSweep1() },
        Example("Micrograd/Steps.swift, Steps", expected: ["[0.0, 3.0] [3.0, 6.0]"]) { try $0.exampleSteps1() },
        Example("Micrograd/Tangents.swift, tangents", expected: ["6.0"]) { try $0.exampleTangents1() },
        Example("Micrograd/Tape+Compaction.swift, compact", expected: ["[0, 1, 0, 2] 4.0"]) { try $0.exampleTapeCompaction1() },
        Example("Micrograd/Tape+Definitions.swift, define", expected: ["8.0 12.0"]) { try $0.exampleTapeDefinitions1() },
        Example("Micrograd/Tape+Dot.swift, recordDot", expected: ["7.0 true [1.0, 3.0, 2.0]"]) { try $0.exampleTapeDot1() },
        Example("Micrograd/Tape+Reach.swift, reachesBack", expected: ["false", "true"]) { try $0.exampleTapeReach1() },
        Example("Micrograd/Tape+Record.swift, record", expected: ["1.5 [1, 2]"]) { try $0.exampleTapeRecord1() },
        Example("Micrograd/Tape+Replay.swift, replay", expected: ["4.0", "true 25.0"]) { try $0.exampleTapeReplay1() },
        Example("Micrograd/Tape+Rewind.swift, rewind", expected: ["true 2.0"]) { try $0.exampleTapeRewind1() },
        Example("Micrograd/Tape+Rewind.swift, withTape", expected: ["1.0000000004074072"]) { try $0.exampleTapeRewind2() },
        Example("Micrograd/Tape+WeightedSum.swift, recordWeightedSum", expected: ["7.0 [3, 4]"]) { try $0.exampleTapeWeightedSum1() },
        Example("Micrograd/Tape.swift, Tape", expected: ["-6.0 -3.0"]) { try $0.exampleTape1() },
        Example("Micrograd/TapeNumbers.swift, TapeNumbers", expected: ["4.0 [2.0, 2.0] false"]) { try $0.exampleTapeNumbers1() },
        Example("Micrograd/Topology.swift, Topology", expected: ["[3, 1]"]) { try $0.exampleTopology1() },
        Example("Micrograd/Value+Dot.swift, dot", expected: ["2.5 [3.0, 4.0] [2.0, -1.0]"]) { try $0.exampleValueDot1() },
        Example("Micrograd/Value+Dot.swift, dots", expected: ["[2.5, 0.0]"]) { try $0.exampleValueDot2() },
        Example("Micrograd/Value+Functions.swift, pow", expected: ["9.0 6.0"]) { try $0.exampleValueFunctions1() },
        Example("Micrograd/Value+Functions.swift, pow", expected: ["12.0 5.545177444479562"]) { try $0.exampleValueFunctions2() },
        Example("Micrograd/Value+Functions.swift, **", expected: ["18.0 9.0 8.0"]) { try $0.exampleValueFunctions3() },
        Example("Micrograd/Value+Functions.swift, exp", expected: ["2.718281828459045 true"]) { try $0.exampleValueFunctions4() },
        Example("Micrograd/Value+Functions.swift, relu", expected: ["0.0 0.0", "0.0 0.0", "2.0 1.0"]) { try $0.exampleValueFunctions5() },
        Example("Micrograd/Value+Functions.swift, max", expected: ["0.0 1.0"]) { try $0.exampleValueFunctions6() },
        Example("Micrograd/Value+Operators.swift, +", expected: ["4.5 1.75"]) { try $0.exampleValueOperators1() },
        Example("Micrograd/Value+Tape.swift, parameter", expected: ["w true"]) { try $0.exampleValueTape1() },
        Example("Micrograd/Value+Tape.swift, use", expected: ["true 1"]) { try $0.exampleValueTape2() },
        Example("Micrograd/Value.swift, Value", expected: ["0.0 2.0 8.0"]) { try $0.exampleValue1() },
        Example("Micrograd/Value.swift, init", expected: ["a Value(data=2.0, grad=0.0)"]) { try $0.exampleValue2() },
        Example("Micrograd/Value.swift, backward", expected: ["12.0", "6.0"]) { try $0.exampleValue3() },
        Example("Micrograd/ValueRun.swift, ValueRun", expected: ["[3.0, 4.0] true"]) { try $0.exampleValueRun1() },
        Example("Micrograd/ValueRun.swift, constants", expected: ["[3.0, 4.0]"]) { try $0.exampleValueRun2() },
        Example("Micrograd/WideRow.swift, OperationDefinition", expected: ["6.0 DISAGREE square"]) { try $0.exampleWideRow1() },
        Example("Micrograd/Micrograd.docc/AddingAnOperation.md", expected: ["8.0 12.0", "DISAGREE wrong"]) { try $0.exampleAddingAnOperation1() },
        Example("Micrograd/Micrograd.docc/CheckingGradients.md", expected: ["2.0 true agree", "-3.0 true agree", "true", "0.1 0.10000000000000853", "0.0001 0.00010000000972354428", "1e-08 1.3136013876646757e-07", "1e-12 0.0006223040763870813", "true true", "kink 0.0", "0.0 1.0", "edge true"]) { try $0.exampleCheckingGradients1() },
        Example("Micrograd/Micrograd.docc/FromMicrogradInPython.md", expected: ["24.70408163265306", "138.83381924198252 645.5772594752186", "9.0 -9.0", "1 4.0 2.0", "2 1.0 1.5", "3 0.25 1.25"]) { try $0.exampleFromMicrogradInPython1() },
        Example("Micrograd/Micrograd.docc/HowATapeIsCompiled.md", expected: ["25.0 30.0", "0.25 3.0"]) { try $0.exampleHowATapeIsCompiled1() },
        Example("Micrograd/Micrograd.docc/Micrograd.md", expected: ["0.999329299739067", "-0.0040228520490775965 0.002681901366051731", "[-0.0040228520490775965, 0.002681901366051731]"]) { try $0.exampleMicrograd1() },
        Example("Micrograd/Micrograd.docc/OneTapeManyPasses.md", expected: ["1 2.0 []", "2 -3.0 []", "3 -6.0 [1, 2]", "4 -4.0 [3, 1]", "[-3.0, 2.0]", "-2.0 2.0", "row 4 sends 1.0 * 1.0 to row 3: 1.0", "row 4 sends 1.0 * 1.0 to row 1: 1.0", "row 3 sends 1.0 * -3.0 to row 1: -2.0", "row 3 sends 1.0 * 2.0 to row 2: 2.0", "-10.0", "-2.0", "[4, 3, 1] [1.0, -3.0] -3.0", "[4, 1] [1.0] 1.0", "-2.0", "1"]) { try $0.exampleOneTapeManyPasses1() },
    ]
}

extension Stage {
    // Micrograd/Ancestors.swift, ancestors
    func exampleAncestors1() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        _ = tape.leaf(7)
        let square = tape.record(.multiply, a, a)
        print(tape.ancestors(of: square))   // [false, true, false, true]
    }

    // Micrograd/Compiled/Program.swift, Program
    func exampleProgram1() throws {
        let (w, x) = (Value(2.0), Value(3.0))
        let loss = (w * x - 1).pow(2)
        let program = Program(compiling: loss)
        for number in [2.0, 0.5] {
            program.setValue(of: w, to: number)
            print(program.forward(), program.gradient(of: w))
        }
        // 25.0 30.0
        // 0.25 3.0
    }

    // Micrograd/Dual.swift, Dual
    func exampleDual1() throws {
        let x = Dual(3, tangent: 1)
        let y = x * x - Dual(4) * x
        print(y.value, y.tangent)   // -3.0 2.0
    }

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

    // Micrograd/FunctionalGradients.swift, valueAndGrad
    func exampleFunctionalGradients3() throws {
        let square = valueAndGrad(of: { (x: Value) in x * x })
        print(square(3.0).value, square(3.0).gradient)   // 9.0 6.0
    }

    // Micrograd/FunctionalGradients.swift, valueAndGrad
    func exampleFunctionalGradients4() throws {
        let (value, gradient) = valueAndGrad(of: { (w: [Value]) in w[0] * w[1] + w[0] })([2.0, 3.0])
        print(value, gradient)   // 8.0 [4.0, 2.0]
    }

    // Micrograd/FunctionalGradients.swift, gradients
    func exampleFunctionalGradients5() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        let b = tape.leaf(-3)
        let product = tape.record(.multiply, a, b)
        print(tape.gradients(of: product)[a], tape.gradient(a))   // -3.0 0.0
    }

    // Micrograd/GradientCheck+Guard.swift, Guard
    func exampleGradientCheckGuard1() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        let square = tape.record(.multiply, a, a)   // of a program: L = a*a if a > 1.9 else a
        let condition = GradientCheck.Guard(a, .greater, .number(1.9), outcome: true)
        let check = GradientCheck(of: square, on: tape, guards: [condition])
        print(check.rows[0].backprop, check.rows[0].verdict)   // 4.0 agree
        tape.setValue(a, to: 1)
        print(GradientCheck(of: square, on: tape, guards: [condition]).flippedGuards)   // [0]
    }

    // Micrograd/GradientCheck.swift, GradientCheck
    func exampleGradientCheck1() throws {
        let a = Value(2), b = Value(-3), c = Value(10), f = Value(-2)
        let check = GradientCheck(of: (a * b + c) * f)
        print(check.rows[0].backprop, check.rows[0].forward, check.rows[0].verdict)   // 6.0 6.0 agree
        print(check.passes)   // true
    }

    // Micrograd/Gradients.swift, backward
    func exampleGradients1() throws {
        let tape = Tape()
        let a = tape.leaf(3)
        let square = tape.record(.multiply, a, a)
        tape.backward(from: square)
        print(tape.gradient(a), tape.gradient(square))   // 6.0 1.0
        tape.backward(from: square)
        print(tape.gradient(a))   // 12.0
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

    // Micrograd/SecondOrder.swift, secondDerivatives
    func exampleSecondOrder1() throws {
        let x = Value(2.0)
        let y = x.pow(3)
        print(y.tape.secondDerivatives(of: y.index, along: x.index)?[x.index] as Any)   // Optional(12.0)
    }

    // Micrograd/StepSweep.swift, StepSweep
    func exampleStepSweep1() throws {
        let x = Value(3)
        let sweep = StepSweep(of: 3 * x.pow(2) - 4 * x + 5, withRespectTo: x)
        print(sweep.exact, sweep.rows[7].forward)   // 14.0 14.00000009255109
    }

    // Micrograd/Steps.swift, Steps
    func exampleSteps1() throws {
        let tape = Tape()
        let a = tape.leaf(3)
        let square = tape.record(.multiply, a, a)
        for step in Steps(from: square, on: tape) {
            print(step.parts.map(\.before), step.parts.map(\.after))   // [0.0, 3.0] [3.0, 6.0]
        }
    }

    // Micrograd/Tangents.swift, tangents
    func exampleTangents1() throws {
        let tape = Tape()
        let x = tape.leaf(3)
        let square = tape.record(.multiply, x, x)
        print(tape.tangents(from: x, to: square)[square])   // 6.0
    }

    // Micrograd/Tape+Compaction.swift, compact
    func exampleTapeCompaction1() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        _ = tape.record(.exponential, a)
        let square = tape.record(.multiply, a, a)
        let map = tape.compact(keeping: [square])
        print(map, tape.value(Int(map[square])))   // [0, 1, 0, 2] 4.0
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

    // Micrograd/Tape+Dot.swift, recordDot
    func exampleTapeDot1() throws {
        let tape = Tape()
        let (w, b, x) = (tape.leaf(2), tape.leaf(1), tape.leaf(3))
        let sum = tape.recordDot(parameters: w, inputs: x, count: 1, hasBias: true)
        tape.backward(from: sum)
        print(tape.value(sum), tape.operands(of: sum) == [b, w, x], tape.slopes(of: sum))
        // 7.0 true [1.0, 3.0, 2.0]
    }

    // Micrograd/Tape+Reach.swift, reachesBack
    func exampleTapeReach1() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        let square = tape.record(.multiply, a, a)
        let start = tape.end
        let double = tape.record(.add, a, a)
        print(tape.reachesBack(before: start, from: double))   // false
        let product = tape.record(.multiply, square, a)
        print(tape.reachesBack(before: start, from: product))   // true
    }

    // Micrograd/Tape+Record.swift, record
    func exampleTapeRecord1() throws {
        let tape = Tape()
        let half = tape.record(.multiply, tape.leaf(3), constant: 0.5)
        print(tape.value(half), tape.operands(of: half))   // 1.5 [1, 2]
    }

    // Micrograd/Tape+Replay.swift, replay
    func exampleTapeReplay1() throws {
        let a = Value(2.0)
        let square = a * a
        a.data = 5
        print(square.data)   // 4.0
        print(square.tape.replay(to: square.index), square.data)   // true 25.0
    }

    // Micrograd/Tape+Rewind.swift, rewind
    func exampleTapeRewind1() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        let mark = tape.end
        _ = tape.record(.multiply, a, a)
        tape.rewind(to: mark)
        print(tape.end == mark, tape.value(a))   // true 2.0
    }

    // Micrograd/Tape+Rewind.swift, withTape
    func exampleTapeRewind2() throws {
        let w = Value(3.0)
        for _ in 1...100 {
            withTape {
                let loss = (w - 1) * (w - 1)
                w.zeroGrad()
                loss.backward()
                w.data -= 0.1 * w.grad
            }
        }
        print(w.data)   // 1.0000000004074072
    }

    // Micrograd/Tape+WeightedSum.swift, recordWeightedSum
    func exampleTapeWeightedSum1() throws {
        let tape = Tape()
        let (w, x, b) = (tape.leaf(2), tape.leaf(3), tape.leaf(1))
        let sum = tape.recordWeightedSum(bias: b, [x]) { _ in w }
        print(tape.value(sum), tape.operands(of: sum))   // 7.0 [3, 4]
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

    // Micrograd/TapeNumbers.swift, TapeNumbers
    func exampleTapeNumbers1() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        let square = tape.record(.multiply, a, a)
        let numbers = TapeNumbers(of: tape, before: tape.end)
        tape.setValue(a, to: 5)
        tape.replay(to: square)
        tape.backward(from: square)
        numbers.putBack(on: tape)
        print(tape.value(square), tape.slopes(of: square), tape.hasGradient(a))   // 4.0 [2.0, 2.0] false
    }

    // Micrograd/Topology.swift, Topology
    func exampleTopology1() throws {
        let tape = Tape()
        let a = tape.leaf(2)
        _ = tape.leaf(7)
        let square = tape.record(.multiply, a, a)
        print(Topology(below: square, on: tape).rows)   // [3, 1]
    }

    // Micrograd/Value+Dot.swift, dot
    func exampleValueDot1() throws {
        let w = [Value(2.0), Value(-1.0)]
        let x = [Value(3.0), Value(4.0)]
        let sum = Value.dot(w, x, plus: Value(0.5))
        sum.backward()
        print(sum.data, w.map(\.grad), x.map(\.grad))   // 2.5 [3.0, 4.0] [2.0, -1.0]
    }

    // Micrograd/Value+Dot.swift, dots
    func exampleValueDot2() throws {
        let parameters = ValueRun([2.0, -1.0, 0.5, 1.0, 1.0, -9.0].map { Value($0) })!
        let x = ValueRun([Value(3.0), Value(4.0)])!
        print(Value.dots(parameters, x, hasBias: true, then: .relu)!.map(\.data))   // [2.5, 0.0]
    }

    // Micrograd/Value+Functions.swift, pow
    func exampleValueFunctions1() throws {
        let x = Value(3.0)
        let y = x.pow(2)
        y.backward()
        print(y.data, x.grad)   // 9.0 6.0
    }

    // Micrograd/Value+Functions.swift, pow
    func exampleValueFunctions2() throws {
        let x = Value(2.0)
        let n = Value(3.0)
        x.pow(n).backward()
        print(x.grad, n.grad)   // 12.0 5.545177444479562
    }

    // Micrograd/Value+Functions.swift, **
    func exampleValueFunctions3() throws {
        let x = Value(3.0)
        print((2 * x ** 2).data, (-x ** 2).data, (2.0 ** x).data)   // 18.0 9.0 8.0
    }

    // Micrograd/Value+Functions.swift, exp
    func exampleValueFunctions4() throws {
        let x = Value(1.0)
        let y = x.exp()
        y.backward()
        print(y.data, x.grad == y.data)   // 2.718281828459045 true
    }

    // Micrograd/Value+Functions.swift, relu
    func exampleValueFunctions5() throws {
        for number in [-1.0, 0.0, 2.0] {
            let x = Value(number)
            x.relu().backward()
            print(x.relu().data, x.grad)
        }
        // 0.0 0.0
        // 0.0 0.0
        // 2.0 1.0
    }

    // Micrograd/Value+Functions.swift, max
    func exampleValueFunctions6() throws {
        let a = Value(2.0)
        let b = Value(5.0)
        max(a, b).backward()
        print(a.grad, b.grad)   // 0.0 1.0
    }

    // Micrograd/Value+Operators.swift, +
    func exampleValueOperators1() throws {
        let a = Value(2.0)
        var c = 1.0 + a * 3.0 - a / 4.0
        c += -a
        c.backward()
        print(c.data, a.grad)   // 4.5 1.75
    }

    // Micrograd/Value+Tape.swift, parameter
    func exampleValueTape1() throws {
        let w = Value.parameter(0.5, label: "w")
        print(w.label ?? "", w.tape.leafKind(w.index) == .parameter)   // w true
    }

    // Micrograd/Value+Tape.swift, use
    func exampleValueTape2() throws {
        let tape = Tape()
        let a = tape.use { Value(2.0) }
        print(a.tape === tape, a.index)   // true 1
    }

    // Micrograd/Value.swift, Value
    func exampleValue1() throws {
        let a = Value(-4.0)
        let b = Value(2.0)
        let c = a * b + b.pow(3)
        c.backward()
        print(c.data, a.grad, b.grad)   // 0.0 2.0 8.0
    }

    // Micrograd/Value.swift, init
    func exampleValue2() throws {
        let a = Value(2.0, label: "a")
        print(a.label ?? "", a)   // a Value(data=2.0, grad=0.0)
    }

    // Micrograd/Value.swift, backward
    func exampleValue3() throws {
        let a = Value(3.0)
        (a * a).backward()
        (a * a).backward()
        print(a.grad)   // 12.0
        a.zeroGrad()
        (a * a).backward()
        print(a.grad)   // 6.0
    }

    // Micrograd/ValueRun.swift, ValueRun
    func exampleValueRun1() throws {
        let x = [Value(3.0), Value(4.0)]
        let run = ValueRun(x)
        print(run?.map(\.data) ?? [], ValueRun([x[1], x[0]]) == nil)   // [3.0, 4.0] true
    }

    // Micrograd/ValueRun.swift, constants
    func exampleValueRun2() throws {
        print(ValueRun.constants([3, 4]).map(\.data))   // [3.0, 4.0]
    }

    // Micrograd/WideRow.swift, OperationDefinition
    func exampleWideRow1() throws {
        let square = OperationDefinition(
            name: "square", arity: 1, parameters: ["x"], valueText: "x**2", slopeTexts: ["3*x"],
            value: { x in x[0] * x[0] }, slopes: { x in [3 * x[0]] })
        let tape = Tape()
        let x = tape.leaf(2)
        let y = tape.record(definition: tape.define(square), [x])
        let row = GradientCheck(of: y, on: tape).rows[0]
        print(row.backprop, row.verdict.rawValue, row.accusation?.name ?? "nobody")   // 6.0 DISAGREE square
    }

    // Micrograd/Micrograd.docc/AddingAnOperation.md
    func exampleAddingAnOperation1() throws {
        let cube = OperationDefinition(
            name: "cube", arity: 1, parameters: ["x"],
            value: { x in x[0] * x[0] * x[0] }, slopes: { x in [3 * x[0] * x[0]] })
        let tape = Tape()
        let kind = tape.define(cube)
        let x = tape.leaf(2)
        let y = tape.record(definition: kind, [x])
        tape.backward(from: y)
        print(tape.value(y), tape.gradient(x))   // 8.0 12.0

        let wrong = OperationDefinition(
            name: "wrong", arity: 1, value: { x in x[0] * x[0] * x[0] }, slopes: { x in [2 * x[0] * x[0]] })
        let z = tape.record(definition: tape.define(wrong), [x])
        let verdict = GradientCheck(of: z, on: tape).rows[0]
        print(verdict.verdict.rawValue, verdict.accusation?.name ?? "")   // DISAGREE wrong
    }

    // Micrograd/Micrograd.docc/CheckingGradients.md
    func exampleCheckingGradients1() throws {
        let a = Value(2.0)
        let b = Value(-3.0)
        let check = GradientCheck(of: (a * b).tanh() + a.exp())
        for row in check.rows { print(row.data, row.backprop == row.forward, row.verdict) }
        // 2.0 true agree
        // -3.0 true agree
        print(check.passes)   // true

        let x = Value(3.0)
        let sweep = StepSweep(of: x * x + x, withRespectTo: x)
        for row in sweep.rows where [1e-1, 1e-4, 1e-8, 1e-12].contains(row.step) {
            print(row.step, row.forwardError)
        }
        // 0.1 0.10000000000000853
        // 0.0001 0.00010000000972354428
        // 1e-08 1.3136013876646757e-07
        // 1e-12 0.0006223040763870813

        let row = GradientCheck(of: x.sin() * x, withRespectTo: [x]).rows[0]
        print(row.error < 1e-9, abs(row.numeric - row.backprop) <= row.error)   // true true

        let zero = Value(0.0)
        let corner = GradientCheck(of: zero.relu()).rows[0]
        print(corner.verdict, corner.backprop)                              // kink 0.0
        print(corner.left?.value ?? .nan, corner.right?.value ?? .nan)   // 0.0 1.0

        let edge = GradientCheck(of: zero.sqrt()).rows[0]
        print(edge.verdict, edge.isUndefined)   // edge true
    }

    // Micrograd/Micrograd.docc/FromMicrogradInPython.md
    func exampleFromMicrogradInPython1() throws {
        let a = Value(-4.0)
        let b = Value(2.0)
        var c = a + b
        var d = a * b + b**3
        c += c + 1
        c += 1 + c + (-a)
        d += d * 2 + (b + a).relu()
        d += 3 * d + (b - a).relu()
        let e = c - d
        let f = e**2
        var g = f / 2.0
        g += 10.0 / f
        print(g.data)           // 24.70408163265306
        g.backward()
        print(a.grad, b.grad)   // 138.83381924198252 645.5772594752186

        let x = Value(3.0)
        print((-x**2).data, (-(x**2)).data)   // 9.0 -9.0
        for step in 1...3 {
            withTape {
                let loss = (x - 1) * (x - 1)
                x.zeroGrad()
                loss.backward()
                x.data -= 0.25 * x.grad
                print(step, loss.data, x.data)
            }
        }
        // 1 4.0 2.0
        // 2 1.0 1.5
        // 3 0.25 1.25
    }

    // Micrograd/Micrograd.docc/HowATapeIsCompiled.md
    func exampleHowATapeIsCompiled1() throws {
        let (w, x) = (Value(2.0), Value(3.0))
        let loss = (w * x - 1).pow(2)
        let program = Program(compiling: loss)
        print(program.forward(), program.gradient(of: w))   // 25.0 30.0
        program.setValue(of: w, to: 0.5)
        print(program.forward(), program.gradient(of: w))   // 0.25 3.0
    }

    // Micrograd/Micrograd.docc/Micrograd.md
    func exampleMicrograd1() throws {
        let a = Value(2.0)
        let b = Value(-3.0)
        let loss = (a * b + 10.0).tanh()
        loss.backward()
        print(loss.data)        // 0.999329299739067
        print(a.grad, b.grad)   // -0.0040228520490775965 0.002681901366051731

        let gradient = grad(of: { (x: [Value]) in (x[0] * x[1] + 10.0).tanh() })
        print(gradient([2.0, -3.0]))   // [-0.0040228520490775965, 0.002681901366051731]
    }

    // Micrograd/Micrograd.docc/OneTapeManyPasses.md
    func exampleOneTapeManyPasses1() throws {
        let tape = Tape()
        let a = tape.leaf(2, label: "a")
        let b = tape.leaf(-3, label: "b")
        let product = tape.record(.multiply, a, b)
        let sum = tape.record(.add, product, a)
        for row in 1..<tape.end { print(row, tape.value(row), tape.operands(of: row)) }
        // 1 2.0 []
        // 2 -3.0 []
        // 3 -6.0 [1, 2]
        // 4 -4.0 [3, 1]

        print(tape.slopes(of: product))   // [-3.0, 2.0]
        tape.backward(from: sum)
        print(tape.gradient(a), tape.gradient(b))   // -2.0 2.0

        for step in Steps(from: sum, on: tape) {
            for part in step.parts {
                print("row \(step.row) sends \(step.adjoint) * \(part.slope) to row \(part.operand): \(part.after)")
            }
        }
        // row 4 sends 1.0 * 1.0 to row 3: 1.0
        // row 4 sends 1.0 * 1.0 to row 1: 1.0
        // row 3 sends 1.0 * -3.0 to row 1: -2.0
        // row 3 sends 1.0 * 2.0 to row 2: 2.0

        tape.setValue(a, to: 5)
        tape.replay(to: sum)
        print(tape.value(sum))   // -10.0

        print(tape.tangents(from: a, to: sum)[sum])   // -2.0

        let paths = Paths(from: sum, to: a, on: tape)
        for path in paths.largest { print(path.rows, path.slopes, path.product) }
        // [4, 3, 1] [1.0, -3.0] -3.0
        // [4, 1] [1.0] 1.0
        print(paths.sum)   // -2.0

        let end = Tape.current.end
        let w = Value(3.0)
        for _ in 1...1000 { withTape { (w * w).backward() } }
        print(Tape.current.end - end)   // 1
    }
}
