import Micrograd

/// Something with parameters: a neuron, a layer, a network, or a structure of your own that holds them.
///
/// ```swift
/// struct Line: Module {
///     var slope = Value.parameter(1)
///     var offset = Value.parameter(0)
///
///     var namedParameters: [NamedParameter] { [("slope", slope), ("offset", offset)] }
///     mutating func mapParameters(_ transform: (Value) -> Value) {
///         slope = transform(slope)
///         offset = transform(offset)
///     }
/// }
/// print(Line().parameters.count)   // 2
/// ```
///
/// Modules are values, but their parameters are handles on the tape: a copy of a module shares its numbers.
/// Make a module outside `withTape`, whose end gives up what was made inside.
public protocol Module {
    /// Every parameter in a fixed order, with its path inside the module: `layers[0].neurons[1].w[0]`.
    var namedParameters: [NamedParameter] { get }
    /// Every parameter, in the order of ``namedParameters``.
    var parameters: [Value] { get }
    /// Puts `transform(parameter)` in the place of every parameter, in the same order: what a tape's
    /// compaction asks for, since it moves the rows.
    mutating func mapParameters(_ transform: (Value) -> Value)
}

/// A parameter with its path inside the module.
public typealias NamedParameter = (name: String, value: Value)

extension Module {
    public var parameters: [Value] { namedParameters.map(\.value) }

    /// Clears the gradient of every parameter, as each step of training begins with.
    public func zeroGrad() {
        for parameter in parameters { parameter.zeroGrad() }
    }

    /// The parameters' numbers, in order: what to keep, and to put back with ``setData(_:)``.
    ///
    /// ```swift
    /// let model = MLP(2, [4, 1])
    /// let best = model.data
    /// model.setData(best.map { $0 * 2 })
    /// model.setData(best)
    /// print(model.data == best)   // true
    /// ```
    public var data: [Double] { parameters.map(\.data) }

    /// Sets the parameters' numbers, in order.
    public func setData(_ numbers: [Double]) {
        let parameters = parameters
        precondition(numbers.count == parameters.count, "one number for each parameter")
        for (parameter, number) in zip(parameters, numbers) { parameter.data = number }
    }

    /// Gives every parameter its path as its label, for drawings and tables.
    ///
    /// ```swift
    /// let neuron = Neuron(weights: [1, 2], bias: 0)
    /// neuron.labelParameters()
    /// print(neuron.parameters.map { $0.label ?? "" })   // ["w[0]", "w[1]", "b"]
    /// ```
    public func labelParameters() {
        for (name, value) in namedParameters { value.label = name }
    }
}

/// Parameters of a part, their paths prefixed by the part's place.
func prefixed(_ place: String, _ parameters: [NamedParameter]) -> [NamedParameter] {
    parameters.map { ("\(place).\($0.name)", $0.value) }
}
