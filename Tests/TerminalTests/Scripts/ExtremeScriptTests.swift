import Testing

@Suite("Scripts that nobody writes")
struct ExtremeScriptTests {
    /// Whatever it was given, the program answered or said what is wrong.
    private func checkIsHandled(_ run: ScriptRun) {
        #expect(run.status == 0 || (run.status == 1 && run.errors.contains("error: ")))
    }

    @Test("brackets without end", arguments: ["(", "[", "f(", "-", "not ", "lambda: ", "{", "f'{", "x if "])
    func nesting(opening: String) throws {
        let run = try ScriptRun(input: String(repeating: opening, count: 100_000))
        #expect(run.status == 1)
        checkIsHandled(run)
    }

    @Test("a thousand levels")
    func thousand() throws {
        let brackets = String(repeating: "(", count: 999) + "1" + String(repeating: ")", count: 999)
        #expect(try ScriptRun(input: brackets).output == "1\n")
        let lists = String(repeating: "[", count: 999) + "1" + String(repeating: "]", count: 999)
        #expect(try ScriptRun(input: "x = " + lists + "\nprint(len(x))").output == "1\n")
        let calls = "def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nf(990)"
        #expect(try ScriptRun(input: calls).output == "990\n")
        let deeper = try ScriptRun(input: calls + "\nf(100000)")
        #expect(deeper.output == "990\n" && deeper.status == 1)
        let blocks = (0..<990).map { String(repeating: " ", count: $0) + "if True:\n" }.joined()
        #expect(
            try ScriptRun(input: blocks + String(repeating: " ", count: 990) + "print(1)").output == "1\n")
    }

    @Test("a sum of a hundred thousand terms")
    func longSum() throws {
        let run = try ScriptRun(input: "x = 1\nL = x" + String(repeating: "+x", count: 99_999) + "\nL.data")
        #expect(run.output == "100000.0\n" && run.status == 0)
    }

    @Test(
        "powers past all bounds",
        arguments: ["10**100000", "2**2**2**2**2**2", "-10**400", "(-3)**100001", "1/10**400"])
    func powers(program: String) throws {
        checkIsHandled(try ScriptRun(input: program))
    }

    @Test("bytes at random", arguments: 0..<20)
    func random(seed: UInt64) throws {
        var state = seed
        let bytes = (0..<4096).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        for input in [bytes, bytes.map { $0 & 0x7F | ($0 & 0x60 == 0 ? 0x20 : 0) }] {
            checkIsHandled(try ScriptRun([Session.program, "-k"], input: input))
        }
    }

    @Test("a line of a megabyte with an error at its end")
    func longLine() throws {
        let run = try ScriptRun(input: "x = '" + String(repeating: "é", count: 1 << 19) + "' + nothing")
        #expect(
            run.status == 1 && run.errors.contains("unknown name 'nothing'") && run.errors.utf8.count < 2000)
    }
}
