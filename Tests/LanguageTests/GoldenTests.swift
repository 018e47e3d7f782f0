import Foundation
import Testing

@testable import Language

/// Each mistake has a small program, NAME.mg, and exactly what is printed about it, NAME.txt. With
/// `MICROGRAD_ACCEPT=1` in the environment the texts are written anew.
@Suite("Diagnostics: word for word")
struct GoldenTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".mg") }.map { String($0.dropLast(3)) }.sorted()
    }()

    /// What is printed when a program is read to its end, going on after each mistake.
    static func output(of bytes: [UInt8], name: String) -> String {
        let source = Source(name: "\(name).mg", bytes: bytes)
        var parser = Parser(source: source, vocabulary: vocabulary())
        var output = ""
        while true {
            do {
                guard let statement = try parser.nextStatement() else { return output }
                if case .skippedLine(let note) = statement.kind { output += "note: \(note)\n" }
                if case .skippedClass(let name, _) = statement.kind { output += "note: class \(name.text)\n" }
            } catch {
                output += error.rendered() + "\n"
                parser.recover()
            }
        }
    }

    @Test(arguments: names)
    func printedAsExpected(_ name: String) throws {
        let program = try Data(contentsOf: GoldenTests.folder.appending(path: name + ".mg"))
        let output = GoldenTests.output(of: Array(program), name: name)
        let file = GoldenTests.folder.appending(path: name + ".txt")
        if ProcessInfo.processInfo.environment["MICROGRAD_ACCEPT"] == "1" {
            try output.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(output == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test func thereAreGoldens() {
        #expect(GoldenTests.names.count > 40)
    }
}
