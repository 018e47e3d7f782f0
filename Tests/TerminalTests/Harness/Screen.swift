/// What a terminal shows: a model of a VT screen that understands what line editors send.
///
/// Feed it the bytes a program writes, then look at ``rows`` and ``cursor``. A sequence that it does not
/// know is kept in ``unknownSequences``, for a test to complain about.
struct Screen {
    /// A place on the screen; row 0 is the top, column 0 the left.
    struct Place: Equatable {
        var row = 0
        var column = 0
    }

    private(set) var columns: Int
    private(set) var cells: [[Cell]]
    var cursor = Place()

    /// The rows that went off the top.
    private(set) var scrolledOff: [String] = []

    /// How often the bell rang.
    var bells = 0

    /// Whether the program asked for pastes to be bracketed.
    var bracketsPastes = false

    /// Whether a colour or another style was ever asked for.
    var hasStyles = false

    /// Whether characters push the rest of the row to the right.
    var inserts = false

    var unknownSequences: [String] = []

    /// After a character in the last column the cursor stays there until the next one comes.
    private var isPastEnd = false

    var decoder = SequenceDecoder()

    init(rows: Int, columns: Int) {
        self.columns = columns
        cells = Array(repeating: Self.blankRow(columns), count: rows)
    }

    /// The text of each row, without the blanks at its end.
    var rows: [String] {
        cells.map(Self.text)
    }

    /// The row the cursor is in, up to the cursor, blanks and all.
    var textBeforeCursor: String {
        cells[cursor.row][..<min(cursor.column, columns)].map(\.text).joined()
    }

    /// All rows that are not blank, for messages.
    var picture: String {
        var shown = rows
        while shown.last?.isEmpty == true { shown.removeLast() }
        return shown.map { "| " + $0 }.joined(separator: "\n")
            + "\ncursor at row \(cursor.row), column \(cursor.column)"
    }

    // MARK: - What sequences do

    mutating func put(_ scalar: Unicode.Scalar) {
        let width = scalar.columns
        if width == 0 {
            if cursor.column > 0 { cells[cursor.row][cursor.column - 1].text.unicodeScalars.append(scalar) }
            return
        }
        if isPastEnd || cursor.column + width > columns {
            cursor.column = 0
            lineFeed()
        }
        if inserts { insertBlanks(width) }
        cells[cursor.row][cursor.column] = Cell(text: String(scalar))
        if width == 2 { cells[cursor.row][cursor.column + 1] = Cell(text: "") }
        isPastEnd = cursor.column + width == columns
        cursor.column = min(cursor.column + width, columns - 1)
    }

    mutating func lineFeed() {
        isPastEnd = false
        guard cursor.row == cells.count - 1 else {
            cursor.row += 1
            return
        }
        scrolledOff.append(Self.text(of: cells.removeFirst()))
        cells.append(Self.blankRow(columns))
    }

    mutating func move(row: Int, column: Int) {
        isPastEnd = false
        cursor.row = min(max(row, 0), cells.count - 1)
        cursor.column = min(max(column, 0), columns - 1)
    }

    mutating func insertBlanks(_ count: Int) {
        let count = min(count, columns - cursor.column)
        cells[cursor.row].insert(contentsOf: Self.blankRow(count), at: cursor.column)
        cells[cursor.row].removeLast(count)
    }

    mutating func deleteCells(_ count: Int) {
        let count = min(count, columns - cursor.column)
        cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
        cells[cursor.row] += Self.blankRow(count)
    }

    mutating func erase(_ range: Range<Int>, in row: Int) {
        for column in range.clamped(to: 0..<columns) { cells[row][column] = Cell() }
    }

    mutating func insertRows(_ count: Int) {
        for _ in 0..<min(count, cells.count - cursor.row) {
            cells.removeLast()
            cells.insert(Self.blankRow(columns), at: cursor.row)
        }
    }

    mutating func deleteRows(_ count: Int) {
        for _ in 0..<min(count, cells.count - cursor.row) {
            cells.remove(at: cursor.row)
            cells.append(Self.blankRow(columns))
        }
    }

    /// Changes the size as xterm does: rows are cut or filled at the right, and scroll off the top if the
    /// cursor would fall below the bottom.
    mutating func resize(rows: Int, columns: Int) {
        isPastEnd = false
        self.columns = columns
        while cursor.row >= rows {
            scrolledOff.append(Self.text(of: cells.removeFirst()))
            cursor.row -= 1
        }
        cells = cells.prefix(rows).map { row in
            Array(row.prefix(columns)) + Self.blankRow(max(0, columns - row.count))
        }
        while cells.count < rows { cells.append(Self.blankRow(columns)) }
        cursor.column = min(cursor.column, columns - 1)
    }

    /// One column of one row; the right half of a wide character is empty.
    struct Cell: Equatable {
        var text = " "
    }

    private static func blankRow(_ columns: Int) -> [Cell] {
        Array(repeating: Cell(), count: columns)
    }

    private static func text(of row: [Cell]) -> String {
        var text = row.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Unicode.Scalar {
    /// How many columns the character takes: none, one, or two for the scripts of East Asia and for emoji.
    var columns: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default:
            return 1
        }
    }
}
