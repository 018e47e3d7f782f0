import Micrograd
import MicrogradNN
import PlainC

/// The moons demo by everyone, in turns.
struct Contest {
    /// One who does the work: 100 steps, or forward passes only.
    struct Contestant {
        let name: String
        let how: String
        let finalLoss: Double
        let run: () -> Double
    }

    let work: Work

    var contestants: [Contestant] {
        let loss = Work.finalLoss
        let program = CompiledMoons(work)
        return [
            Contestant(name: "plain C", how: "dense loops, by hand", finalLoss: loss, run: plainC),
            Contestant(
                name: "bare Double", how: "forward only", finalLoss: Work.firstLoss, run: doubles),
            Contestant(name: "Value", how: "operators, rebuilt each step", finalLoss: loss, run: values),
            Contestant(name: "MicrogradNN", how: "modules, rebuilt each step", finalLoss: loss, run: modules),
            Contestant(
                name: "train", how: "records, compiles and runs", finalLoss: loss, run: training),
            Contestant(name: "Program", how: "compiled before", finalLoss: loss) { program.train() },
        ]
    }

    /// 100 steps, the loss rebuilt through `Value` operators in each; the loss before the last.
    private func values() -> Double {
        withTape {
            let network = MoonsNetwork(work.parameters.map { Value($0) })
            return steps(network.parameters) { network.loss(work.points) }
        }
    }

    /// 100 steps, the loss rebuilt through MicrogradNN in each.
    private func modules() -> Double {
        withTape {
            let model = network()
            let parameters = model.parameters
            let labels = work.points.map { $0[2] }
            return steps(parameters) {
                hinge(work.points.map { model([$0[0], $0[1]])[0] }, labels) + l2(parameters, 1e-4)
            }
        }
    }

    private func network() -> MLP {
        var random = PythonRandom(seed: 1)
        let model = MLP(2, [16, 16, 1], using: &random)
        model.setData(work.parameters)
        return model
    }

    private func steps(_ parameters: [Value], _ loss: () -> Value) -> Double {
        var last = 0.0
        for step in 0..<Work.steps {
            withTape {
                let root = loss()
                for p in parameters { p.zeroGrad() }
                root.backward()
                let rate = Work.rate(step)
                for p in parameters { p.data -= rate * p.grad }
                last = root.data
            }
        }
        return last
    }

    /// 100 steps by `train`, which compiles on its own.
    private func training() -> Double {
        withTape {
            let data = DataSet(
                points: work.points.map { [$0[0], $0[1]] }, labels: work.points.map { $0[2] })
            let options = TrainingOptions(
                loss: .hinge, steps: Work.steps, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
            return (try? train(network(), on: data, options))?.last?.loss ?? .nan
        }
    }

    /// The first loss 100 times in bare numbers, forward only: what the arithmetic alone costs.
    private func doubles() -> Double {
        var sum = 0.0
        for step in 0..<Work.steps {
            var parameters = work.parameters
            parameters[0] += Double(step) * 1e-12
            sum += MoonsNetwork(parameters).loss(work.points)
        }
        return sum / Double(Work.steps)
    }

    /// 100 steps by the hand-written dense network.
    private func plainC() -> Double {
        var parameters = work.parameters
        return plain_c_moons(
            work.points.flatMap(\.self), Int32(work.points.count), &parameters, Int32(Work.steps))
    }

    /// How long each takes: the rounds go around, so that a busy moment of the machine falls on all.
    func times(rounds: Int) -> [(contestant: Contestant, seconds: [Double], loss: Double)] {
        var results = contestants.map { ($0, [Double](), 0.0) }
        for _ in 0..<rounds {
            for index in results.indices {
                let (seconds, loss) = timed(results[index].0.run)
                let expected = results[index].0.finalLoss
                precondition(abs(loss - expected) < 1e-9 * expected, "wrong loss: \(loss)")
                results[index].1.append(seconds)
                results[index].2 = loss
            }
        }
        return results
    }

    /// The times as a table.
    func show(rounds: Int) {
        print(
            "compiling takes", fixed(median((0..<rounds).map { _ in CompiledMoons(work).seconds }) * 1e3, 2),
            "ms")
        print("moons: \(Work.steps) steps of \(Work.rows) nodes, \(rounds) rounds")
        let times = times(rounds: rounds)
        let unit = median(times[0].seconds)
        for (contestant, seconds, _) in times {
            let perNode = 1e9 / Double(Work.steps * Work.rows)
            let (middle, best) = (median(seconds), seconds.min() ?? .nan)
            print(
                pad(contestant.name, 12), pad(contestant.how, 30), "median",
                pad(fixed(middle * 1e3, 2) + " ms", 10),
                pad(fixed(middle * perNode, 3) + " ns a node", 17),
                pad(fixed(middle / unit, 1) + " × plain C", 16),
                "best", fixed(best * 1e3, 2), "ms")
        }
    }

    /// The best times for a program to read: name, how, seconds, loss, with tabs between.
    func list(rounds: Int) {
        for (contestant, seconds, loss) in times(rounds: rounds) {
            print(contestant.name, contestant.how, seconds.min() ?? .nan, loss, separator: "\t")
        }
        let compiling = (0..<rounds).map { _ in CompiledMoons(work).seconds }.min() ?? .nan
        print("compiling", "once, before the steps of Program", compiling, 0, separator: "\t")
    }
}
