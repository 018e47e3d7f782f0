import Language
import MicrogradNN

extension Session {
    /// Writes a document for a reader.
    func write(_ document: Document) {
        surroundings.write(TextRenderer(page: page).text(of: document))
    }

    /// Writes a record for a machine, with the line of the statement it belongs to.
    func write(_ record: JSON) {
        guard case .object(var members) = record else { return }
        if let running {
            let line = running.source.position(of: Int(running.statement.range.lower)).line
            members.insert(JSON.Member("line", .integer(line)), at: 0)
        }
        surroundings.write(JSON.object(members).text + "\n")
    }

    /// Writes what a command found.
    func write(_ answer: Answer) {
        flushPrinted()
        switch form {
        case .text: if let document = answer.document { write(document) }
        case .json: if let record = answer.record { write(record) }
        }
        if let failure = answer.failure { self.failure = failure }
    }

    /// Turns what `print` said since the last result into a record.
    func flushPrinted() {
        guard !printed.isEmpty else { return }
        let text = printed.last == "\n" ? String(printed.dropLast()) : printed
        printed = ""
        write(.text(text))
    }

    /// Reports what went wrong: in text to the error stream, in JSON as a record.
    public func report(_ diagnostic: Diagnostic, in source: Source? = nil) {
        var diagnostic = diagnostic
        if diagnostic.source == nil { diagnostic.source = source }
        switch form {
        case .text: surroundings.warn(diagnostic.rendered() + "\n")
        case .json:
            surroundings.write(diagnostic.record.text + "\n")
            surroundings.warn(diagnostic.rendered() + "\n")
        }
    }
}

extension Diagnostic {
    /// An error's record.
    var record: JSON {
        var members = [JSON.Member("kind", "error")]
        if let source {
            members.append(JSON.Member("file", .string(source.name)))
            if let range {
                let start = source.position(of: Int(range.lower))
                let end = source.position(of: Int(range.upper))
                members.append(JSON.Member("line", .integer(start.line)))
                members.append(JSON.Member("column", .integer(start.column)))
                let endColumn = end.line == start.line ? end.column : start.column
                members.append(JSON.Member("endColumn", .integer(endColumn)))
            }
        }
        members.append(JSON.Member("message", .string(message)))
        members.append(JSON.Member("hint", hint.map { .string($0) } ?? .null))
        return .object(members)
    }
}

extension JSON {
    /// The record of a text.
    static func text(_ text: String) -> JSON { ["kind": "text", "value": .string(text)] }

    /// The record of a table.
    static func table(_ columns: [String], _ rows: [[JSON]]) -> JSON {
        [
            "kind": "table", "columns": .array(columns.map { .string($0) }),
            "rows": .array(rows.map { .array($0) }),
        ]
    }
}
