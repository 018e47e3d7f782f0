import Language
import MicrogradNN

extension Session {
    /// Reports what went wrong: in text to the error stream, in JSON as a record too.
    public func report(_ diagnostic: Diagnostic, in source: Source? = nil) {
        var diagnostic = diagnostic
        if diagnostic.source == nil { diagnostic.source = source }
        if form == .json { surroundings.write(diagnostic.record.text + "\n") }
        if diagnostic.source?.name == Self.promptName {
            warn(promptReport(of: diagnostic))
        } else {
            surroundings.warn(diagnostic.rendered() + "\n")
        }
    }

    /// A diagnostic without the name of its source: whoever sits at the prompt knows where it comes from.
    private func promptReport(of diagnostic: Diagnostic) -> [Document.Block] {
        if diagnostic.isInterruption {
            return [.paragraph("interrupted; what it had done stays, and 'undo' takes it back")]
        }
        let lines = diagnostic.rendered(width: page.width).split(
            separator: "\n", omittingEmptySubsequences: false)
        let excerpt = lines.dropFirst().prefix(diagnostic.range == nil ? 0 : 2)
        var title = Text("error: ", .bad) + Text(diagnostic.message)
        if let source = diagnostic.source, let range = diagnostic.range, source.bytes.contains(0x0A) {
            title = Text("line \(source.line(of: Int(range.lower))): ", .faint) + title
        }
        let hint = diagnostic.hint.map { Document.Block.paragraph(Text("hint: ", .faint) + Text($0)) }
        return [.paragraph(title)] + excerpt.map { .line(Text(String($0))) } + [hint].compactMap(\.self)
    }

    /// Writes to the error stream: at a prompt fitted to the screen, elsewhere one line a block.
    func warn(_ blocks: [Document.Block]) {
        var page = page
        if !surroundings.isInteractive {
            page.width = .max
            page.hasColor = false
        }
        surroundings.warn(TextRenderer(page: page).text(of: Document(blocks)))
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
