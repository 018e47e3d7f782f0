import Foundation
import Testing

@Suite("Rule 1: one table of operations, one list of commands")
struct TableTests {
    /// Names that no other enum of the house is likely to have; two of them as cases make a second table.
    @Test func onlyTheTableSwitchesOverOperations() throws {
        let pattern =
            #/\bcase\s+\.(constantPower|absolute|exponential|logarithm|squareRoot|hyperbolicTangent|leakyRelu)\b/#
        for file in try SourceFile.sources.get() where file.name != "Operation+Table" {
            let places = file.places(matching: pattern)
            #expect(places.count < 2, "read the table's row instead: \(places)")
        }
    }

    /// Each file in `Workbench/Commands` declares one command, which `Workbench/Commands.swift` lists.
    @Test func everyCommandIsInTheList() throws {
        let files = try SourceFile.sources.get().filter { $0.path.hasPrefix("Sources/Workbench/Commands/") }
        guard !files.isEmpty else { return }
        let list = try #require(
            try SourceFile.sources.get().first { $0.path == "Sources/Workbench/Commands.swift" },
            "the one list of commands is Workbench/Commands.swift")
        let declaration = #/^(?:\w+\s+)*(?:struct|enum|class)\s+(\w+)[^{]*:[^{]*\bCommand\b/#
        var seen: Set<Substring> = []
        for file in files where !file.name.contains("+") {
            let commands = file.code.compactMap { $0.firstMatch(of: declaration)?.1 }
            #expect(commands.count == 1, "\(file) declares \(commands.count) commands")
            for command in commands {
                #expect(file.name == command, "\(file) declares \(command)")
                #expect(seen.insert(command).inserted, "\(command) is there twice")
                let mention = try Regex("\\b\(command)\\b")
                #expect(!list.places(matching: mention).isEmpty, "\(command) is not in \(list)")
            }
        }
    }
}
