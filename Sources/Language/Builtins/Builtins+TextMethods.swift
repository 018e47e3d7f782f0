extension Builtins {
    /// The methods of strings.
    static func textMethods() -> [NativeFunction] {
        [
            mapped("upper") { $0.uppercased() }, mapped("lower") { $0.lowercased() },
            mapped("title", titled),
            mapped("capitalize") { capitalized(Substring($0)) },
            stripping("strip", left: true, right: true), stripping("lstrip", left: true, right: false),
            stripping("rstrip", left: false, right: true),
            justifying("ljust", "<"), justifying("rjust", ">"),
            justifying("center", "^"),
            NativeFunction("zfill", ["self", "width"]) { (call: Call) throws(Diagnostic) in
                let text = try call.text(0, "self")
                let sign = text.first == "-" || text.first == "+" ? 1 : 0
                let format = try FormatSpecification("0=\(max(0, try call.whole(1, "width")))")
                return .text(format.pad(text, prefix: sign, standard: .right))
            },
            asking("startswith") { $0.hasPrefix($1) }, asking("endswith") { $0.hasSuffix($1) },
            NativeFunction("split", ["self", "separator", "maxsplit"], required: 1, body: split),
            native("splitlines", "self") { (value, _) throws(Diagnostic) in
                guard case .text(let object) = value else { return .list([]) }
                var lines = object.text.split(separator: "\n", omittingEmptySubsequences: false)
                if lines.last == "" { lines.removeLast() }
                return .list(lines.map { .text(String($0)) })
            },
            NativeFunction("join", ["self", "sequence"]) { (call: Call) throws(Diagnostic) in
                var parts: [String] = []
                for element in try call.elements(1) {
                    guard case .text(let part) = element else {
                        throw Diagnostic(
                            "join needs strings, not \(article(element.kindName))",
                            hint: "make strings of them first: str(x) for x in …")
                    }
                    parts.append(part.text)
                }
                return .text(parts.joined(separator: try call.text(0, "self")))
            },
            NativeFunction("replace", ["self", "old", "new"]) { (call: Call) throws(Diagnostic) in
                .text(
                    try call.text(0, "self").replacing(try call.text(1, "old"), with: try call.text(2, "new"))
                )
            },
            NativeFunction("find", ["self", "part"]) { (call: Call) throws(Diagnostic) in
                .integer(try call.text(0, "self").place(of: try call.text(1, "the part")) ?? -1)
            },
            NativeFunction("count", ["self", "part"]) { (call: Call) throws(Diagnostic) in
                let text = try call.text(0, "self")
                let part = try call.text(1, "the part")
                return .integer(part.isEmpty ? text.count + 1 : text.occurrences(of: part))
            },
            native("isdigit", "self") { (value, _) throws(Diagnostic) in
                guard case .text(let object) = value else { return .boolean(false) }
                return .boolean(!object.text.isEmpty && object.text.allSatisfy(\.isNumber))
            },
            NativeFunction(variadic: "format", required: 1, body: formatFields),
        ]
    }

    /// Every letter that follows none is a capital, as in `It'S`.
    private static func titled(_ text: String) -> String {
        var result = ""
        var isInside = false
        for character in text {
            result += isInside ? character.lowercased() : character.uppercased()
            isInside = character.isLetter
        }
        return result
    }

    private static func capitalized(_ word: Substring) -> String {
        word.prefix(1).uppercased() + word.dropFirst().lowercased()
    }

    private static func mapped(_ name: String, _ body: @escaping (String) -> String) -> NativeFunction {
        NativeFunction(name, ["self"]) { (call: Call) throws(Diagnostic) in
            .text(body(try call.text(0, "self")))
        }
    }

    private static func asking(_ name: String, _ body: @escaping (String, String) -> Bool) -> NativeFunction {
        NativeFunction(name, ["self", "part"]) { (call: Call) throws(Diagnostic) in
            .boolean(body(try call.text(0, "self"), try call.text(1, "the part")))
        }
    }

    private static func justifying(_ name: String, _ alignment: String) -> NativeFunction {
        NativeFunction(name, ["self", "width", "fill"], required: 2) { (call: Call) throws(Diagnostic) in
            let fill = call.has(2) ? try call.text(2, "the fill") : " "
            guard fill.count == 1 else { throw Diagnostic("the fill is one character") }
            let width = max(0, try call.whole(1, "the width"))
            let format = try FormatSpecification("\(fill)\(alignment)\(width == 0 ? "" : String(width))")
            let text = try call.text(0, "self")
            // An odd blank more goes to the left when the width is odd, unlike in a format.
            let room = width - text.count
            if name == "center", room > 0, room % 2 == 1, width % 2 == 1 {
                return .text(
                    fill + (try FormatSpecification("\(fill)^\(width - 1)")).pad(text, standard: .left))
            }
            return .text(format.pad(text, standard: .left))
        }
    }

    private static func stripping(_ name: String, left: Bool, right: Bool) -> NativeFunction {
        NativeFunction(name, ["self", "characters"], required: 1) { (call: Call) throws(Diagnostic) in
            var text = Substring(try call.text(0, "self"))
            let characters = call.has(1) && !call[1].isNone ? try call.text(1, "the characters") : nil
            let goes = { (character: Character) in characters?.contains(character) ?? character.isWhitespace }
            while left, let first = text.first, goes(first) { text.removeFirst() }
            while right, let last = text.last, goes(last) { text.removeLast() }
            return .text(String(text))
        }
    }

    private static func split(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let text = try call.text(0, "self")
        let limit = call.has(2) ? try call.whole(2, "maxsplit") : -1
        let most = limit < 0 ? Int.max : limit
        guard call.has(1), !call[1].isNone else {
            let parts = text.split(maxSplits: most, whereSeparator: \.isWhitespace)
            return .list(parts.map { .text(String($0)) })
        }
        let separator = try call.text(1, "the separator")
        if separator.isEmpty { throw Diagnostic("the separator must not be empty") }
        let parts = text.split(separator: separator, maxSplits: most, omittingEmptySubsequences: false)
        return .list(parts.map { .text(String($0)) })
    }

    /// `'{} and {name:.2f}'.format(x, name=y)`
    private static func formatFields(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        var rest = Substring(try call.text(0, "self"))
        var result = ""
        var next = 1
        while let start = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let brace = rest[start]
            result += rest[..<start]
            rest = rest[rest.index(after: start)...]
            if rest.first == brace {
                result.append(brace)
                rest.removeFirst()
                continue
            }
            guard brace == "{", let end = rest.firstIndex(of: "}") else {
                throw Diagnostic("a single '\(brace)' in a format", hint: "a brace itself is written twice")
            }
            let field = rest[..<end].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            rest = rest[rest.index(after: end)...]
            let name = String(field.first ?? "")
            let value: RuntimeValue
            if let keyword = call.keywords.first(where: { $0.name == name }) {
                value = keyword.value
            } else {
                let place = name.isEmpty ? next : (Int(name) ?? -2) + 1
                next += name.isEmpty ? 1 : 0
                guard place > 0, call.has(place) else {
                    throw Diagnostic("format has no value for '{\(name)}'")
                }
                value = call[place]
            }
            result += try call.interpreter.format(value, field.count > 1 ? String(field[1]) : "")
        }
        return .text(result + rest)
    }
}

extension String {
    /// Where a part begins, counted in characters.
    func place(of part: String) -> Int? {
        if part.isEmpty { return 0 }
        let pieces = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
        return pieces.count == 2 ? pieces[0].count : nil
    }

    /// How often a part occurs without overlap, at most `limit`.
    func occurrences(of part: String, limit: Int = .max) -> Int {
        split(separator: part, maxSplits: limit, omittingEmptySubsequences: false).count - 1
    }

    /// This text with every occurrence of a part replaced; the empty part lies around every character.
    func replacing(_ part: String, with new: String) -> String {
        if part.isEmpty { return new + map { "\($0)\(new)" }.joined() }
        return split(separator: part, omittingEmptySubsequences: false).joined(separator: new)
    }
}
