import Micrograd

/// A step of training compiled: the loss on so many points, as a program that is given other points and
/// other parameters each time.
struct CompiledStep {
    /// How many nodes the recording had.
    let nodes: Int
    private let program: Program
    private let loss: Loss
    private let parameters: [Int]
    /// The leaves of the points' features, and those of their labels.
    private let inputs: [[Int]]
    private let targets: [Int]
    private let outputs: [Int]
    /// The points' outputs when the program last ran.
    private(set) var scores: [Double]

    /// Compiles what has been recorded.
    init(
        _ root: Value, _ loss: Loss, parameters: [Value], inputs: [[Value]], targets: [Value],
        outputs: [Value], nodes: Int
    ) {
        self.nodes = nodes
        self.loss = loss
        self.parameters = parameters.map(\.index)
        self.inputs = inputs.map { $0.map(\.index) }
        self.targets = targets.map(\.index)
        self.outputs = outputs.map(\.index)
        scores = outputs.map(\.data)
        program = Program(compiling: root, reading: parameters + inputs.flatMap(\.self) + targets + outputs)
    }

    /// Sets the points; their number is that of the recording.
    func setPoints(_ batch: DataSet) {
        for (point, leaves) in zip(batch.points, inputs) {
            for (number, leaf) in zip(point, leaves) { program.setValue(of: leaf, to: number) }
        }
        for (label, leaf) in zip(batch.labels, targets) {
            program.setValue(of: leaf, to: loss.target(of: label) ?? label)
        }
    }

    /// Computes the loss, and its gradients toward the parameters into their `grad`.
    mutating func run(_ values: [Value]) -> Double {
        program.setValues(of: parameters, to: values.map(\.data))
        let loss = program.forward()
        program.backward()
        for (parameter, slope) in zip(values, program.gradients(of: parameters)) { parameter.grad = slope }
        for (place, row) in outputs.enumerated() { scores[place] = program.value(of: row) }
        return loss
    }
}
