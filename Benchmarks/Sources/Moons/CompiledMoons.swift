import Micrograd

/// The moons loss compiled from one recording through `Value` operators.
struct CompiledMoons {
    private let work: Work
    private let program: Program
    private let rows: [Int]
    /// How long compiling took.
    let seconds: Double

    init(_ work: Work) {
        self.work = work
        (program, rows, seconds) = withTape {
            let network = MoonsNetwork(work.parameters.map { Value($0) })
            let root = network.loss(work.points)
            var program: Program?
            let (seconds, _) = timed {
                let compiled = Program(compiling: root)
                program = compiled
                return compiled.forward()
            }
            guard let program else { preconditionFailure("nothing was compiled") }
            return (program, network.parameters.map(\.index), seconds)
        }
    }

    /// 100 steps from the initial parameters; the loss before the last.
    func train() -> Double {
        var numbers = work.parameters
        var loss = 0.0
        for step in 0..<Work.steps {
            program.setValues(of: rows, to: numbers)
            loss = program.forward()
            let rate = Work.rate(step)
            for (place, slope) in program.gradients(of: rows).enumerated() { numbers[place] -= rate * slope }
        }
        return loss
    }
}
