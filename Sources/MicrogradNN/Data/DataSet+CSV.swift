extension DataSet {
    /// Reads a table of numbers: a row a point, its last column the label.
    ///
    /// ```swift
    /// let data = try DataSet(csv: "x,y,label\n0.5,1,-1\n2,\"0.25\",1\n")
    /// print(data.points, data.labels)   // [[0.5, 1.0], [2.0, 0.25]] [-1.0, 1.0]
    /// ```
    ///
    /// Fields are separated by commas and may be quoted (RFC 4180). A first row without a single number is
    /// a header and is passed over.
    ///
    /// - Throws: ``DataError`` with line and column, when there are no rows, when rows differ in length, or
    ///   when a field is not a finite number.
    public init(csv text: String) throws(DataError) {
        var reader = CSVReader(text)
        var rows: [[Double]] = []
        var width: Int?
        while let record = try reader.nextRecord() {
            if let width, record.count != width { throw Self.ragged(record, width) }
            let isFirst = width == nil
            width = record.count
            if isFirst, record.count < 2 { throw Self.narrow(record) }
            if isFirst, record.allSatisfy({ Self.number($0.text) == nil }) { continue }
            var row: [Double] = []
            for field in record { row.append(try Self.finite(field)) }
            rows.append(row)
        }
        guard !rows.isEmpty else {
            throw DataError(
                width == nil ? "the file is empty" : "there is a header and no row of numbers",
                line: 1, column: 1, hint: "write one point a line: its features, then its label")
        }
        self.init(points: rows.map { Array($0.dropLast()) }, labels: rows.map { $0[$0.count - 1] })
    }

    private static func number(_ text: String) -> Double? {
        let trimmed = text.drop { $0 == " " || $0 == "\t" }
        let end = trimmed.lastIndex { $0 != " " && $0 != "\t" }
        return end.flatMap { Double(trimmed[...$0]) }
    }

    private static func finite(_ field: CSVReader.Field) throws(DataError) -> Double {
        guard let number = number(field.text) else {
            let isEmpty = field.text.allSatisfy { $0 == " " || $0 == "\t" }
            throw DataError(
                isEmpty ? "a field is empty" : "'\(field.text)' is not a number",
                line: field.line, column: field.column,
                hint: "every column holds numbers; the last one is the label, such as -1 and 1")
        }
        guard number.isFinite else {
            throw DataError(
                "'\(field.text)' is not a finite number", line: field.line, column: field.column,
                hint: "leave the row out: no network learns from nan or inf")
        }
        return number
    }

    private static func narrow(_ record: [CSVReader.Field]) -> DataError {
        DataError(
            "there is only one column", line: record[0].line, column: record[0].column,
            hint: "separate the columns by commas: the features, then the label")
    }

    private static func ragged(_ record: [CSVReader.Field], _ width: Int) -> DataError {
        let place = record.count > width ? record[width] : record[record.count - 1]
        return DataError(
            "this row has \(record.count) \(record.count == 1 ? "field" : "fields"), the first has \(width)",
            line: place.line, column: place.column, hint: "give every row the same number of columns")
    }
}
