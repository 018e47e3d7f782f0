import Language
import MicrogradNN

extension Session {
    /// Writes a document for a reader.
    func write(_ document: Document) {
        surroundings.write(TextRenderer(page: page).text(of: document))
    }

    /// Writes a record for a machine, with the line of the statement it belongs to.
    func write(_ record: JSON) {
        guard case .object(var fields) = record else { return }
        if let running {
            let line = running.source.position(of: Int(running.statement.range.lower)).line
            fields.insert(("line", .integer(line)), at: 0)
        }
        surroundings.write(JSON.object(fields).text + "\n")
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
        write(.object([("kind", .string("text")), ("value", .string(text))]))
    }

    /// Reports what went wrong: in text to the error stream, in JSON as a record.
    public func report(_ diagnostic: Diagnostic, in source: Source? = nil) {
        var diagnostic = diagnostic
        if diagnostic.source == nil { diagnostic.source = source }
        switch form {
        case .text: surroundings.warn(diagnostic.rendered)
        case .json:
            surroundings.write(JSON.object(diagnostic.record).text + "\n")
            surroundings.warn(diagnostic.rendered)
        }
    }
}

extension Diagnostic {
    /// The fields of an error's record.
    var record: [(String, JSON)] {
        var fields: [(String, JSON)] = [("kind", .string("error"))]
        if let source {
            fields.append(("file", .string(source.name)))
            if let range {
                let start = source.position(of: Int(range.lower))
                let end = source.position(of: Int(range.upper))
                fields.append(("line", .integer(start.line)))
                fields.append(("column", .integer(start.column)))
                fields.append(("endColumn", .integer(end.line == start.line ? end.column : start.column)))
            }
        }
        fields.append(("message", .string(message)))
        fields.append(("hint", hint.map { .string($0) } ?? .null))
        return fields
    }
}
