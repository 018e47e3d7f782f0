import Testing

@Suite("Scripts")
struct ScriptTests {
    @Test("a script stops at its first error, which has a place, a caret and status 1")
    func firstError() throws {
        let run = try ScriptRun(input: "a = 2; b = -3; L = a*b + c\nprint(1)\n")
        #expect(run.status == 1 && run.output == "")
        #expect(
            run.errors == """
                <stdin>:1:26: error: unknown name 'c'
                a = 2; b = -3; L = a*b + c
                                         ^

                """)
    }

    @Test("-k resumes at the next line that starts in column 1, and ends with 1 all the same")
    func keepGoing() throws {
        let program = "x\nprint(1)\nfor k in [1]:\n    y\n    print(2)\nprint(3); z; print(4)\nprint(5)\n"
        let run = try ScriptRun("-k", input: program)
        #expect(run.output == "1\n3\n5\n" && run.status == 1)
        #expect(run.errors.split(separator: "\n").count { $0.contains("error:") } == 3)
    }

    @Test("-k skips what belongs to a block that failed")
    func keepGoingBehindBlock() throws {
        let run = try ScriptRun(
            "--keep-going", input: "if x:\n    1\nelse:\n    2\nprint(3\nprint(4)\nprint(5)")
        #expect(run.output.hasSuffix("5\n") && run.status == 1)
        #expect(try ScriptRun("-k", "-e", "x", "-e", "print(1)").output == "1\n")
    }

    @Test("--json is one object for each statement with something to show, errors among them")
    func json() throws {
        let run = try ScriptRun("--json", "-k", input: "a = 2.0\na\nx\nprint('y'); [1, 2.5]\n(1")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 5 && run.status == 1)
        #expect(lines[0] == #"{"line":2,"kind":"value","label":"a","data":2,"grad":0}"#)
        #expect(lines[1].hasPrefix(#"{"kind":"error","file":"<stdin>","line":3,"column":1,"endColumn":2,"#))
        #expect(lines[2] == #"{"line":4,"kind":"text","value":"y"}"#)
        #expect(lines[3] == #"{"line":4,"kind":"list","value":[1,2.5]}"#)
        #expect(lines[4].contains(#""kind":"error""#) && lines[4].contains(#""line":5"#))
        #expect(!run.errors.isEmpty)
    }

    @Test("--echo shows what a prompt would have shown")
    func echo() throws {
        let run = try ScriptRun("--echo", input: "a = 2.0\nfor k in [1]:\n    print(k)\na*3\n")
        let transcript = """
            micrograd> a = 2.0
            micrograd> for k in [1]:
                   ..>     print(k)
                   ..>\u{20}
            1
            micrograd> a*3
            Value(data=6.0, grad=0)

            """
        #expect(run.output == transcript)
        #expect(try ScriptRun("--echo", input: transcript).output == transcript)
    }

    @Test("prompts that were pasted along are passed over, and answers with them")
    func pastedPrompts() throws {
        let run = try ScriptRun(
            "--echo", input: ">>> a = 2.0\n>>> for k in [1]:\n...     print(k)\n... \n1\n>>> a.data\n2.0\n")
        #expect(
            run.output == """
                micrograd> a = 2.0
                micrograd> for k in [1]:
                       ..>     print(k)
                       ..>\u{20}
                1
                micrograd> a.data
                2.0

                """)
        let failed = try ScriptRun(input: "micrograd> a = 2.0\nmicrograd> a + c\n")
        #expect(failed.errors.hasPrefix("<stdin>:2:16: error: unknown name 'c'"))
    }

    @Test(
        "what files may be like",
        arguments: [
            "#!/usr/bin/env micrograd\nprint(1)\n", "print(1)", "\u{FEFF}print(1)\n", "print(1)\r\n",
            "if True:\r\n\tprint(1)\r\n", "\n\n# note\nprint(1) # note", "print(1)\n\n\n    \n",
            "for k in [1]:\n    print(k)",
        ])
    func files(program: String) throws {
        let run = try ScriptRun(input: program)
        #expect(run.output == "1\n" && run.errors == "" && run.status == 0)
    }

    @Test("nothing at all is a program", arguments: ["", "\n", "# note", "\u{FEFF}"])
    func nothing(program: String) throws {
        let run = try ScriptRun(input: program)
        #expect(run.output == "" && run.errors == "" && run.status == 0)
    }

    @Test("bytes that are no text have a place")
    func bytes() throws {
        let invalid = try ScriptRun([Session.program], input: Array("a = 'é\n".utf8) + [0xFF, 0xFE])
        #expect(invalid.status == 1)
        let broken = try ScriptRun([Session.program], input: Array("1 + 1\nx = ".utf8) + [0xFF, 0x0A])
        #expect(
            broken.output == "2\n"
                && broken.errors.hasPrefix("<stdin>:2:5: error: the byte 0xFF is not UTF-8"))
        let zero = try ScriptRun(input: "x = 1\0")
        #expect(zero.status == 1 && zero.errors.hasPrefix("<stdin>:1:6: error: a NUL byte"))
    }

    @Test(
        "the end of the input inside of something names where that began",
        arguments: [
            ("x = 1\ny = (1,\n2", "<stdin>:2:5: error: '(' is never closed"),
            ("for k in [1]:\n", "<stdin>:1:1: error: expected an indented block below 'for' on line 1"),
            ("print('''x\n", "<stdin>:1:7: error: "),
        ])
    func end(program: String, message: String) throws {
        let run = try ScriptRun(input: program)
        #expect(run.status == 1 && run.errors.hasPrefix(message))
    }

    @Test("a failed assertion and a failed check are errors")
    func failures() throws {
        #expect(try ScriptRun(input: "assert 1 > 2, 'not so'").status == 1)
        let check = try ScriptRun(
            input: "operation cube(x) = x**3 slope 2*x**2\nz = 2.0\nnumeric cube(z)\nprint(1)\n")
        #expect(check.status == 1 && check.output.contains("DISAGREE") && !check.errors.isEmpty)
    }
}
