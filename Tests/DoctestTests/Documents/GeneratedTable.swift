import Micrograd

@testable import Workbench

/// A table in a document that is made from what the program knows, between two remarks that no reader sees:
/// `<!-- table of operations -->` and `<!-- end of table -->`.
struct GeneratedTable {
    /// What it is a table of.
    let name: String
    /// Its lines as they stand in the document.
    let lines: [String]
    /// Where those stand among all lines of the document, from 0.
    let range: Range<Int>

    /// The tables of a document.
    static func all(in lines: [String]) -> [GeneratedTable] {
        lines.indices.compactMap { start in
            guard let name = lines[start].wholeMatch(of: /<!-- table of (\w+) -->/)?.1 else { return nil }
            let end = lines[start...].firstIndex(of: "<!-- end of table -->") ?? lines.count
            let range = start + 1..<end
            return GeneratedTable(name: String(name), lines: Array(lines[range]), range: range)
        }
    }

    /// The lines as they should be; nil for a table nobody knows.
    var made: [String]? {
        switch name {
        case "operations": Self.operations
        case "commands": Self.commands
        case "functions": Self.functions
        default: nil
        }
    }

    private static var operations: [String] {
        table(
            ["operation", "slope by x", "slope by y", "defined for", "what it is"],
            Operation.allCases.map { operation in
                let row = operation.row
                let slopes = [row.derivatives.left, row.derivatives.right].map { code("\($0)") }
                return [code(operation.form)] + slopes + [row.domain.rawValue, "\(row.summary)"]
            })
    }

    private static var commands: [String] {
        table(
            ["command", "what it does"],
            Command.all.map { command in
                let forms = command.usage.split(separator: "    ").map { code(String($0)) }
                return [forms.joined(separator: "<br>"), command.summary]
            })
    }

    private static var functions: [String] {
        table(
            ["function", "what it is"],
            FunctionHelp.all.map { function in
                let forms = function.usage.split(separator: "    ").map { code(String($0)) }
                return [forms.joined(separator: "<br>"), function.summary]
            })
    }

    private static func table(_ columns: [String], _ rows: [[String]]) -> [String] {
        func line(_ cells: [String]) -> String {
            "| " + cells.map { $0.lines.joined(separator: " ").escaped }.joined(separator: " | ") + " |"
        }
        return [line(columns), line(columns.map { _ in "---" })] + rows.map(line)
    }

    private static func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }
}

extension String {
    /// With the sign that divides a table's cells made harmless.
    fileprivate var escaped: String {
        split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
