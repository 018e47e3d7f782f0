import Language

extension LessonParser {
    /// The kinds of fenced block that belong to the course; any other is shown as it stands.
    static let kinds = ["run", "predict", "choose", "task"]

    /// A fenced block.
    struct Block {
        /// The line that opens it.
        let opening: FileLine
        /// The words behind the fence.
        let words: [Located]
        /// The lines inside.
        let lines: [FileLine]
        /// Where it stands, fences included.
        let range: SourceRange

        /// The place of its first words.
        var kindRange: SourceRange { words.first?.range ?? opening.range }
    }

    /// Reads a fenced block; nil where nothing can be made of it.
    mutating func block() -> Step.Part? {
        let opening = lines[index]
        index += 1
        let start = index
        while let line, line.content.text != "```", heading(line) == nil { index += 1 }
        let inside = Array(lines[start..<index])
        let closing = line.flatMap { $0.content.text == "```" ? $0 : nil }
        if closing == nil {
            report("this block is never closed", at: opening.content.range, hint: "end it with a line '```'")
        } else {
            index += 1
        }
        let words = opening.text.dropFirst(3).split(separator: " ").map {
            opening.part(from: $0.startIndex, to: $0.endIndex)
        }
        let range = opening.range.joined(with: closing?.range ?? inside.last?.range ?? opening.range)
        return part(Block(opening: opening, words: words, lines: inside, range: range))
    }

    private mutating func part(_ block: Block) -> Step.Part? {
        let kind = block.words.first?.text ?? ""
        if kind != "predict" && kind != "task", let extra = block.words.dropFirst().first,
            Self.kinds.contains(kind)
        {
            report("a \(kind) block has no options", at: extra.range)
        }
        switch kind {
        case "run": return transcript(block).map { .run($0) }
        case "predict": return predict(block).map { .question($0) }
        case "choose": return choose(block).map { .question($0) }
        case "task": return task(block).map { .question($0) }
        default:
            if let nearest = Suggestion.nearest(to: kind, among: Self.kinds) {
                report(
                    "there is no '\(kind)' block", at: block.kindRange, hint: "did you mean '\(nearest)'?")
            }
            return .prose(.verbatim(block.lines.map { String($0.text) }))
        }
    }

    /// Reads a transcript: `>>> ` begins an entry, `... ` continues it, all else is its answer.
    private mutating func transcript(_ block: Block) -> Transcript? {
        var entries: [Transcript.Entry] = []
        var code: [(text: String, start: Int)] = []
        var output: [FileLine] = []
        func entry() -> Transcript.Entry? {
            guard let last = code.last else { return nil }
            let answer = output.reversed().drop(while: \.isBlank).reversed()
            let end = answer.last.map { Int($0.range.upper) } ?? last.start + last.text.utf8.count
            return Transcript.Entry(
                code: Code(code), output: answer.map { Located(String($0.text), at: $0.range) }, end: end)
        }
        for line in block.lines {
            if line.text.hasPrefix(">>> ") {
                if let entry = entry() { entries.append(entry) }
                code = [(String(line.text.dropFirst(4)), line.start + 4)]
                output = []
            } else if line.text.hasPrefix("... ") || line.text == "...", !code.isEmpty, output.isEmpty {
                code.append((String(line.text.dropFirst(4)), line.start + min(4, line.text.utf8.count)))
            } else if code.isEmpty {
                report(
                    "a run block begins with an entry", at: line.range, hint: "write '>>> ' in front of code")
                return nil
            } else {
                output.append(line)
            }
        }
        guard let last = entry() else {
            report("this run block is empty", at: block.range, hint: "write '>>> ' and code")
            return nil
        }
        return Transcript(entries: entries + [last], range: block.range)
    }
}
