// Written from the documentation by ExampleTests; MICROGRAD_ACCEPT=1 writes it anew.
// swift-format-ignore-file
import Micrograd
import MicrogradNN

extension PaperExamples {
    static let all: [Example] = [
        Example("README.md", expected: ["0.0 2.0 8.0", "14.0"]) { try $0.exampleREADME1() },
    ]
}

extension Stage {
    // README.md
    func exampleREADME1() throws {
        let a = Value(-4.0)
        let b = Value(2.0)
        let c = a * b + b.pow(3)
        c.backward()
        print(c.data, a.grad, b.grad)   // 0.0 2.0 8.0

        let slope = grad(of: { x in 3 * x * x - 4 * x + 5 })
        print(slope(3.0))   // 14.0
    }
}
