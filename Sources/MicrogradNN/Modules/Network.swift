import Micrograd

/// A module that makes outputs of inputs, layer by layer: what can be trained, drawn and saved.
///
/// ``MLP``, ``Layer`` and ``Neuron`` are networks; the latter two are networks of one layer.
///
/// ```swift
/// let hidden = Layer([Neuron(weights: [1], bias: 0), Neuron(weights: [-1], bias: 0)])
/// let output = Layer([Neuron(weights: [1, 1], bias: 0, activation: .linear)])
/// let absolute = MLP([hidden, output])
/// print(absolute.predict([-3]), absolute.activations(for: [-3]))   // [3.0] [[0.0, 3.0], [3.0]]
/// ```
public protocol Network: Module {
    var layers: [Layer] { get }
}

extension Network {
    /// How many features a point has.
    public var inputCount: Int { layers[0].inputCount }

    /// How many outputs there are.
    public var outputCount: Int { layers[layers.count - 1].outputCount }

    /// The outputs for one point, recorded.
    public func outputs(for inputs: [Value]) -> [Value] {
        ValueRun(inputs).map { outputs(for: $0) } ?? layers.reduce(inputs) { inputs, layer in layer(inputs) }
    }

    /// The same for inputs in a run, which goes from layer to layer without an array.
    func outputs(for inputs: ValueRun) -> [Value] {
        let layers = layers
        var run = inputs
        for place in layers.indices {
            guard let outputs = layers[place].outputs(for: run) else {
                return layers[place...].reduce(Array(run)) { inputs, layer in layer(inputs) }
            }
            run = outputs
        }
        return Array(run)
    }

    /// The outputs for one point as plain numbers, with nothing recorded: what drawing a decision boundary
    /// needs thousands of times.
    public func predict(_ point: [Double]) -> [Double] {
        layers.reduce(point) { inputs, layer in layer.predict(inputs) }
    }

    /// What every layer puts out for one point, with nothing recorded.
    public func activations(for point: [Double]) -> [[Double]] {
        var inputs = point
        return layers.map { layer in
            inputs = layer.predict(inputs)
            return inputs
        }
    }
}

extension Layer {
    /// The outputs for one point as plain numbers, with nothing recorded.
    public func predict(_ point: [Double]) -> [Double] {
        neurons.map { neuron in
            neuron.activation(weightedSum(weights: neuron.w.map(\.data), bias: neuron.b?.data, point))
        }
    }
}
