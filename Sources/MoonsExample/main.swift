// The demo of micrograd: a network learns to tell two half moons apart.
//
//     swift run -c release moons

import Micrograd
import MicrogradNN

var random = RandomStreams(seed: 1337)
let data = DataSet.moons(100, noise: 0.1, using: &random.data)
let model = MLP(2, [16, 16, 1], using: &random.weights)
print(model)
print("number of parameters", model.parameters.count)

let options = TrainingOptions(
    loss: .hinge, steps: 100, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
let report = try train(model, on: data, options) { step in
    print("step \(step.step) loss \(step.loss), accuracy \((step.accuracy ?? 0) * 100)%")
    return .goOn
}
for warning in report.warnings { print("warning: \(warning.message); \(warning.advice)") }

print()
print(picture(of: model, data).joined(separator: "\n"))
