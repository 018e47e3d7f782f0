import Language
import Testing

@testable import Workbench

@Suite("Commands: limits, undo and graphs whose leaves have changed")
struct CornerTests {
    @Test func undoTakesTheLimitOfNodesBack() {
        let session = Session(surroundings: Bench())
        let before = session.interpreter.nodeLimit
        session.respond(to: "set nodes 1000")
        #expect(session.interpreter.nodeLimit == 1000)
        session.respond(to: "undo")
        #expect(session.interpreter.nodeLimit == before)
    }

    @Test func operationsOfTheUsersOwnCountAsNodes() {
        let program =
            "operation half(x) = x*0.5 slope 0.5\nset nodes 1000\na = Value(1.0)\nxs = []\n"
            + "for i in range(2000): xs.append(half(a))"
        #expect(Bench.output(of: program).contains("the tape is full"))
    }

    @Test func aSweepCanBeStopped() {
        let bench = Bench()
        let session = Session(surroundings: bench)
        session.run("x = 2.0; L = x**2")
        bench.patience = 2
        #expect(session.run("numeric sweep L wrt x") == .interrupted)
    }

    @Test(arguments: ["grad L wrt a", "explain L wrt a", "step L"])
    func whatTellsAGraphAsItIsSaysThatALeafHasChanged(_ command: String) {
        let graph = "a = 2.0; L = a*a\na.data = 3.0\n"
        let note = "note: a changed since L was computed; 'forward L' computes it again"
        #expect(Bench.output(of: graph + command).contains(note))
        #expect(!Bench.output(of: graph + "forward L\n" + command).contains("note"))
    }
}

extension Session {
    @discardableResult
    fileprivate func run(_ program: String) -> Outcome { run(Source(name: "program", text: program)) }
}
