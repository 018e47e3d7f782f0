/// What the neurons of a network put out over a data set, counted.
///
/// ```swift
/// let dead = Neuron(weights: [1], bias: -10)
/// let alive = Neuron(weights: [1], bias: 0)
/// let data = DataSet(points: [[1], [2]], labels: [1, 1])
/// let census = NeuronCensus(of: Layer([dead, alive]), on: data)
/// print(census.deadRelus, census.relus)   // 1 2
/// ```
public struct NeuronCensus: Equatable, Sendable {
    /// How many relu neurons there are.
    public private(set) var relus = 0
    /// How many of them put out 0 for every point.
    public private(set) var deadRelus = 0
    /// The fraction of outputs of hidden tanh neurons beyond ±0.99; 0 if there are none.
    public private(set) var saturation = 0.0

    public init(of network: some Network, on data: DataSet) {
        var isAlive = network.layers.map { [Bool](repeating: false, count: $0.outputCount) }
        var tanhs = 0
        var saturated = 0
        for point in data.points {
            for (place, outputs) in network.activations(for: point).enumerated() {
                let neurons = network.layers[place].neurons
                let isHidden = place < network.layers.count - 1
                for (index, output) in outputs.enumerated() {
                    if output > 0 { isAlive[place][index] = true }
                    if isHidden, neurons[index].activation == .tanh {
                        tanhs += 1
                        if abs(output) > 0.99 { saturated += 1 }
                    }
                }
            }
        }
        if tanhs > 0 { saturation = Double(saturated) / Double(tanhs) }
        for (layer, isAlive) in zip(network.layers, isAlive) {
            for (neuron, isAlive) in zip(layer.neurons, isAlive) where neuron.activation == .relu {
                relus += 1
                if !isAlive && data.count > 0 { deadRelus += 1 }
            }
        }
    }
}
