/// A text to be read as a program, and what it is called in messages.
///
/// It holds the bytes as they came: a byte-order mark, carriage returns and bytes that are not UTF-8 are
/// the lexer's business. At most 2 GB, so that a place in it fits an `Int32`.
public final class Source: Sendable {
    /// How messages call it: a file's name, `<stdin>`, `<command>`.
    public let name: String
    /// The text, in UTF-8 when all is well.
    public let bytes: [UInt8]
    /// How many lines have ended before each block of `blockSize` bytes: a line number costs a look here
    /// and a walk through one block, and a text of a hundred million lines needs no list of them.
    private let linesBeforeBlock: [Int32]

    private static let blockSize = 4096

    /// A source from bytes.
    public init(name: String, bytes: [UInt8]) {
        precondition(bytes.count < Int(Int32.max), "a source is at most 2 GB")
        self.name = name
        self.bytes = bytes
        self.linesBeforeBlock = Source.countLines(in: bytes)
    }

    /// A source from text.
    public convenience init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    private static func countLines(in bytes: [UInt8]) -> [Int32] {
        var counts: [Int32] = []
        counts.reserveCapacity(bytes.count / blockSize + 1)
        var lines: Int32 = 0
        var start = 0
        repeat {
            counts.append(lines)
            let end = min(start + blockSize, bytes.count)
            lines += countLineEnds(in: bytes, from: start, to: end)
            start = end
        } while start < bytes.count
        return counts
    }

    /// Lines end at `\n`, and at a `\r` that no `\n` follows.
    private static func countLineEnds(in bytes: [UInt8], from start: Int, to end: Int) -> Int32 {
        bytes.withUnsafeBufferPointer { bytes in
            var lines: Int32 = 0
            for offset in start..<end {
                let byte = bytes[offset]
                if byte == 0x0A {
                    lines += 1
                } else if byte == 0x0D, offset + 1 == bytes.count || bytes[offset + 1] != 0x0A {
                    lines += 1
                }
            }
            return lines
        }
    }

    /// Line and column of a byte, both counted from 1; a column is one character as an editor counts them
    /// (`é` is one, whether it was typed as one code point or as two).
    public func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), bytes.count)
        let start = lineRange(containing: offset).lowerBound
        let before = start..<max(start, offset)
        let isPlain = bytes[before].allSatisfy { $0 < 0x80 }
        let column = isPlain ? before.count : String(decoding: bytes[before], as: UTF8.self).count
        return (line(of: offset), column + 1)
    }

    /// The number of the line, from 1, that a byte stands in.
    public func line(of offset: Int) -> Int {
        let offset = min(max(offset, 0), bytes.count)
        let block = min(offset / Source.blockSize, linesBeforeBlock.count - 1)
        let start = block * Source.blockSize
        return 1 + Int(linesBeforeBlock[block] + Source.countLineEnds(in: bytes, from: start, to: offset))
    }

    /// The bytes of the line that a byte stands in, without its line end and without a byte-order mark.
    public func lineRange(containing offset: Int) -> Range<Int> {
        var start = min(max(offset, 0), bytes.count)
        while start > 0, !isLineEnd(before: start) { start -= 1 }
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        if start == 0, bytes.starts(with: Source.byteOrderMark) { start = min(3, end) }
        return start..<end
    }

    private func isLineEnd(before offset: Int) -> Bool {
        let byte = bytes[offset - 1]
        if byte == 0x0A { return true }
        return byte == 0x0D && (offset == bytes.count || bytes[offset] != 0x0A)
    }

    /// The text of a range; bytes that are not UTF-8 become U+FFFD.
    public func text(of range: SourceRange) -> String {
        String(decoding: bytes[range.offsets], as: UTF8.self)
    }

    /// What some editors put before the text; it says nothing and is skipped.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
