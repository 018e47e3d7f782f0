import Language
import Micrograd
import MicrogradNN

extension Command {
    static let train = Command(
        "train",
        usage: "train net on X, y loss=hinge [steps=100] [rate=0.05 | rate=1.0..0.1] [l2=1e-4] "
            + "[optimizer=adam] [batch=N]",
        summary: "trains a network",
        help: """
            Each step records the loss over the points, goes back through it, and moves the parameters against \
            their gradients. The loss is hinge or binary_cross_entropy for labels -1 and 1, cross_entropy for \
            labels 0, 1, 2, … with an output each, mse for numbers. A step's loss is the one before its update.

            'rate=1.0..0.1' lets the rate go from one number to the other. 'batch=N' looks at N points a step, \
            drawn anew each time around. Ctrl-C stops between two steps and keeps the parameters.

            Afterwards it says what looks wrong: a loss that exploded, dead relus, saturated tanhs.
            """,
        examples: [
            "seed 1337\nX, y = moons(100, 0.1)\nnet = MLP(2, [16, 16, 1])\n"
                + "train net on X, y loss=hinge steps=20 rate=1.0..0.1 l2=1e-4",
            "X, y = xor()\nnet = MLP(2, [4, 1], activation='tanh')\n"
                + "train net on X, y loss=mse steps=50 rate=0.1 optimizer=adam",
        ],
        syntax: CommandSyntax(
            .expressions(1...3), clauses: [.init("on", .expressions(1...2))],
            options: [
                .init("loss", words: TrainRequest.losses), .init("steps"), .init("rate", isSpan: true),
                .init("l2"), .init("optimizer", words: TrainRequest.optimizers), .init("batch"),
            ])
    ) { invocation throws(Diagnostic) in
        let request = try TrainRequest(invocation)
        let surroundings = invocation.session.surroundings
        let start = surroundings.seconds
        let report = try invocation.run(request)
        let story = TrainingStory(
            report: report, steps: request.options.steps, seconds: surroundings.seconds - start,
            saysTime: surroundings.isInteractive)
        var answer = story.answer
        if report.end == .stopped { answer.failure = .interruption }
        return answer
    }
}

extension Invocation {
    /// Trains a copy of the network on a tape of its own, and puts its numbers into the network's own
    /// parameters, however it ended.
    fileprivate func run(_ request: TrainRequest) throws(Diagnostic) -> TrainingReport {
        let size = try onOwnTape(rows: request.parameters.count + 2) { () throws(Diagnostic) in
            request.rowsOfStep(try request.module.copy(interpreter))
        }
        try request.check(size)
        var progress = TrainingProgress(session, steps: request.options.steps)
        defer { progress.clear() }
        return try onOwnTape(rows: 2 * size) { () throws(Diagnostic) in
            let network = try request.module.copy(interpreter)
            Tape.current.labels = [:]
            let report: TrainingReport
            do throws(DataError) {
                report = try MicrogradNN.train(
                    network, on: request.data, request.options, using: &interpreter.random.data,
                    timedBy: { session.surroundings.seconds }
                ) { step in
                    progress.show(step)
                    return session.surroundings.isInterrupted ? .stop : .goOn
                }
            } catch {
                throw Diagnostic(error)
            }
            for (row, parameter) in zip(request.parameters, network.parameters) {
                interpreter.setData(ofRow: row, to: parameter.data)
                interpreter.setGradient(ofRow: row, to: parameter.grad)
            }
            return report
        }
    }
}
