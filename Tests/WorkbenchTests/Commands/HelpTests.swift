import Language
import Micrograd
import Testing

@testable import Workbench

@Suite("help: about everything")
struct HelpTests {
    @Test func everyBuiltinHasAPage() {
        let session = Session(surroundings: Bench())
        let names = session.interpreter.builtinNames.filter { !$0.hasPrefix("_") }
        let modules = ["math", "random", "np", "nn", "Tensor"]
        let silent = names.filter { HelpPage.about($0) == nil && !modules.contains($0) }
        #expect(silent.isEmpty, "no page about \(silent)")
    }

    @Test func everyTopicIsFound() {
        for topic in HelpPage.topics where topic != FunctionScreen.topic {
            #expect(HelpPage.about(topic) != nil, "\(topic)")
        }
        #expect(Bench.output(of: "help functions").hasPrefix("Operations\n"))
    }

    @Test(arguments: ["help tanh", "?tanh", "? tanh", "help tanh()", "help(tanh)", "help('tanh')"])
    func spellings(_ statement: String) {
        #expect(Bench.output(of: statement) == Bench.output(of: "help tanh"))
    }

    @Test func symbolsOfOperations() {
        #expect(Bench.output(of: "help **").hasPrefix("pow"))
        #expect(Bench.output(of: "help +").hasPrefix("add"))
    }

    @Test func wordsThatMeanTwoThings() {
        for name in ["grad", "load", "set"] {
            #expect(Bench.output(of: "help \(name)").contains("As a function, "))
        }
    }

    @Test func onesOwnNames() {
        #expect(Bench.output(of: "a = 2.0\nhelp a") == "a is yours, a Value: Value(data=2.0, grad=0)\n")
    }

    @Test func everyCommandIsInOneGroup() {
        #expect(Set(Command.all.map(\.name)).count == Command.all.count)
        #expect(Command.all.allSatisfy { $0.summary.count <= 26 }, "two columns have no room for more")
    }
}
