import Foundation

/// A Swift file of the house, as the rules read it.
struct SourceFile: CustomStringConvertible {
    /// The path below the package: `Sources/Micrograd/Tape.swift`.
    let path: String
    let lines: [Substring]
    /// The lines without comments and without what stands in string literals.
    let code: [Substring]

    /// The folder below `Sources`: `Micrograd`.
    var target: String { String(path.split(separator: "/")[1]) }
    /// The name without its folder and its extension: `Tape+Record`.
    var name: String { URL(filePath: path).deletingPathExtension().lastPathComponent }
    var description: String { path }

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var scanner = CodeScanner(text)
        code = scanner.code().split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The places where a pattern matches the code, as `path:line: text`.
    func places(matching pattern: some RegexComponent) -> [String] {
        // Simple boundaries: by Unicode's, `a.b` is one word.
        let pattern = pattern.regex.wordBoundaryKind(.simple)
        return zip(1..., code).filter { $0.1.contains(pattern) }.map { "\(path):\($0.0): \(lines[$0.0 - 1])" }
    }
}

extension SourceFile {
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every Swift file of the house and of its tests, in order of their paths; read once.
    static let sources = Result { try read(below: "Sources") }
    static let tests = Result { try read(below: "Tests") }

    private static func read(below folder: String) throws -> [SourceFile] {
        let root = package.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }.sorted().map {
            let text = try String(contentsOf: root.appending(path: $0), encoding: .utf8)
            return SourceFile(path: "\(folder)/\($0)", text: text)
        }
    }
}
