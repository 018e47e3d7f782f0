/// Finding the next good line after a mistake.
extension Lexer {
    private static let continuations = ["else", "elif", "except", "finally"].map { Array($0.utf8) }

    /// Goes to the line behind a failed statement: the next in column 1 that can begin one.
    mutating func recover(from failure: Diagnostic, swallowedUpTo swallowed: Int?) {
        reset()
        if let swallowed {
            position = swallowed
        } else if case .string = failure.unfinished {
            position = end
        } else {
            position = min(failure.range.map { Int($0.lower) } ?? position, end)
            skipLine()
        }
        while position < end {
            let start = position
            enterLine()
            if beginsStatement() {
                position = start
                return
            }
            skipLogicalLine()
        }
    }

    /// Goes to the start of the line behind a statement that was read whole. Behind a block the first
    /// blanks and prompt of that line were read already.
    mutating func finishLine(isBehindBlock: Bool) {
        if position < end {
            if isBehindBlock {
                position = source.lineRange(containing: position).lowerBound
            } else if !isAtLineStart {
                skipLine()
            }
        }
        reset()
    }

    private mutating func reset() {
        indentation.removeLast(indentation.count - 1)
        pendingDedents = 0
        brackets.removeAll()
        formats.removeAll()
        isAtLineStart = true
    }

    private mutating func skipLine() {
        skipToLineEnd()
        if position < end { skipLineEnd() }
    }

    private func beginsStatement() -> Bool {
        let byte = peek()
        if byte == 0 || Byte.isBlank(byte) || Byte.isLineEnd(byte) || byte == Byte.hash { return false }
        if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == Byte.rightBrace { return false }
        return !Lexer.continuations.contains { word in
            bytes[position..<min(position + word.count, end)].elementsEqual(word)
                && !Byte.isLetter(peek(word.count)) && !Byte.isDigit(peek(word.count))
        }
    }
}
