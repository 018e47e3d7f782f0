/// Splits text into the fields of a CSV file, by RFC 4180: commas, quotes that may hold commas, line breaks
/// and doubled quotes, lines ended by LF or CRLF. Empty lines are passed over.
struct CSVReader {
    struct Field {
        var text = ""
        var line: Int
        var column: Int
    }

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private var lineStart = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{feff}" {
            position = 1
            lineStart = 1
        }
    }

    private var column: Int { position - lineStart + 1 }
    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    /// The next record that is not an empty line, nil at the end.
    mutating func nextRecord() throws(DataError) -> [Field]? {
        while skipLineEnd() {}
        guard current != nil else { return nil }
        var fields = [try nextField()]
        while current == "," {
            position += 1
            fields.append(try nextField())
        }
        if current != nil, !skipLineEnd() {
            throw DataError(
                "there is text after the closing quote", line: line, column: column,
                hint: "a quote inside quotes is written twice: \"say \"\"hi\"\"\"")
        }
        return fields
    }

    /// Steps over one line end if there is one here.
    private mutating func skipLineEnd() -> Bool {
        guard let scalar = current, scalar == "\n" || scalar == "\r" else { return false }
        position += 1
        if scalar == "\r", current == "\n" { position += 1 }
        line += 1
        lineStart = position
        return true
    }

    private mutating func nextField() throws(DataError) -> Field {
        if current == "\"" { return try quotedField() }
        var field = Field(line: line, column: column)
        while let scalar = current, scalar != ",", scalar != "\n", scalar != "\r" {
            if scalar == "\"" {
                throw DataError(
                    "a quote in the middle of a field", line: line, column: column,
                    hint: "put the whole field in quotes and double the quotes in it")
            }
            field.text.unicodeScalars.append(scalar)
            position += 1
        }
        return field
    }

    private mutating func quotedField() throws(DataError) -> Field {
        var field = Field(line: line, column: column)
        position += 1
        while let scalar = current {
            if scalar == "\"" {
                position += 1
                if current != "\"" { return field }
            }
            let start = position
            if skipLineEnd() {
                field.text.unicodeScalars.append(contentsOf: scalars[start..<position])
            } else {
                field.text.unicodeScalars.append(scalar)
                position += 1
            }
        }
        throw DataError(
            "the quote that opens here is never closed", line: field.line, column: field.column,
            hint: "close the field with another quote")
    }
}
