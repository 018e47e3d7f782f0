/// Where lines begin: prompts that were pasted along, indentation, blocks.
extension Lexer {
    private static let prompts: [(text: [UInt8], continues: Bool)] = [
        (Array("micrograd>".utf8), false), (Array("..>".utf8), false), (Array(">>>".utf8), false),
        (Array("...".utf8), true),
    ]

    /// How many bytes of a pasted prompt stand at the position, the blank behind it included. `... ` is
    /// one only after a line with another prompt; alone it is Python's ellipsis. There too, `..> ` may stand
    /// as far in as the prompt above it.
    func promptWidth() -> Int {
        let first = peek()
        if first == Byte.space, isTranscript { return indentedPromptWidth() }
        guard first == UInt8(ascii: "m") || first == Byte.dot || first == UInt8(ascii: ">") else { return 0 }
        for (text, continues) in Lexer.prompts where !continues || isTranscript {
            guard bytes[position..<min(position + text.count, end)].elementsEqual(text) else { continue }
            let behind = peek(text.count)
            if behind == Byte.space { return text.count + 1 }
            if behind == 0 || Byte.isLineEnd(behind) { return text.count }
        }
        return 0
    }

    private func indentedPromptWidth() -> Int {
        var indented = self
        while indented.peek() == Byte.space { indented.position += 1 }
        guard indented.peek() == Byte.dot, indented.peek(1) == Byte.dot, indented.peek(2) == UInt8(ascii: ">")
        else { return 0 }
        return indented.position - position + indented.promptWidth()
    }

    /// Steps over a prompt at the start of a line and, in a transcript, over the answers in front of it.
    mutating func enterLine() {
        while position < end {
            let width = promptWidth()
            if width > 0 {
                position += width
                isTranscript = true
                return
            }
            guard isTranscript else { return }
            skipToLineEnd()
            if position < end { skipLineEnd() }
        }
    }

    /// Goes to the first line with something on it, and compares its indentation with the block's.
    mutating func lineStart() throws(Diagnostic) -> Token? {
        while true {
            enterLine()
            let start = position
            let width = measureIndentation()
            if position >= end { return closeBlocks() }
            let byte = bytes[position]
            if Byte.isLineEnd(byte) {
                skipLineEnd()
            } else if byte == Byte.hash {
                try skipCommentLine()
            } else if isContinuedBlankLine() {
                position += 1
                skipLineEnd()
            } else {
                return try compare(width, start: start)
            }
        }
    }

    /// Steps over blanks and says how wide they are.
    mutating func measureIndentation() -> Indentation {
        var column = 0
        var characters = 0
        while position < end {
            switch bytes[position] {
            case Byte.space: column += 1
            case Byte.tab: column = (column / 8 + 1) * 8
            case Byte.formFeed: column = 0
            default: return Indentation(column: column, characters: characters)
            }
            characters += 1
            position += 1
        }
        return Indentation(column: column, characters: characters)
    }

    private func isContinuedBlankLine() -> Bool {
        bytes[position] == Byte.backslash && Byte.isLineEnd(peek(1))
    }

    private mutating func skipCommentLine() throws(Diagnostic) {
        while position < end, !Byte.isLineEnd(bytes[position]) {
            if bytes[position] >= 0x80 { _ = try scalar() } else { position += 1 }
        }
        if position < end { skipLineEnd() }
    }

    /// At the end of the input all blocks end.
    private mutating func closeBlocks() -> Token {
        isAtLineStart = true
        guard indentation.count > 1 else { return Token(.end, end, end) }
        blockAtEnd = indentation[indentation.count - 1].column
        pendingDedents = indentation.count - 2
        indentation.removeLast(indentation.count - 1)
        return Token(.dedent, end, end)
    }

    private mutating func compare(_ width: Indentation, start: Int) throws(Diagnostic) -> Token? {
        let block = indentation[indentation.count - 1]
        if width.column == block.column {
            guard width.characters == block.characters else { throw mixedBlanks(start) }
            return nil
        }
        if width.column > block.column {
            guard width.characters > block.characters else { throw mixedBlanks(start) }
            indentation.append(width)
            return Token(.indent, start, position)
        }
        var ended = 0
        while indentation[indentation.count - 1 - ended].column > width.column { ended += 1 }
        let outer = indentation[indentation.count - 1 - ended]
        guard outer.column == width.column else {
            throw failure(
                "this indentation matches no block around it", start, position,
                hint: "indent the line like the block it belongs to: \(widths())")
        }
        guard outer.characters == width.characters else { throw mixedBlanks(start) }
        indentation.removeLast(ended)
        pendingDedents = ended - 1
        return Token(.dedent, start, position)
    }

    private func widths() -> String {
        let columns = indentation.map { String($0.column) }
        return columns.count == 1
            ? "\(columns[0]) blanks"
            : columns.dropLast().joined(separator: ", ") + " or \(columns.last!) blanks"
    }

    private func mixedBlanks(_ start: Int) -> Diagnostic {
        failure(
            "tabs and spaces are mixed, so that the depth of this line is unclear", start, position,
            hint: "indent with spaces only")
    }
}
