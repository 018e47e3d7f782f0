import Micrograd
import MicrogradNN

extension Interpreter {
    /// Makes sure that so many rows fit on the tape.
    public func reserveRows(_ count: Int) throws(Diagnostic) {
        if tape.end + count > nodeLimit { throw tooManyNodes() }
    }

    /// A new parameter, labelled by its path inside its module.
    private func parameter(_ number: Double, _ label: String) -> RuntimeValue {
        .node(tape.leaf(number, kind: .parameter, label: label))
    }

    /// A neuron whose weights, then its bias, are drawn. `place` leads to it inside its module:
    /// `neurons[1].`.
    func makeNeuron(
        _ inputs: Int, activation: Activation, bias: BiasStart, at place: String = ""
    ) -> NeuronObject {
        let weights = (0..<inputs).map { input in
            parameter(random.weights.uniform(-1, 1), "\(place)w[\(input)]")
        }
        let start: RuntimeValue =
            switch bias {
            case .zero: parameter(0, "\(place)b")
            case .uniform: parameter(random.weights.uniform(-1, 1), "\(place)b")
            case .none: .none
            }
        return NeuronObject(weights: weights, bias: start, activation: activation)
    }

    /// A layer of neurons, drawn one after the other.
    func makeLayer(
        _ inputs: Int, _ outputs: Int, activation: Activation, bias: BiasStart, at place: String = ""
    ) -> LayerObject {
        LayerObject(
            (0..<outputs).map { neuron in
                makeNeuron(inputs, activation: activation, bias: bias, at: "\(place)neurons[\(neuron)].")
            })
    }

    /// Says once that a loop written by hand never clears its gradients.
    ///
    /// The sign is a parameter that has moved since the last pass and still holds that pass's gradient, which
    /// nobody has assigned since; adding up several passes before one update is no mistake.
    func remarkOnOldGradients(below root: Int) {
        guard let row = movedParameter else { return }
        movedParameter = nil
        guard row <= root, tape.gradient(row) != 0, tape.ancestors(of: root)[row] else { return }
        let warning = TrainingWarning.gradientsNotZeroed
        remark("\(warning.message); \(warning.advice)")
    }

    /// A note that is made once a session.
    func remark(_ note: String) {
        if remarks.insert(note).inserted { host.note(note) }
    }

    /// The points `X` with their labels `y`, as plain numbers.
    public func dataSet(_ points: RuntimeValue, _ labels: RuntimeValue) throws(Diagnostic) -> DataSet {
        guard points.isBroadcastable, labels.isBroadcastable else {
            let odd = points.isBroadcastable ? labels : points
            throw Diagnostic(
                "points and labels are lists or arrays, not \(article(odd.kindName))",
                hint: "X, y = moons(100, 0.1) makes both")
        }
        var rows: [[Double]] = []
        for point in try elements(of: points) { rows.append(try numbers(of: point, "a point")) }
        var marks: [Double] = []
        for label in try elements(of: labels) {
            let numbers = try numbers(of: label, "a label")
            guard numbers.count == 1 else { throw Diagnostic("a label is one number, not \(numbers.count)") }
            marks.append(numbers[0])
        }
        guard rows.count == marks.count else {
            throw Diagnostic(
                "\(rows.count) points, but \(marks.count) labels", hint: "each point needs its label")
        }
        if let odd = rows.firstIndex(where: { $0.count != rows[0].count }) {
            throw Diagnostic(
                "the first point has \(rows[0].count) numbers, point \(odd) has \(rows[odd].count)",
                hint: "all points are of one length")
        }
        return DataSet(points: rows, labels: marks)
    }

    private func numbers(of value: RuntimeValue, _ what: String) throws(Diagnostic) -> [Double] {
        var numbers: [Double] = []
        for element in value.isBroadcastable ? try elements(of: value) : [value] {
            guard let number = number(element) else {
                throw Diagnostic("\(what) is made of numbers, not of \(article(element.kindName))")
            }
            numbers.append(number)
        }
        return numbers
    }
}
