import Micrograd
import MicrogradNN
import Testing

/// What a compiled network answers is what the network itself does, to the last bit.
@Suite("Compiled networks")
struct CompiledNetworkTests {
    private func points(_ count: Int, _ features: Int) -> [[Double]] {
        var random = PythonRandom(seed: 5)
        return (0..<count).map { _ in (0..<features).map { _ in random.uniform(-3, 3) } }
    }

    @Test(arguments: [0, 1, 7, 64, 65, 200])
    func anyNumberOfPoints(count: Int) {
        var random = PythonRandom(seed: 3)
        let network = MLP(2, [8, 5, 3], using: &random)
        let points = points(count, 2)
        let end = Tape.current.end
        let compiled = CompiledNetwork(network)
        #expect(compiled.predict(points) == points.map { network.predict($0) })
        #expect(Tape.current.end == end)
    }

    @Test(arguments: Activation.allCases)
    func anyActivation(activation: Activation) {
        var random = PythonRandom(seed: 4)
        let network = MLP(
            3, [6, 2], activation: activation, output: activation, bias: .uniform, using: &random)
        let points = points(33, 3)
        #expect(CompiledNetwork(network).predict(points) == points.map { network.predict($0) })
    }

    @Test func neuronsOfManyKinds() {
        let layer = Layer([
            Neuron(weights: [1, -2], bias: 0.5, activation: .tanh), Neuron(weights: [3, 1], bias: nil),
            Neuron(weights: [0, 0], bias: -1, activation: .linear),
        ])
        let network = MLP([layer, Layer([Neuron(weights: [1, 1, 1], bias: 0, activation: .sigmoid)])])
        let points = points(70, 2) + [[0, 0], [.infinity, 1], [1e300, -1e300]]
        let answers = CompiledNetwork(network).predict(points)
        for (answer, point) in zip(answers, points) {
            let expected = network.predict(point)
            #expect(
                answer.map(\.bitPattern) == expected.map(\.bitPattern) || answer[0].isNaN && expected[0].isNaN
            )
        }
    }

    /// A large network takes smaller blocks.
    @Test func aLargeNetwork() {
        var random = PythonRandom(seed: 6)
        let network = MLP(2, [100, 100, 1], using: &random)
        #expect(Tape.current.end + CompiledNetwork.rows(parameters: network.parameters.count) < Row.limit)
        let points = points(40, 2)
        #expect(CompiledNetwork(network).predict(points) == points.map { network.predict($0) })
    }
}
