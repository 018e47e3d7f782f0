import Testing

@testable import Language

@Suite("Parser: going on after a mistake")
struct RecoveryTests {
    /// The statements that are read when reading goes on after every mistake, and how many mistakes there
    /// are; statements in `failing` are taken to fail while they run.
    private func read(_ text: String, failing: Set<String> = []) -> (read: [String], mistakes: Int) {
        var parser = Parser(source: Source(name: "<test>", text: text), vocabulary: vocabulary())
        var list: [String] = []
        var mistakes = 0
        while true {
            do {
                guard let statement = try parser.nextStatement() else { return (list, mistakes) }
                if failing.contains(statement.description) {
                    mistakes += 1
                    parser.recover()
                } else {
                    list.append(statement.description)
                }
            } catch {
                mistakes += 1
                parser.recover()
            }
        }
    }

    @Test(arguments: [
        ("a )\nb", ["b"], 1), ("x = (1 +\ny = 2\nz = 3", ["y = 2", "z = 3"], 1),
        ("d = {\n    'a': 1,\n}\nb", ["b"], 1), ("if a = 1:\n    b\n    c\nelse:\n    d\ne", ["e"], 1),
        ("try:\n    a\n\n    b\nexcept X:\n    c\nfinally:\n    d\ne", ["e"], 1),
        ("try:\n    a = '''\nb\n'''\nexcept:\n    f(\n    2)\ne", ["e"], 1),
        ("@dec\ndef f():\n    return 1\ne", ["e"], 1), ("@dec\nclass Foo:\n    a\n\n    b\ne", ["e"], 1),
        ("for i in x:\n    a )\n    b\nc", ["c"], 1), ("a = '\nb", ["b"], 1),
        ("a $\n# x\n\n  b\nc", ["c"], 1),
        ("if a:\nb\nc", ["b", "c"], 1), (">>> a )\n1\n... b\n>>> c", ["b", "c"], 1), ("a = '''\nb\nc", [], 1),
        ("f(2) = 3; b\nc", ["c"], 1), ("(\na\n b )))\nc", ["c"], 1),
    ])
    func parsersMistakes(_ text: String, _ expected: [String], _ mistakes: Int) {
        let result = read(text)
        #expect(result.read == expected)
        #expect(result.mistakes == mistakes)
    }

    @Test(arguments: [
        ("bad; b\nc", ["c"]), ("bad\nc", ["c"]), ("a; bad # x\nc", ["a", "c"]),
        ("if x:\n    y\nc", ["c"]), ("if x:\n    y\n\n\n# z\nc; d", ["c", "d"]), ("bad", []),
        ("if x:\n    y", []), (">>> if x:\n...     y\n>>> c\n2", ["c"]), ("if x: y\nc", ["c"]),
        ("bad;\nc", ["c"]),
    ])
    func runningProgramsMistakes(_ text: String, _ expected: [String]) {
        let result = read(text, failing: ["bad", "if x:\n    y"])
        #expect(result.read == expected)
        #expect(result.mistakes == 1)
    }
}
