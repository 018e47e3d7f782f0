import Language
import MicrogradNN

extension Session {
    /// Writes a document for a reader.
    func write(_ document: Document) {
        surroundings.write(TextRenderer(page: page).text(of: document))
    }

    /// Writes running text: to a machine as one record.
    func tell(_ blocks: [Document.Block]) {
        if blocks.isEmpty { return }
        let document = Document(blocks)
        switch form {
        case .text: write(document)
        case .json:
            let text = TextRenderer(page: Page()).text(of: document).trimmed
            if !text.isEmpty { write(.text(text)) }
        }
    }

    /// Writes a record for a machine, with the line of the statement it belongs to.
    func write(_ record: JSON) {
        guard case .object(var members) = record else { return }
        if let running {
            let line = running.source.line(of: Int(running.statement.range.lower))
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
