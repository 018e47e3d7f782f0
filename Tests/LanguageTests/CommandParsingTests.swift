import Testing

@testable import Language

@Suite("Parser: commands")
struct CommandParsingTests {
    @Test(arguments: [
        ("backward L", "backward|L"), ("zero", "zero|"),
        ("load my file.txt", "load|my file.txt"), ("load 'a;b.txt'", "load|'a;b.txt'"),
        ("load it's.txt # note", "load|it's.txt"), ("load a#b.txt", "load|a#b.txt"), ("?tanh", "help|tanh"),
        ("? if", "help|if"), ("numeric f(a,\n b) wrt a", "numeric|f(a,\n b) wrt a"), ("step -L", "step|-L"),
        ("step (L)", "step|(L)"), ("grad [x]", "grad|[x]"), ("draw L to -", "draw|L to -"),
        ("help +", "help|+"),
        ("set color 'x # y'", "set|color 'x # y'"), ("plot x == y", "plot|x == y"),
        ("load ./x.csv", "load|./x.csv"),
    ])
    func unboundWordsAreCommands(_ text: String, _ expected: String) {
        #expect(command(text) == expected)
    }

    @Test(arguments: [
        "step(L)", "step.x", "step[0]", "step = 1", "step += 1", "step **= 2", "step, x = 1, 2",
        "step: int = 3",
        "step == 3", "step(x) = x", "step //= 2", "step <= 3",
    ])
    func touchedWordsAreNames(_ text: String) throws {
        #expect(command(text) == nil)
        _ = try statements(text)
    }

    @Test(arguments: [
        ("step L", "step|L"), ("step 2", "step|2"), ("step 'x'", "step|'x'"),
        ("step lambda: 0", "step|lambda: 0"),
        ("step", nil), ("step -L", nil), ("step (L)", nil), ("step [0]", nil), ("step if a else b", nil),
        ("step not in x", nil), ("step in x", nil), ("step * 2", nil),
    ])
    func boundWordsAreNamesWhereTheyCanBe(_ text: String, _ expected: String?) throws {
        #expect(command(text, bound: ["step"]) == expected)
        _ = try statements(text, bound: ["step"])
    }

    @Test func wordsBoundInAStatementAreNames() throws {
        #expect(try printed("for step in xs: step") == "for step in xs:\n    step")
        guard
            case .forLoop(_, _, let body, _) = try statements("for step in xs:\n  step\n  step L\n  zero")[0]
                .kind
        else { return }
        guard case .expression = body[0].kind, case .command = body[1].kind, case .command = body[2].kind
        else {
            Issue.record("\(body)")
            return
        }
        #expect(try printed("if a:\n  grad = 1\n  grad") == "if a:\n    grad = 1\n    grad")
        #expect(try printed("def f(step): return step") == "def f(step):\n    return step")
    }

    @Test func commandsEndWithTheirStatement() throws {
        #expect(try printed("backward L; zero ; a = 1 # x") == "backward L\nzero\na = 1")
        #expect(try printed("for i in x: step L; y") == "for i in x:\n    step L\n    y")
    }

    @Test func timeTakesAStatement() throws {
        let list = try statements("time for i in x:\n  y\ntime a = 1; b\ntime")
        #expect(Printer.text(list) == "time for i in x:\n    y\ntime a = 1\nb\ntime")
    }

    @Test func commandsAreNotForFunctions() {
        #expect(complaint("def f():\n  backward L")?.hint == "call it like a function: backward(...)")
    }

    @Test func scannersReadArguments() throws {
        let source = Source(
            name: "<test>", text: "plot y, grad(y) from -5 to 5 rate=1.0..0.1 loss=hinge to my file.svg # x")
        var scanner = ArgumentScanner(source: source, range: SourceRange(5, source.bytes.count))
        #expect(try scanner.expressions().map(\.description) == ["y", "grad(y)"])
        #expect(scanner.option() == nil)
        #expect(scanner.accept("from") == true)
        #expect(try scanner.expression().description == "-5")
        #expect(scanner.accept("to") == true)
        #expect(try scanner.expression().description == "5")
        #expect(scanner.option()?.text == "rate")
        #expect(try scanner.expression().description == "1.0")
        #expect(scanner.accept(sign: "..") == true)
        #expect(try scanner.expression().description == "0.1")
        #expect(scanner.option()?.text == "loss")
        #expect(try scanner.word().text == "hinge")
        #expect(scanner.peekWord()?.text == "to")
        #expect(scanner.accept("to") == true)
        let file = try scanner.fileName()
        #expect(file.text == "my file.svg")
        #expect(file.range == SourceRange(57, 68))
        #expect(scanner.isAtEnd)
        try scanner.finish()
        #expect(throws: Diagnostic.self) { try scanner.expression() }
    }

    @Test func scannersReadOperationsAndFiles() throws {
        let source = Source(name: "<test>", text: "cube(x) = x**3 slope -3*x**2, 1")
        var scanner = ArgumentScanner(source: source, range: SourceRange(0, source.bytes.count))
        #expect(Printer.text(try scanner.formula()) == "cube(x) = x**3")
        #expect(scanner.accept("slope") == true)
        #expect(try scanner.expressions().map(\.description) == ["-3 * x**2", "1"])
        let save = Source(name: "<test>", text: "model net to \"a b.json\"")
        var second = ArgumentScanner(source: save, range: SourceRange(6, save.bytes.count))
        #expect(try second.fileName().text == "net")
        #expect(second.accept("to") == true)
        #expect(try second.fileName().text == "a b.json")
        try second.finish()
    }

    @Test func scannersRefuseWhatIsLeft() throws {
        let source = Source(name: "<test>", text: "L wrt a")
        var scanner = ArgumentScanner(source: source, range: SourceRange(0, 7))
        _ = try scanner.expression()
        #expect {
            try scanner.finish()
        } throws: { error in
            (error as? Diagnostic)?.range == SourceRange(2, 5)
        }
        #expect(throws: Diagnostic.self) { try scanner.expression(before: ["wrt"]) }
        #expect(scanner.accept("wrt") == true)
        #expect(try scanner.statement().description == "a")
    }
}
