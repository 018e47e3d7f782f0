import Micrograd
import Testing

@Suite("Examples: the documentation's code runs, and prints what it says")
struct ExampleTests {
    @Test(arguments: MicrogradExamples.all + MicrogradNNExamples.all + PaperExamples.all)
    func printsWhatItSays(_ example: Example) throws {
        let stage = Stage()
        try Tape().use { try example.run(stage) }
        let printed = stage.output.text.isEmpty ? [] : stage.output.text.dropLast().lines
        #expect(printed == example.expected)
    }

    /// The compiled examples are those of the documentation. With `MICROGRAD_ACCEPT=1` they are written anew.
    @Test(arguments: ExampleSet.all)
    func isCompiledAsItStands(_ set: ExampleSet) throws {
        let generated = try set.generated()
        if House.accepts { return try House.write(generated, to: set.path) }
        let compiled = (try? House.read(set.path)) ?? ""
        if compiled != generated {
            Issue.record("\(set.path) \(compiled.lines.parting(from: generated.lines))")
        }
    }

    /// An example that shows nothing teaches little, and nobody can say whether it is right.
    @Test(arguments: ExampleSet.all)
    func everyExampleShowsSomething(_ set: ExampleSet) throws {
        for example in try set.found() {
            #expect(!example.expected.isEmpty, "\(example.place) prints nothing")
        }
    }

    /// Code of the package shown in an article stands in the file that its first line names.
    @Test(arguments: House.documents)
    func excerptsAreTrue(_ path: String) throws {
        for block in CodeBlock.all(in: try House.read(path).lines) {
            guard let file = block.excerptedFile else { continue }
            let source = try House.read(file).lines.map { $0.drop { $0 == " " } }
            let lines = block.lines.dropFirst().map { $0.drop { $0 == " " } }
            let isThere = source.indices.contains { source[$0...].starts(with: lines) }
            #expect(isThere, "\(path):\(block.range.lowerBound + 1) does not stand in \(file)")
        }
    }

    @Test func expectationsAreFound() {
        let text = """
            /// A thing.
            ///
            /// ```swift
            /// // A remark.
            /// print("//", 1)   // // 1
            /// for x in xs {
            ///     print(x)
            /// }
            /// // 2
            /// // 3
            /// let y = 4   // a remark
            /// ```
            public struct Thing {}
            """
        let examples = FoundExample.all(inSource: text, at: "Sources/Things/Thing.swift")
        #expect(examples.map(\.place) == ["Things/Thing.swift, Thing"])
        #expect(examples.map(\.expected) == [["// 1", "2", "3"]])
    }
}
