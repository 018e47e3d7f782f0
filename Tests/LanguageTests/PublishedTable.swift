import Foundation
import Testing

/// A column of a table among the goldens of the network library, by the name in its header.
func publishedColumn(_ column: String, of file: String, beside source: String = #filePath) throws -> [Double]
{
    let tests = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
    let path = tests.appending(path: "MicrogradNNTests/Goldens/\(file)")
    let lines = try String(contentsOf: path, encoding: .utf8).split { $0.isNewline }
        .map { $0.split(separator: ",").map(String.init) }
    let place = try #require(lines.first?.firstIndex(of: column))
    return lines.dropFirst().compactMap { Double($0[place]) }
}
