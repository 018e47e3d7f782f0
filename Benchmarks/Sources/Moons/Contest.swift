import Micrograd
import MicrogradNN
import PlainC

/// The moons demo by plain C, by bare `Double` arithmetic and by `Value`s, in turns.
struct Contest {
    let work: Work

    /// 100 steps, the loss rebuilt through `Value` operators in each; the loss before the last.
    func values() -> Double {
        var loss = 0.0
        withTape {
            let network = MoonsNetwork(work.parameters.map { Value($0) })
            for step in 0..<Work.steps {
                withTape {
                    let start = Tape.current.end
                    let root = network.loss(work.points)
                    precondition(Tape.current.end - start + network.parameters.count == Work.rows)
                    for p in network.parameters { p.zeroGrad() }
                    root.backward()
                    let rate = 1 - 0.9 * Double(step) / Double(Work.steps)
                    for p in network.parameters { p.data -= rate * p.grad }
                    loss = root.data
                }
            }
        }
        return loss
    }

    /// 100 steps, the loss rebuilt through MicrogradNN in each.
    func modules() -> Double {
        var loss = 0.0
        withTape {
            var random = PythonRandom(seed: 1)
            let model = MLP(2, [16, 16, 1], using: &random)
            model.setData(work.parameters)
            let parameters = model.parameters
            for step in 0..<Work.steps {
                withTape {
                    let scores = work.points.map { model([$0[0], $0[1]])[0] }
                    let root = hinge(scores, work.points.map { $0[2] }) + l2(parameters, 1e-4)
                    for p in parameters { p.zeroGrad() }
                    root.backward()
                    SGD().step(parameters, rate: 1 - 0.9 * Double(step) / Double(Work.steps))
                    loss = root.data
                }
            }
        }
        return loss
    }

    /// 100 steps of the loss compiled from one recording through `Value` operators.
    func compiled() -> Double {
        withTape {
            let network = MoonsNetwork(work.parameters.map { Value($0) })
            let program = Program(compiling: network.loss(work.points))
            let rows = network.parameters.map(\.index)
            var numbers = work.parameters
            var loss = 0.0
            for step in 0..<Work.steps {
                loss = program.forward()
                program.backward()
                let rate = 1 - 0.9 * Double(step) / Double(Work.steps)
                for (place, row) in rows.enumerated() {
                    numbers[place] -= rate * program.gradient(of: row)
                    program.setValue(of: row, to: numbers[place])
                }
            }
            return loss
        }
    }

    /// Recording once and compiling, no step.
    func compiling() -> Double {
        withTape {
            let network = MoonsNetwork(work.parameters.map { Value($0) })
            let root = network.loss(work.points)
            return timed { Program(compiling: root).forward() }.seconds
        }
    }

    /// 100 steps by `train`, which compiles on its own.
    func training() -> Double {
        withTape {
            var random = PythonRandom(seed: 1)
            let model = MLP(2, [16, 16, 1], using: &random)
            model.setData(work.parameters)
            let data = DataSet(points: work.points.map { [$0[0], $0[1]] }, labels: work.points.map { $0[2] })
            let options = TrainingOptions(
                loss: .hinge, steps: Work.steps, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
            return (try? train(model, on: data, options))?.last?.loss ?? .nan
        }
    }

    /// The same loss 100 times in bare numbers, forward only: what the arithmetic alone costs.
    func doubles() -> Double {
        var sum = 0.0
        for step in 0..<Work.steps {
            var parameters = work.parameters
            parameters[0] += Double(step) * 1e-9
            sum += MoonsNetwork(parameters).loss(work.points)
        }
        return sum / Double(Work.steps)
    }

    /// 100 steps by the hand-written dense network.
    func plainC() -> Double {
        var parameters = work.parameters
        return plain_c_moons(
            work.points.flatMap(\.self), Int32(work.points.count), &parameters, Int32(Work.steps))
    }

    /// Takes turns, so that a busy moment of the machine falls on all, and compares medians.
    func run(rounds: Int) {
        var times: [[Double]] = [[], [], [], [], [], []]
        for _ in 0..<rounds {
            for (index, contestant) in [plainC, doubles, values, modules, compiled, training].enumerated() {
                let (seconds, loss) = timed(contestant)
                times[index].append(seconds)
                let expected = index == 1 ? 0.8958441 : Work.finalLoss
                precondition(abs(loss - expected) < 1e-6 * expected, "wrong loss: \(loss)")
            }
        }
        let medians = times.map(median)
        print("compiling takes", fixed(median((0..<15).map { _ in compiling() }) * 1e3, 2), "ms")
        print("moons: \(Work.steps) steps of \(Work.rows) nodes, \(rounds) rounds")
        for (index, name) in ["plain C, by hand", "bare Double, forward", "Value", "MicrogradNN", "Program", "train"].enumerated() {
            let perNode = 1e9 / Double(Work.steps * Work.rows)
            print(
                pad(name, 22), "median", pad(fixed(medians[index] * 1e3, 2) + " ms", 10),
                pad(fixed(medians[index] * perNode, 3) + " ns a node", 17),
                pad(fixed(medians[index] / medians[0], 1) + " × plain C", 16),
                "best", fixed(times[index].min()! * perNode, 3), "ns a node")
        }
    }
}
