import Language

extension LessonParser {
    /// What stands between the two lines of dashes.
    struct FrontMatter {
        var id: Located?
        var title: Located?
        var needs: [Located] = []
        var keys: Set<String> = []
    }

    private static let keys = ["id", "title", "needs"]

    /// Reads the front matter.
    mutating func frontMatter() -> FrontMatter {
        var matter = FrontMatter()
        guard let first = line, first.content.text == "---" else {
            report(
                "a lesson begins with front matter", at: line?.range ?? SourceRange(0, 0),
                hint: "its lines are '---', 'id: …', 'title: …', 'needs: …', '---'")
            return matter
        }
        index += 1
        while let line, line.content.text != "---" {
            if heading(line) != nil || line.text.hasPrefix("```") { break }
            if !line.isBlank { readKey(line, into: &matter) }
            index += 1
        }
        if line?.content.text == "---" {
            index += 1
        } else {
            report("the front matter is never closed", at: first.range, hint: "end it with a line '---'")
        }
        for key in Self.keys where !matter.keys.contains(key) {
            let hint = key == "needs" ? "'needs:' alone for a lesson that needs no other" : nil
            report("the front matter has no '\(key)'", at: first.range, hint: hint)
        }
        return matter
    }

    private mutating func readKey(_ line: FileLine, into matter: inout FrontMatter) {
        guard let colon = line.text.firstIndex(of: ":") else {
            report("expected 'key: value' in the front matter", at: line.content.range)
            return
        }
        let key = line.part(from: line.text.startIndex, to: colon)
        let value = line.part(from: line.text.index(after: colon), to: line.text.endIndex)
        guard Self.keys.contains(key.text) else {
            let nearest = Suggestion.nearest(to: key.text, among: Self.keys)
            report(
                "the front matter has no key '\(key.text)'", at: key.range,
                hint: nearest.map { "did you mean '\($0)'?" } ?? "the keys are id, title and needs")
            return
        }
        if !matter.keys.insert(key.text).inserted {
            report("'\(key.text)' is said twice", at: key.range)
        }
        switch key.text {
        case "id":
            checkID(value)
            matter.id = value
        case "title":
            if value.text.isEmpty { report("the title is empty", at: line.content.range) }
            matter.title = value
        default: matter.needs = words(of: value)
        }
    }

    /// Ids separated by commas or blanks, with or without brackets around them.
    private func words(of value: Located) -> [Located] {
        let line = FileLine(text: value.text[...], start: Int(value.range.lower))
        return line.text.split(whereSeparator: { ", []".contains($0) }).map {
            line.part(from: $0.startIndex, to: $0.endIndex)
        }
    }

    /// Ids are typed at a prompt and kept in files, so they are plain.
    mutating func checkID(_ id: Located) {
        let isPlain = id.text.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || byte == UInt8(ascii: "-")
        }
        guard id.text.isEmpty || !isPlain || id.text.first == "-" || id.text.first?.isNumber == true else {
            return
        }
        report(
            id.text.isEmpty ? "the id is empty" : "'\(id.text)' cannot be an id", at: id.range,
            hint: "an id is a lower-case word, parts joined by hyphens: chain-rule")
    }
}
