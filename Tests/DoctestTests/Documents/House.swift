import Foundation

/// The files of this package, as the tests of its documentation read them.
enum House {
    /// The package's own folder.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Whether what is found is to be written down as what is expected.
    static let accepts = ProcessInfo.processInfo.environment["MICROGRAD_ACCEPT"] == "1"

    /// The text of a file, by its path below the package.
    static func read(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// Replaces a file.
    static func write(_ text: String, to path: String) throws {
        try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
    }

    /// The paths of all files below a folder that end in `ending`, in order.
    static func files(below path: String, ending: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: folder.appending(path: path).path)
        let paths = found?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(ending) }.sorted().map { "\(path)/\($0)" }
    }

    /// Everything a reader may be shown: the papers at the top and the articles among the sources.
    static let documents: [String] = {
        let papers = ["README.md", "CONTRIBUTING.md"].filter { (try? read($0)) != nil }
        return papers + files(below: "Sources", ending: ".md")
    }()
}
