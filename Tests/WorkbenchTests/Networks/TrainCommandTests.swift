import Foundation
import Language
import MicrogradNN
import Testing

@testable import Workbench

@Suite("train")
struct TrainCommandTests {
    static let xor = "seed 3\nX, y = xor()\nnet = MLP(2, [4, 1], activation='tanh')\n"

    /// The lines of a run are the published ones, to the last digit.
    @Test func theDemoIsTheNotebooks() throws {
        let answer = Bench.output(
            of: """
                seed 1337; X, y = moons(100, 0.1); net = MLP(2, [16,16,1])
                train net on X, y loss=hinge steps=20 rate=1.0..0.82 l2=1e-4
                """)
        #expect(answer.contains("step 0 loss 0.8958441028683222, accuracy 50.0%\n"))
        let losses = try published("loss")
        let steps = answer.split(separator: "\n").filter { $0.hasPrefix("step ") }
        #expect(steps.count == 11)
        for step in steps {
            let words = step.split(separator: " ")
            let expected = losses[try #require(Int(words[1]))]
            let loss = try #require(Double(words[3].dropLast()))
            #expect(abs(loss - expected) < 1e-12 * expected)
        }
        #expect(answer.contains("20 steps: loss 0.8958441028683222 → "))
    }

    private func published(_ column: String, beside source: String = #filePath) throws -> [Double] {
        let tests = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = tests.appending(path: "MicrogradNNTests/Goldens/moons_training_1337.csv")
        let lines = try String(contentsOf: path, encoding: .utf8).split { $0.isNewline }
            .map { $0.split(separator: ",").map(String.init) }
        let place = try #require(lines[0].firstIndex(of: column))
        return lines.dropFirst().compactMap { Double($0[place]) }
    }

    @Test func machinesGetARecord() throws {
        let answer = Bench.output(of: Self.xor + "train net on X, y loss=mse steps=5", form: .json)
        let record = try JSON(parsing: String(try #require(answer.split(separator: "\n").last)))
        #expect(record["kind"]?.string == "train")
        #expect(record["steps"]?.number == 5)
        #expect(record["loss"]?.number != nil && record["accuracy"]?.number != nil)
        #expect(record["compile_seconds"]?.number != nil && record["seconds"]?.number != nil)
        #expect(answer.split(separator: "\n").count == 1)
    }

    @Test(arguments: ["sgd", "momentum", "adam", "adamw"])
    func everyOptimizerLearns(_ optimizer: String) throws {
        let answer = Bench.output(
            of: Self.xor + "train net on X, y loss=mse steps=60 rate=0.05 optimizer=\(optimizer) batch=4",
            form: .json)
        let record = try JSON(parsing: String(try #require(answer.split(separator: "\n").last)))
        #expect(try #require(record["loss"]?.number) < 1)
    }

    @Test func itIsCalledLikeAFunctionToo() {
        let one = Bench.output(of: Self.xor + "train net on X, y loss=mse steps=3 rate=0.1")
        let other = Bench.output(of: Self.xor + "train(net, X, y, loss=mse, steps=3, rate=0.1)")
        let third = Bench.output(of: Self.xor + "train(net, X, y, loss='mse', steps=3, rate=0.1)")
        #expect(one == other && one == third && one.contains("3 steps"))
    }

    @Test func crossEntropyTakesClasses() {
        let answer = Bench.output(
            of: "seed 1\nX, y = blobs(30, 0.3, 3)\nnet = MLP(2, [3])\n"
                + "train net on X, y loss=cross_entropy steps=30 rate=0.5")
        #expect(answer.contains("accuracy 100.0%"))
    }

    @Test(arguments: [
        ("train net on X, y", "train needs a loss"),
        ("train net on X, y loss=hing", "loss cannot be 'hing'"),
        ("train net on X, y loss=mse step=3", "train has no option 'step'"),
        ("train net on X, y loss=mse steps=0", "steps cannot be 0"),
        ("train net on X, y loss=mse rate=-1", "rate cannot be -1"),
        ("train net on X, y loss=mse batch=1.5", "batch cannot be 1.5"),
        ("train net on X loss=mse", "train needs points and their labels"),
        ("train X on X, y loss=mse", "'X' is an array, and train needs a network"),
        ("train net on X, y loss=cross_entropy", "cross_entropy takes an output for each class"),
        ("train net on X, (y+1)/2 loss=hinge", "hinge takes the labels -1 and 1, and here is 0"),
        ("train MLP(3, [1]) on X, y loss=mse", "points have 2 features, the network takes 3"),
        (
            "set nodes 1000\ntrain MLP(2, [30, 1]) on X, y loss=mse",
            "a step of this training would record about"
        ),
        (
            "n = net.layers[1].neurons[0]\nn.w[0] = n.w[1]\ntrain net on X, y loss=mse",
            "are one and the same Value"
        ),
        ("net.layers[1].neurons[0].w[0] = net([1, 2])\ntrain net on X, y loss=mse", "cannot be trained"),
    ])
    func mistakesAreTold(_ program: String, _ message: String) {
        let answer = Bench.output(of: Self.xor + program)
        #expect(answer.contains("error: ") && answer.contains(message), "\(answer)")
    }

    @Test func warningsSayWhatToTry() {
        let answer = Bench.output(of: Self.xor + "train net on X, y loss=mse steps=50 rate=1000000")
        #expect(answer.contains("warning: the loss exploded") && answer.contains("a rate ten times smaller"))
    }

    @Test func aBarMovesAtThePrompt() throws {
        let bench = Bench()
        bench.isInteractive = true
        let session = Session(surroundings: bench)
        session.respond(to: Self.xor + "train net on X, y loss=mse steps=20")
        #expect(bench.progress.count > 10 && bench.progress.last == "")
        let bar = try #require(bench.progress.dropLast().last)
        #expect(bar.contains("loss ") && bar.contains("steps/s") && bar.contains("accuracy "))
        #expect(bench.progress.allSatisfy { $0.count < 80 })
        #expect(!bench.output.contains("step 0 loss") && bench.output.contains("steps a second"))
    }

    @Test func interruptionKeepsTheParameters() {
        let bench = Bench()
        let session = Session(surroundings: bench)
        session.respond(to: Self.xor + "before = net([0, 1]).data")
        bench.patience = 5
        #expect(session.respond(to: "train net on X, y loss=mse steps=1000000") == .interrupted)
        bench.patience = .max
        #expect(bench.output.contains("of 1000000, the parameters are kept"))
        bench.clear()
        session.respond(to: "print(before != net([0, 1]).data)\nundo")
        session.respond(to: "undo")
        #expect(bench.output.contains("True"))
    }

    @Test func undoTakesATrainingBack() {
        let bench = Bench()
        let session = Session(surroundings: bench)
        session.respond(to: Self.xor + "before = net([0, 1]).data")
        session.respond(to: "train net on X, y loss=mse steps=5")
        session.respond(to: "print(before == net([0, 1]).data)")
        session.respond(to: "undo")
        session.respond(to: "undo")
        session.respond(to: "print(before == net([0, 1]).data)")
        #expect(bench.output.contains("False\n") && bench.output.hasSuffix("True\n"))
    }

    /// Neither long nor interrupted runs leave anything on the session's tape.
    @Test func memoryStaysFlat() {
        let bench = Bench()
        let session = Session(surroundings: bench)
        session.respond(to: Self.xor)
        let before = session.interpreter.tape.end
        for _ in 0..<50 {
            bench.patience = 3
            session.run(Source(name: "program", text: "train net on X, y loss=mse steps=1000000"))
        }
        bench.patience = .max
        session.respond(to: "train net on X, y loss=mse steps=500")
        #expect(session.interpreter.tape.end == before)
    }
}
