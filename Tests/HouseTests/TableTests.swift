import Foundation
import Testing

@Suite("Rule 1: one table of operations, one list of commands")
struct TableTests {
    /// Names that no other enum of the house is likely to have; two of them as cases make a second table.
    @Test func onlyTheTableSwitchesOverOperations() throws {
        let pattern =
            #/\bcase\s+\.(constantPower|absolute|exponential|logarithm|squareRoot|hyperbolicTangent)\b/#
        for file in try SourceFile.sources.get() where file.name != "Operation+Table" {
            let places = file.places(matching: pattern)
            #expect(places.count < 2, "read the table's row instead: \(places)")
        }
    }

    /// Each file in `Workbench/Commands` makes the one command it is named after, and the one list,
    /// `Commands.swift`, names them all.
    @Test func everyCommandIsInTheList() throws {
        let workbench = try SourceFile.sources.get().filter { $0.target == "Workbench" }
        let files = workbench.filter { $0.path.contains("/Commands/") && !$0.name.contains("+") }
        guard !files.isEmpty else { return }
        let list = try #require(workbench.first { $0.name == "Commands" }, "there is no list of commands")
        for file in files {
            let commands = file.code.compactMap { $0.firstMatch(of: #/static let (`?\w+`?) = Command\(/#)?.1 }
            #expect(commands.count == 1, "\(file) makes \(commands.count) commands")
            for command in commands.map({ $0.filter { $0 != "`" } }) {
                let name = command.prefix(1).uppercased() + command.dropFirst() + "Command"
                #expect(file.name == name, "\(file) makes \(command)")
                let mention = try Regex("\\b\(command)\\b")
                #expect(!list.places(matching: mention).isEmpty, "\(command) is not in \(list)")
            }
        }
    }
}
