import Micrograd
import MicrogradNN
import Testing

@Suite struct OptimizerTests {
    /// The parameter after steps with the given gradients, from 1.
    func path(_ optimizer: any Optimizer, _ gradients: [Double], rate: Double) -> Double {
        var optimizer = optimizer
        let parameter = Value.parameter(1)
        for gradient in gradients {
            parameter.grad = gradient
            optimizer.step([parameter], rate: rate)
        }
        return parameter.data
    }

    @Test func gradientDescent() {
        #expect(path(SGD(), [2, -1], rate: 0.25) == 0.75)
        #expect(path(Momentum(0.5), [2, -1], rate: 0.25) == 0.5)
        #expect(path(Momentum(0), [2, -1], rate: 0.25) == 0.75)
    }

    /// The first step of Adam has the size of the rate whatever the gradient: the bias correction.
    @Test(arguments: [1e-3, 1, 1e3])
    func adamsFirstStep(gradient: Double) {
        #expect(abs(path(Adam(), [gradient], rate: 0.1) - 0.9) < 1e-5)
        #expect(abs(path(Adam.adamW(), [gradient], rate: 0.1) - (0.999 - 0.1)) < 1e-5)
    }

    /// Against the formulas of the paper, written out.
    @Test func adam() {
        let (first, second) = (2.0, -1.0)
        let mean = (0.9 * 0.1 * first + 0.1 * second) / (1 - 0.9 * 0.9)
        let square = (0.999 * 0.001 * first * first + 0.001 * second * second) / (1 - 0.999 * 0.999)
        let expected = 0.9 - 0.1 * mean / (square.squareRoot() + 1e-8)
        #expect(abs(path(Adam(), [first, second], rate: 0.1) - expected) < 1e-8)
    }

    @Test func everyKindFindsTheMinimum() {
        for kind in OptimizerKind.allCases {
            var optimizer = kind.make()
            let w = Value.parameter(3)
            for step in 0..<400 {
                withTape {
                    let loss = (w - 1) * (w - 1)
                    w.zeroGrad()
                    loss.backward()
                    optimizer.step([w], rate: RateSchedule.cosine(from: 0.1, to: 0).rate(at: step, of: 400))
                }
            }
            #expect(abs(w.data - 1) < 0.01, "\(kind)")
        }
    }

    @Test func schedules() {
        let linear = RateSchedule.linear(from: 1, to: 0.1)
        for k in 0..<100 { #expect(linear.rate(at: k, of: 100) == 1 - 0.9 * Double(k) / 100) }
        #expect(RateSchedule.constant(0.5).rate(at: 9, of: 10) == 0.5)
        let steps = RateSchedule.steps(from: 1, factor: 0.5, every: 10)
        #expect([0, 9, 10, 25].map { steps.rate(at: $0, of: 30) } == [1, 1, 0.5, 0.25])
        let cosine = RateSchedule.cosine(from: 1, to: 0)
        #expect(cosine.rate(at: 0, of: 10) == 1)
        #expect(abs(cosine.rate(at: 5, of: 10) - 0.5) < 1e-15)
    }
}
