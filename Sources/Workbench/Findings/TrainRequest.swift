import Language
import Micrograd
import MicrogradNN

/// What a `train` asks for: which network, on which points, and how.
struct TrainRequest {
    let module: ModuleObject
    /// The rows of the session's tape that hold the parameters.
    let parameters: [Int]
    let data: DataSet
    let options: TrainingOptions
    private let invocation: Invocation

    static let losses = Loss.allCases.map(\.rawValue)
    static let optimizers = OptimizerKind.allCases.map(\.rawValue)

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        let operand = invocation.operands[0]
        module = try invocation.module(operand)
        let points = invocation.clauses["on"] ?? Array(invocation.operands.dropFirst())
        data = try invocation.dataSet(points)
        options = try Self.options(invocation, points: data.count)
        do throws(Diagnostic) {
            parameters = try module.parameterRows(on: invocation.tape)
        } catch {
            throw error.placed(at: operand.range, in: invocation.source)
        }
        guard Set(parameters).count == parameters.count else {
            throw invocation.failure(
                "some parameters of '\(operand.text)' are one and the same Value", at: operand,
                hint: "write the loop by hand: backward adds up what a shared parameter gets")
        }
    }

    private static func options(_ invocation: Invocation, points: Int) throws(Diagnostic) -> TrainingOptions {
        guard let word = try invocation.word("loss") else {
            throw invocation.failure(
                "train needs a loss",
                hint: "add loss=hinge for labels -1 and 1, or one of \(losses.joined(separator: ", "))")
        }
        guard let loss = Loss(rawValue: word) else {
            throw invocation.failure(
                "there is no loss '\(word)'", at: invocation.options["loss"],
                hint: "it can be \(losses.joined(separator: ", "))")
        }
        let optimizer = try invocation.word("optimizer") ?? "sgd"
        guard let kind = OptimizerKind(rawValue: optimizer) else {
            throw invocation.failure(
                "there is no optimizer '\(optimizer)'", at: invocation.options["optimizer"],
                hint: "it can be \(optimizers.joined(separator: ", "))")
        }
        return TrainingOptions(
            loss: loss, steps: try invocation.whole(option: "steps", in: 1...1_000_000_000) ?? 100,
            schedule: try schedule(invocation),
            l2: try invocation.number(option: "l2", in: 0...1e9) ?? 0, optimizer: kind.make(),
            batchSize: try invocation.whole(option: "batch", in: 1...1_000_000_000))
    }

    /// `rate=0.05`, `rate=1.0..0.1`
    private static func schedule(_ invocation: Invocation) throws(Diagnostic) -> RateSchedule {
        guard let start = try invocation.number(option: "rate", in: 0...1e9) else { return .constant(0.05) }
        guard let operand = invocation.spanEnds["rate"] else { return .constant(start) }
        let end = try invocation.number(operand)
        guard 0...1e9 ~= end else {
            throw invocation.failure("a rate cannot be \(shownNumber(end, digits: 6))", at: operand)
        }
        return .linear(from: start, to: end)
    }

    /// About how many rows a step records: more rather than less.
    func rowsOfStep(_ network: some Network) -> Int {
        let perPoint = network.layers.reduce(32 + network.inputCount + 16 * network.outputCount) {
            rows, layer in
            rows + layer.inputCount + layer.outputCount * (2 * layer.inputCount + 4)
        }
        let points = min(options.batchSize ?? data.count, data.count)
        let (rows, overflow) = perPoint.multipliedReportingOverflow(by: points)
        return overflow ? .max / 2 : rows + 4 * parameters.count + 1024
    }

    /// Refuses a step that the tape would not hold.
    func check(_ rows: Int) throws(Diagnostic) {
        guard rows > min(invocation.interpreter.nodeLimit, Row.limit) else { return }
        throw invocation.failure(
            "a step of this training would record about \(rows) nodes, more than the tape may hold",
            hint: "look at fewer points a step: batch=100")
    }
}
