import Foundation
import Testing

@testable import Language

/// Whole programs and exactly what they print.
///
/// Those in Goldens/Python are Python's: their texts were written by CPython (`regenerate.sh`). Those in
/// Goldens/Programs are the language's own; with `MICROGRAD_ACCEPT=1` in the environment their texts are
/// written anew.
@Suite("Programs: what they print")
struct ProgramGoldenTests {
    static func names(in folder: String, ending: String) -> [String] {
        let path = GoldenTests.folder.appending(path: folder).path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    private func text(_ file: String) throws -> String {
        try String(contentsOf: GoldenTests.folder.appending(path: file), encoding: .utf8)
    }

    @Test(arguments: names(in: "Python", ending: ".py"))
    func printsWhatPythonPrints(_ name: String) throws {
        #expect(Console().run(try text("Python/\(name).py")) == (try text("Python/\(name).txt")))
    }

    @Test(arguments: names(in: "Programs", ending: ".mg"))
    func printsAsExpected(_ name: String) throws {
        let output = Console().run(try text("Programs/\(name).mg"), goesOn: true)
        let file = GoldenTests.folder.appending(path: "Programs/\(name).txt")
        if ProcessInfo.processInfo.environment["MICROGRAD_ACCEPT"] == "1" {
            try output.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(output == (try text("Programs/\(name).txt")))
    }

    @Test func thereAreGoldens() {
        #expect(ProgramGoldenTests.names(in: "Python", ending: ".py").count >= 6)
        #expect(ProgramGoldenTests.names(in: "Programs", ending: ".mg").count >= 4)
    }
}
