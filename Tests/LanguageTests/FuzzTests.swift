import Testing

@testable import Language

@Suite("Parser: any bytes end in statements or in a diagnostic")
struct FuzzTests {
    static let fragments = [
        "a", "b1", "2", "3.5", ".5", "1e5", "..", ".", ",", ":", ";", "\n", "\n    ", "\n\t", "\r\n", "(",
        ")", "[",
        "]", "{", "}", "'", "\"", "'''", "f'", "f\"{", "}'", "{x:", "!r", "\\", "\\\n", "#", " ", "  ", "+",
        "-",
        "*", "**", "/", "//", "%", "^", "=", "==", "+=", "<", ">=", "!=", "!", "&", "|", "@", "~", "?", "$",
        "`",
        "->", ":=", "if ", "elif ", "else", "else:", "for ", "in ", "while ", "def ", "return ", "lambda ",
        "not ",
        "and ", "or ", "is ", "class ", "class Value:", "try:", "except:", "with ", "import ", "from ", "as ",
        "global ", "del ", "pass", "break", "assert ", "None", "True", "step ", "time ", "load ", "help",
        "?x",
        ">>> ", "... ", "..> ", "micrograd> ", "%magic", "\u{0}", "é", "−", "漢", "\u{301}", "\u{FEFF}",
        "async ",
        "yield ", "raise ", "@x", "f(x) = ", "a, b = ", "x: int = ", "for i in x:\n    ",
    ]

    /// Reads to the end, going on after every mistake.
    static func read(_ bytes: [UInt8]) {
        let source = Source(name: "<test>", bytes: bytes)
        var parser = Parser(source: source, vocabulary: vocabulary(bound: ["step"]))
        var rounds = 0
        while rounds <= bytes.count + 1 {
            rounds += 1
            do {
                guard let statement = try parser.nextStatement() else { return }
                _ = Printer.text(statement)
                #expect(statement.range.lower <= statement.range.upper)
                if case .command(let command) = statement.kind { scan(command, source) }
            } catch {
                let text = error.rendered(width: 40)
                #expect(text.hasPrefix("<test>:"), "\(text)")
                parser.recover()
            }
        }
        Issue.record("no progress: \(bytes)")
    }

    static func scan(_ command: CommandStatement, _ source: Source) {
        var scanner = ArgumentScanner(command, in: source)
        for _ in 0...command.text.utf8.count where !scanner.isAtEnd {
            if (try? scanner.expressions()) == nil, scanner.option() == nil, !scanner.accept(sign: "=") {
                _ = try? scanner.fileName()
            }
        }
    }

    @Test(arguments: 0..<8)
    func fragmentsInAnyOrder(_ seed: Int) {
        var random = TestGenerator(state: UInt64(seed))
        for _ in 0..<400 {
            let count = Int.random(in: 1...30, using: &random)
            let text = (0..<count).map { _ in FuzzTests.fragments.randomElement(using: &random)! }.joined()
            FuzzTests.read(Array(text.utf8))
            _ = Parser.completeness(of: text, vocabulary: vocabulary())
        }
    }

    @Test func randomBytes() {
        var random = TestGenerator(state: 99)
        for _ in 0..<400 {
            let count = Int.random(in: 0...200, using: &random)
            FuzzTests.read((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    @Test func mutilatedPrograms() {
        let program = Array(
            """
            from micrograd.engine import Value
            def f(x, y=2):
                '''doc'''
                if x > 0: return x**2
                return f'{x:.4f}{{}}' + "é"
            for i in range(3):
                print([f(k) for k in range(i) if k], sep='')
            step L; load my file.csv
            """.utf8)
        var random = TestGenerator(state: 5)
        for _ in 0..<400 {
            var bytes = program
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
                default: bytes.insert(bytes.randomElement(using: &random)!, at: place)
                }
            }
            FuzzTests.read(bytes)
        }
    }
}
