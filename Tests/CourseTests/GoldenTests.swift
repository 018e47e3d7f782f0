import Course
import Foundation
import Language
import Testing
import Workbench

/// Each author's mistake has a small lesson, NAME.md, and exactly what the check says about it, NAME.txt. With
/// `MICROGRAD_ACCEPT=1` in the environment the texts are written anew.
@Suite("Author's mistakes: word for word")
struct GoldenTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
    }()

    @Test(arguments: names)
    func saidAsExpected(_ name: String) throws {
        let bytes = try Data(contentsOf: GoldenTests.folder.appending(path: name + ".md"))
        let file = CourseFile(name: name + ".md", bytes: Array(bytes))
        let report = CourseReport([file], others: ["preview"], surroundings: Stage())
        let text = report.mistakes.map { $0.rendered() + "\n" }.joined() + report.summary + "\n"
        let golden = GoldenTests.folder.appending(path: name + ".txt")
        if ProcessInfo.processInfo.environment["MICROGRAD_ACCEPT"] == "1" {
            try text.write(to: golden, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: golden, encoding: .utf8)))
    }

    @Test func acceptedTranscriptsPass() throws {
        let bytes = try Data(contentsOf: GoldenTests.folder.appending(path: "run-differs.md"))
        let file = CourseFile(name: "run-differs.md", bytes: Array(bytes))
        let report = CourseReport([file], surroundings: Stage())
        let corrected = try #require(report.corrected.first)
        #expect(CourseReport([corrected], surroundings: Stage()).mistakes.isEmpty)
        // What agreed is left as the author wrote it.
        #expect(String(decoding: corrected.bytes, as: UTF8.self).contains("\n0.66… and more\n"))
    }

    @Test func bytesThatAreNoTextAreTold() {
        let file = CourseFile(name: "1.md", bytes: Array("---\nid: a\n".utf8) + [0xFF, 0x0A])
        #expect(
            CourseReport([file], surroundings: Stage()).mistakes.contains { $0.message.contains("UTF-8") })
    }
}
