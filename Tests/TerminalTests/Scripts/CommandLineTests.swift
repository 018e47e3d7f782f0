import Testing

@Suite("The command line")
struct CommandLineTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("code, also such that begins with '-', in order")
    func code() throws {
        let run = try ScriptRun("-e", "1+1", "-e", "-3", "-e", "--4")
        #expect(run.output == "2\n-3\n4\n" && run.errors == "" && run.status == 0)
    }

    @Test("code first, then files, standard input where '-' stands, all in one session")
    func order() throws {
        try home.write("print(2); b = 5", to: "second.mg")
        let run = try ScriptRun(home.path + "/second.mg", "-", "-e", "print(1)", input: "print(3 + b.data)")
        #expect(run.output == "1\n2\n8.0\n" && run.status == 0)
    }

    @Test("standard input is the script when nothing else is said, and goes last with -i")
    func standardInput() throws {
        #expect(try ScriptRun(input: "1 + 1").output == "2\n")
        #expect(try ScriptRun("-i", "-e", "a = 2", input: "a.data").output == "2.0\n")
    }

    @Test("wrong usage is status 2", arguments: [["--nope"], ["-e"], ["--color", "blue"]])
    func usage(arguments: [String]) throws {
        let run = try ScriptRun([Session.program] + arguments, input: [])
        #expect(run.status == 2 && run.output == "" && run.errors.contains("Usage: micrograd"))
    }

    @Test("help and version go to standard output")
    func help() throws {
        let help = try ScriptRun("--help")
        #expect(help.status == 0 && help.output.contains("USAGE: micrograd") && help.errors == "")
        let version = try ScriptRun("--version")
        #expect(version.status == 0 && version.output.hasPrefix("micrograd ") && version.errors == "")
        #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("USAGE") })
    }

    @Test("what cannot be read is status 2 and says why")
    func unreadable() throws {
        let missing = try ScriptRun("-e", "print(1)", home.path + "/missing")
        #expect(missing.status == 2 && missing.output == "1\n")
        #expect(
            missing.errors
                == "micrograd: error: cannot read '\(home.path)/missing': no such file or directory\n")
        let directory = try ScriptRun(home.path)
        #expect(directory.status == 2 && directory.errors.hasSuffix(": is a directory\n"))
    }

    @Test("output that cannot be written is status 1 and says why")
    func full() throws {
        let run = try ScriptRun(shell: "\"$micrograd\" -e 'print(1)' > /dev/full")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("micrograd: error: the output could not be written: "))
    }

    @Test("a reader that has enough ends it quietly")
    func brokenPipe() throws {
        let run = try ScriptRun(
            shell: "{ \"$micrograd\" -e 'for k in range(100000): print(k)'; echo $? >&2; } | head -1")
        #expect(run.output == "0\n" && run.errors == "141\n")
    }

    @Test("an interrupt is status 130")
    func interrupt() throws {
        let run = try ScriptRun(
            shell:
                // The shell's own child catches signals too, before it becomes the program.
                "\"$micrograd\" -e 'while True: pass' & p=$!; "
                + "until grep -q micrograd /proc/$p/comm && grep -q 'SigCgt:.*[2367abef]$' /proc/$p/status; do :; done; "
                + "kill -INT $p; wait $p"
        )
        #expect(run.status == 130 && run.errors.contains("interrupted"))
    }

    @Test("quit ends a script, and what follows is not read")
    func quit() throws {
        let run = try ScriptRun("-e", "print(1); quit; print(2)", "-e", "print(3)", home.path + "/missing")
        #expect(run.output == "1\n" && run.status == 0)
    }

    @Test("--color=always colours a script's answers, without it they are plain")
    func colour() throws {
        #expect(try ScriptRun("--color=always", "-e", "help grad").output.contains("\u{1B}["))
        #expect(try !ScriptRun("-e", "help grad").output.contains("\u{1B}"))
    }

    @Test("the width comes from COLUMNS")
    func width() throws {
        let narrow = try ScriptRun("-e", "help backward", environment: ["COLUMNS": "40"])
        #expect(narrow.output.split(separator: "\n").allSatisfy { $0.count <= 40 })
    }

    @Test("completion scripts", arguments: ["bash", "zsh", "fish"])
    func completionScripts(shell: String) throws {
        let run = try ScriptRun("--generate-completion-script", shell)
        #expect(run.status == 0 && run.output.contains("keep-going"))
    }
}
