import MicrogradNN

extension Diagnostic {
    /// What is wrong with data, at its place in the text it was read from.
    public init(_ error: DataError, in source: Source? = nil) {
        let offset = source.flatMap { source in
            error.line.map { source.offset(line: $0, column: error.column ?? 1) }
        }
        self.init(
            error.message, at: offset.map { SourceRange($0, $0) }, in: offset == nil ? nil : source,
            hint: error.hint)
    }
}

extension Source {
    /// The byte at a line and a column, both counted from 1, columns in Unicode scalars.
    func offset(line: Int, column: Int) -> Int {
        var start = 0
        for _ in 1..<max(line, 1) {
            start = lineRange(containing: start).upperBound
            guard start < bytes.count else { break }
            start += bytes[start...].starts(with: [0x0D, 0x0A]) ? 2 : 1
        }
        let rest = lineRange(containing: start)
        var offset = rest.lowerBound
        var scalars = 1
        while scalars < column, offset < rest.upperBound {
            offset += 1
            while offset < rest.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalars += 1
        }
        return offset
    }
}
