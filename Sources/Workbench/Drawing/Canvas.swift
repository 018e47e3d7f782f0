/// A grid of characters to draw on, each cell with its role. What falls outside is not drawn.
struct Canvas {
    let width: Int
    let height: Int
    private var cells: [Cell]

    /// One column of one line. The second half of a wide character has no character of its own.
    private struct Cell {
        var character: Character? = " "
        var role = Text.Role.plain
    }

    /// An empty canvas.
    init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        cells = Array(repeating: Cell(), count: self.width * self.height)
    }

    /// Puts one character in a cell.
    mutating func put(_ character: Character, _ role: Text.Role = .plain, x: Int, y: Int) {
        put(String(character), role, x: x, y: y)
    }

    /// Writes words from a cell to the right.
    mutating func put(_ words: String, _ role: Text.Role = .plain, x: Int, y: Int) {
        guard (0..<height).contains(y) else { return }
        var column = x
        for character in words {
            let size = character.displayWidth
            if size > 0, column >= 0, column + size <= width {
                for offset in 0..<size {
                    cells[y * width + column + offset] = Cell(
                        character: offset == 0 ? character : nil, role: role)
                }
            }
            column += size
        }
    }

    /// Writes words that end in a column.
    mutating func put(_ words: String, _ role: Text.Role = .plain, endingAt x: Int, y: Int) {
        put(words, role, x: x - words.displayWidth + 1, y: y)
    }

    /// Writes words around a column.
    mutating func put(_ words: String, _ role: Text.Role = .plain, centeredAt x: Int, y: Int) {
        put(words, role, x: x - (words.displayWidth - 1) / 2, y: y)
    }

    /// What stands in a cell, nil outside.
    func character(x: Int, y: Int) -> Character? {
        (0..<width).contains(x) && (0..<height).contains(y) ? cells[y * width + x].character : nil
    }

    /// The lines, without the blanks at their ends and without empty lines at the end.
    var lines: [Text] {
        var lines = (0..<height).map(line)
        while let last = lines.last, last.pieces.isEmpty { lines.removeLast() }
        return lines
    }

    private func line(_ y: Int) -> Text {
        var row = cells[y * width..<(y + 1) * width]
        while let last = row.last, last.character == " " { row.removeLast() }
        var text = Text([])
        var words = ""
        var role = Text.Role.plain
        for cell in row {
            guard let character = cell.character else { continue }
            if cell.role != role, !words.isEmpty {
                text.pieces.append(Text.Piece(.words(words), role))
                words = ""
            }
            role = cell.role
            words.append(character)
        }
        if !words.isEmpty { text.pieces.append(Text.Piece(.words(words), role)) }
        return text
    }
}
