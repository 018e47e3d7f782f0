import MicrogradNN

/// How a network is asked to be: `activation=`, `output=`, `bias=`.
///
/// What is not said is the package's (relu, nothing after the last layer, biases at 0), or the lecture's
/// (tanh everywhere, biases drawn) once its classes have been pasted.
struct NetworkOptions {
    var activation: Activation
    var output: Activation
    var bias: BiasStart

    init(
        _ interpreter: Interpreter, activation: RuntimeValue, output: RuntimeValue = .unbound,
        bias: RuntimeValue, nonlin: RuntimeValue = .unbound
    ) throws(Diagnostic) {
        let isLecture = interpreter.lectureForm
        let isLinear = nonlin.isUnbound ? false : try !interpreter.isTrue(nonlin)
        self.activation =
            isLinear ? .linear : try Self.activation(activation, "activation") ?? (isLecture ? .tanh : .relu)
        self.output = try Self.activation(output, "output") ?? (isLecture ? .tanh : .linear)
        self.bias = try Self.bias(bias, isLecture ? .uniform : .zero)
    }

    /// An activation by its name, by the function of that name, or `None` for none at all.
    private static func activation(
        _ value: RuntimeValue, _ option: String
    ) throws(Diagnostic) -> Activation? {
        switch value {
        case .unbound: return nil
        case .none: return .linear
        case .native(let native):
            if let operation = native.operation,
                let activation = Activation.allCases.first(where: { $0.operation == operation })
            {
                return activation
            }
            throw unknown(native.name, option, Activation.allCases.map(\.rawValue))
        case .text(let word):
            if let activation = Activation(rawValue: word.text) { return activation }
            throw unknown(word.text, option, Activation.allCases.map(\.rawValue))
        default:
            throw Diagnostic("\(option) is a word, not \(article(value.kindName))", hint: "\(option)='tanh'")
        }
    }

    private static func bias(
        _ value: RuntimeValue, _ standard: BiasStart
    ) throws(Diagnostic) -> BiasStart {
        switch value {
        case .unbound: return standard
        case .none: return .none
        case .boolean(let isThere): return isThere ? standard : .none
        case .text(let word):
            if let bias = BiasStart(rawValue: word.text) { return bias }
            throw unknown(word.text, "bias", BiasStart.allCases.map(\.rawValue))
        default:
            throw Diagnostic("bias is a word, not \(article(value.kindName))", hint: "bias='uniform'")
        }
    }

    private static func unknown(_ word: String, _ option: String, _ words: [String]) -> Diagnostic {
        let nearest = Suggestion.nearest(to: word, among: words)
        return Diagnostic(
            "\(option) cannot be '\(word)'",
            hint: nearest.map { "did you mean '\($0)'?" } ?? "it can be \(words.joined(separator: ", "))")
    }
}
