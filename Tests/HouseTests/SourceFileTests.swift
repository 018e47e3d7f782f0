import Testing

@Suite("The rules read code, not prose")
struct SourceFileTests {
    @Test func commentsAndStringsAreBlanked() {
        let text = """
            let a = "print(1) // not a comment" // print(2)
            /* print(3) /* nested */ print(4) */ let b = 5
            let c = #"say "print(6)" "#
            let d = "\\\\" + "quote \\" print(7)"
            """
        var scanner = CodeScanner(text)
        #expect(
            scanner.code() == """
                let a = "" 
                 let b = 5
                let c = ""
                let d = "" + ""
                """)
    }

    @Test func linesStayWhereTheyAre() {
        let text = "let a = 1\n/*\n\n*/\nlet b = \"\"\"\n  text\n  \"\"\"\nlet c = 2\n"
        let file = SourceFile(path: "Sources/Micrograd/X.swift", text: text)
        #expect(file.code.count == file.lines.count)
        #expect(file.places(matching: #/let c/#) == ["Sources/Micrograd/X.swift:8: let c = 2"])
    }

    @Test func everyTargetIsRead() throws {
        let targets = Set(try SourceFile.sources.get().map(\.target))
        #expect(
            targets.isSuperset(of: ["Micrograd", "MicrogradNN", "Language", "Workbench", "MicrogradCLI"]))
    }
}
