import Language

extension LessonParser {
    /// A heading that begins a step.
    struct Heading {
        let title: String
        let id: Located
    }

    /// The heading on a line: `## Words {#id}`; nil for any other line.
    func heading(_ line: FileLine) -> Heading? {
        let level = line.text.prefix { $0 == "#" }.count
        guard 1...6 ~= level, line.text.dropFirst(level).first == " " else { return nil }
        guard let brace = line.text.lastIndex(of: "{"), line.text[brace...].hasPrefix("{#") else {
            return nil
        }
        let title = line.part(from: line.text.index(line.text.startIndex, offsetBy: level), to: brace)
        let start = line.text.index(brace, offsetBy: 2)
        let end = line.text[start...].firstIndex(of: "}") ?? line.text.endIndex
        return Heading(title: title.text, id: line.part(from: start, to: end))
    }

    /// What stands in front of the first step; a title there only repeats the front matter's.
    mutating func openingParts() -> [Step.Part] {
        while let line, line.isBlank || (line.text.hasPrefix("# ") && heading(line) == nil) { index += 1 }
        return parts()
    }

    /// Reads a step from its heading to the next.
    mutating func step(_ heading: Heading, opening: [Step.Part]) -> Step {
        let first = lines[index]
        checkID(heading.id)
        if first.text.last(where: { !$0.isWhitespace }) != "}" {
            report("nothing may follow a step's id", at: first.content.range, hint: "end the line with '}'")
        }
        if heading.title.isEmpty {
            report("this step has no title", at: first.content.range, hint: "'## A title {#id}'")
        }
        index += 1
        let start = index
        let parts = opening + parts()
        let end = line?.start ?? source.bytes.count
        checkLength(from: start, to: index, in: parts)
        checkQuestions(parts)
        let body = source.bytes[first.start..<end]
        return Step(
            id: heading.id.text, title: heading.title, parts: parts, hash: Step.hash(of: body),
            range: SourceRange(first.start, end))
    }

    /// Reads text and blocks up to the next step.
    private mutating func parts() -> [Step.Part] {
        var parts: [Step.Part] = []
        while let line, heading(line) == nil {
            if line.isBlank {
                index += 1
            } else if line.text.hasPrefix("```") {
                if let part = block() { parts.append(part) }
            } else {
                parts.append(.prose(prose()))
            }
        }
        return parts
    }

    /// Reads a paragraph, an item or a heading.
    private mutating func prose() -> Prose {
        let first = lines[index]
        index += 1
        var words = first.content
        if first.text.hasPrefix("#") {
            return .heading(Prose.spans(of: String(words.text.drop { $0 == "#" }.dropFirst())))
        }
        while let line, !line.isBlank, !line.text.hasPrefix("```"), !line.text.hasPrefix("#"),
            Self.marker(of: line) == nil
        {
            words = words.continued(by: line)
            index += 1
        }
        guard let marker = Self.marker(of: first) else { return .paragraph(Prose.spans(of: words.text)) }
        let text = String(words.text.dropFirst(marker.count + 1))
        return .item(marker: marker.first?.isNumber == true ? marker : "•", Prose.spans(of: text))
    }

    /// The marker that begins an item of a list: `-`, `*` or `2.`
    private static func marker(of line: FileLine) -> String? {
        let words = line.content.text
        if words.hasPrefix("- ") || words.hasPrefix("* ") { return String(words.prefix(1)) }
        let digits = words.prefix { $0.isNumber }
        return !digits.isEmpty && words.dropFirst(digits.count).hasPrefix(". ") ? digits + "." : nil
    }

    /// Counts the lines of text in front of the question and behind it: each has to fit a screen.
    private mutating func checkLength(from start: Int, to end: Int, in parts: [Step.Part]) {
        let question = parts.lazy.compactMap { part -> SourceRange? in
            if case .question(let question) = part { question.range } else { nil }
        }.first
        var count = 0
        var isInside = false
        for line in lines[start..<end] {
            if line.start == question.map({ Int($0.lower) }) { count = 0 }
            if line.text.hasPrefix("```") {
                isInside.toggle()
            } else if !isInside && !line.isBlank {
                count += 1
                guard count == Self.textLimit + 1 else { continue }
                report(
                    "a step has at most \(Self.textLimit) lines of text", at: line.content.range,
                    hint: "cut it, or begin a new step here")
            }
        }
    }

    /// One thing to do, and what it asks for is then seen.
    private mutating func checkQuestions(_ parts: [Step.Part]) {
        var asked: Question?
        var isShown = true
        for part in parts {
            switch part {
            case .prose: continue
            case .run: isShown = true
            case .question(let question):
                if asked != nil {
                    report(
                        "this step already has something to do", at: question.range,
                        hint: "begin a new step: '## Title {#id}'")
                }
                asked = asked ?? question
                if case .predict = question.kind { isShown = false }
            }
        }
        if let asked, !isShown {
            report(
                "nothing shows what was predicted", at: asked.range,
                hint: "put a run block behind it that prints the value")
        }
    }
}
