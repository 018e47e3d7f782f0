import LineEditing

/// Stands in for the program until there is one: answers with what was entered.
enum EchoProgram {
    static func run() {
        Interrupts.install()
        let editor = LineEditor(
            programName: "micrograd", history: .ofUser(),
            completer: { line, cursor in completion(line, cursor) })
        guard let editor else { return print("no terminal") }
        print("echo, until micrograd is here")
        var block = ""
        while true {
            let isInBlock = !block.isEmpty
            let prompt =
                isInBlock
                ? Prompt("..> ", style: "32", continuesBlock: true) : Prompt("micrograd> ", style: "1;32")
            switch editor.readLine(prompt: prompt) {
            case .line("quit"): return
            case .line("") where isInBlock && !editor.hasPendingInput && !block.hasSuffix(":\n"):
                block.removeLast()
                run(block, editor)
                block = ""
            case .line(let line) where isInBlock || line.hasPrefix("for") || line.hasPrefix("while"):
                block += line + "\n"
            case .line(let text), .cell(let text):
                run(block + text, editor)
                block = ""
            case .interrupt: block = ""
            case .endOfInput: return
            }
        }
    }

    private static func run(_ statement: String, _ editor: LineEditor) {
        editor.remember(statement)
        for line in statement.split(separator: "\n") where !line.hasSuffix(":") {
            if line.hasPrefix("while") {
                var count = 0
                while !Interrupts.isPending { count &+= 1 }
                print("interrupted")
            } else {
                let kept = line.drop { $0 == " " || $0 == "\t" }
                let constant =
                    kept.hasPrefix("print(")
                    ? kept.dropFirst(6).dropLast().filter { $0 != "'" } : String(kept)
                print(constant)
            }
        }
        Interrupts.clear()
    }

    private static func completion(_ line: String, _ cursor: String.Index) -> CompletionResult {
        let before = line[..<cursor]
        let start =
            before.lastIndex { !$0.isLetter }.map { line.index(after: $0) } ?? line.startIndex
        let word = line[start..<cursor]
        let names = ["backward", "forward", "grad", "graph", "numeric", "summary"]
        return CompletionResult(
            replaced: start..<cursor, candidates: names.filter { $0.hasPrefix(word) }, suffix: " ")
    }
}
