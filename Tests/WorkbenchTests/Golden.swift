import Foundation
import Testing

/// Texts as they were last looked at and found good. `MICROGRAD_ACCEPT=1` writes them anew.
enum Golden {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    /// Compares a text with its file.
    static func check(_ text: String, _ path: String, at location: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: path)
        if ProcessInfo.processInfo.environment["MICROGRAD_ACCEPT"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let accepted = try String(contentsOf: file, encoding: .utf8)
        #expect(text == accepted, "\(path) has changed", sourceLocation: location)
    }

    /// The names of the files with an ending in one of its folders, without the ending.
    static func names(in path: String, endingIn ending: String) -> [String] {
        let files =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
        return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    /// The text of a file.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
}
