import Foundation
import Testing

@testable import Language

/// What running programs do wrong, and exactly what is printed about it: a program a subject in
/// Goldens/Mistakes, a line a mistake. With `MICROGRAD_ACCEPT=1` in the environment the texts are written
/// anew.
@Suite("Diagnostics of running programs: word for word")
struct MistakeGoldenTests {
    static let names = ProgramGoldenTests.names(in: "Mistakes", ending: ".mg")

    @Test(arguments: names)
    func printedAsExpected(_ name: String) throws {
        let folder = GoldenTests.folder.appending(path: "Mistakes")
        let program = try String(contentsOf: folder.appending(path: name + ".mg"), encoding: .utf8)
        let console = Console()
        console.files = ["ragged.csv": "1,2,3\n1,2\n", "words.csv": "1,2\nx,3\n", "empty.csv": ""]
        let output = console.run(program, goesOn: true, name: name + ".mg") { $0.rendered() + "\n" }
        let file = folder.appending(path: name + ".txt")
        if ProcessInfo.processInfo.environment["MICROGRAD_ACCEPT"] == "1" {
            try output.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(output == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test func thereAreGoldens() {
        #expect(MistakeGoldenTests.names.count >= 6)
    }
}
