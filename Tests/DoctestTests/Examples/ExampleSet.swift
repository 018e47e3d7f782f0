import Testing

/// Examples that are compiled together: the file in `Generated/` that they stand in.
///
/// The file is written from the documentation, not by hand. `MICROGRAD_ACCEPT=1 swift test` writes it anew;
/// where an example in it no longer compiles, delete it first: without it there are no examples, but tests
/// that can write it.
struct ExampleSet: CustomTestStringConvertible, Sendable {
    /// The name of the generated extension.
    let name: String
    /// What every example can use.
    let imports: [String]
    /// Where its examples are looked for.
    let sources: [String]
    let articles: [String]

    /// The generated file.
    var path: String { "Tests/DoctestTests/Generated/\(name).swift" }
    var testDescription: String { name }

    static let all = [
        ExampleSet(name: "MicrogradExamples", module: "Micrograd", imports: ["Micrograd"]),
        ExampleSet(
            name: "MicrogradNNExamples", module: "MicrogradNN", imports: ["Micrograd", "MicrogradNN"]),
        ExampleSet(
            name: "PaperExamples", imports: ["Micrograd", "MicrogradNN"], sources: [],
            articles: House.documents.filter { !$0.contains("/") }),
    ]
}

extension ExampleSet {
    /// The examples of a module's doc comments and of its articles.
    private init(name: String, module: String, imports: [String]) {
        let folder = "Sources/\(module)"
        self.init(
            name: name, imports: imports, sources: House.files(below: folder, ending: ".swift"),
            articles: House.files(below: folder, ending: ".md"))
    }

    /// The examples as the documentation says them now.
    func found() throws -> [FoundExample] {
        try sources.flatMap { try FoundExample.all(inSource: House.read($0), at: $0) }
            + articles.flatMap { try FoundExample.all(inArticle: House.read($0), at: $0) }
    }

    /// The file that compiles them.
    func generated() throws -> String {
        let found = try found()
        let functions = found.numbered()
        let list = zip(functions, found).map { function, example in
            let place = example.place.debugDescription
            return "        Example(\(place), expected: \(example.expected)) { try $0.\(function)() },\n"
        }
        let bodies = zip(functions, found).map { function, example in
            let lines = example.code.map { $0.isEmpty ? "\n" : "        \($0)\n" }.joined()
            return """

                    // \(example.place)
                    func \(function)() throws {
                \(lines)    }

                """
        }
        return """
            // Written from the documentation by ExampleTests; MICROGRAD_ACCEPT=1 writes it anew.
            // swift-format-ignore-file
            \(imports.map { "import \($0)\n" }.joined())
            extension \(name) {
                static let all: [Example] = [
            \(list.joined())    ]
            }

            extension Stage {\(bodies.joined())}

            """
    }
}

/// Examples of a set. Without its generated file there are none.
protocol ExampleList {
    static var all: [Example] { get }
}

extension ExampleList {
    static var all: [Example] { [] }
}

/// The examples of the engine.
enum MicrogradExamples: ExampleList {}
/// The examples of networks and training.
enum MicrogradNNExamples: ExampleList {}
/// The examples of the papers at the top of the package.
enum PaperExamples: ExampleList {}
