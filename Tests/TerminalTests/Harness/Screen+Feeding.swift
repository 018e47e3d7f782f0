extension Screen {
    /// Shows what a program wrote.
    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for item in decoder.decode(bytes) {
            switch item {
            case .character(let scalar): put(scalar)
            case .control(let code): control(code)
            case .sequence(let parameters, let final): sequence(parameters, final)
            case .escape("M"): move(row: cursor.row - 1, column: cursor.column)
            case .escape("="), .escape(">"): break
            case .escape(let kind): unknownSequences.append("ESC \(kind)")
            }
        }
    }

    private mutating func control(_ code: UInt8) {
        switch code {
        case 7: bells += 1
        case 8: move(row: cursor.row, column: cursor.column - 1)
        case 9: move(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
        case 10: lineFeed()
        case 13: move(row: cursor.row, column: 0)
        default: unknownSequences.append("control \(code)")
        }
    }

    private mutating func sequence(_ parameters: String, _ final: Character) {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        let first = numbers.first ?? nil
        let count = max(1, first ?? 1)
        switch final {
        case "A": move(row: cursor.row - count, column: cursor.column)
        case "B": move(row: cursor.row + count, column: cursor.column)
        case "C": move(row: cursor.row, column: cursor.column + count)
        case "D": move(row: cursor.row, column: cursor.column - count)
        case "G": move(row: cursor.row, column: count - 1)
        case "d": move(row: count - 1, column: cursor.column)
        case "H", "f":
            let column = numbers.count > 1 ? numbers[1] ?? 1 : 1
            move(row: count - 1, column: column - 1)
        case "J": eraseScreen(first ?? 0)
        case "K": eraseRow(first ?? 0)
        case "L": insertRows(count)
        case "M": deleteRows(count)
        case "P": deleteCells(count)
        case "@": insertBlanks(count)
        case "X": erase(cursor.column..<cursor.column + count, in: cursor.row)
        case "m": if first ?? 0 != 0 { hasStyles = true }
        case "h", "l": setMode(parameters, final == "h")
        default: unknownSequences.append("ESC [ \(parameters)\(final)")
        }
    }

    private mutating func setMode(_ mode: String, _ on: Bool) {
        switch mode {
        case "4": inserts = on
        case "?2004": bracketsPastes = on
        default: unknownSequences.append("mode \(mode)")
        }
    }

    private mutating func eraseRow(_ part: Int) {
        switch part {
        case 0: erase(cursor.column..<columns, in: cursor.row)
        case 1: erase(0..<cursor.column + 1, in: cursor.row)
        default: erase(0..<columns, in: cursor.row)
        }
    }

    private mutating func eraseScreen(_ part: Int) {
        if part != 1 { (cursor.row + 1..<cells.count).forEach { erase(0..<columns, in: $0) } }
        if part != 0 { (0..<cursor.row).forEach { erase(0..<columns, in: $0) } }
        eraseRow(part)
    }
}
