/// Wires on a grid: straight stretches between cells, which become lines, corners and branches of box-drawing
/// characters. Two wires that meet in a cell cross there without touching, if they go straight through.
struct Wires {
    private var cells: [Cell: Bends] = [:]

    private struct Cell: Hashable {
        var x: Int
        var y: Int
    }

    /// Which of a cell's four sides a wire leaves through, and whether another wire passes beneath.
    private struct Bends {
        var sides: Sides
        var wire: Int
        var isCrossing = false
    }

    struct Sides: OptionSet {
        let rawValue: UInt8
        static let up = Sides(rawValue: 1)
        static let right = Sides(rawValue: 2)
        static let down = Sides(rawValue: 4)
        static let left = Sides(rawValue: 8)
        static let vertical: Sides = [.up, .down]
        static let horizontal: Sides = [.left, .right]
    }

    /// Draws a stretch of a wire along a row. Its ends stay open toward the middle of their cells.
    mutating func horizontal(_ wire: Int, y: Int, from start: Int, to end: Int) {
        guard start <= end else { return horizontal(wire, y: y, from: end, to: start) }
        for x in start...end {
            var sides: Sides = []
            if x > start { sides.insert(.left) }
            if x < end { sides.insert(.right) }
            add(sides, wire, x: x, y: y)
        }
    }

    /// Draws a stretch of a wire along a column.
    mutating func vertical(_ wire: Int, x: Int, from start: Int, to end: Int) {
        guard start <= end else { return vertical(wire, x: x, from: end, to: start) }
        for y in start...end {
            var sides: Sides = []
            if y > start { sides.insert(.up) }
            if y < end { sides.insert(.down) }
            add(sides, wire, x: x, y: y)
        }
    }

    /// Lets a wire leave a cell through some sides.
    mutating func add(_ sides: Sides, _ wire: Int, x: Int, y: Int) {
        if sides.isEmpty { return }
        let cell = Cell(x: x, y: y)
        guard var bends = cells[cell] else {
            cells[cell] = Bends(sides: sides, wire: wire)
            return
        }
        let isStraight = sides == .vertical || sides == .horizontal
        let wasStraight = bends.sides == .vertical || bends.sides == .horizontal
        if bends.wire != wire, isStraight, wasStraight, bends.sides != sides { bends.isCrossing = true }
        bends.sides.formUnion(sides)
        cells[cell] = bends
    }

    /// Draws the wires. Where two cross, the one that goes down the page passes over the other.
    func draw(on canvas: inout Canvas, isASCII: Bool, role: Text.Role = .plain) {
        for (cell, bends) in cells {
            let sides = bends.isCrossing ? .vertical : bends.sides
            canvas.put(Self.character(sides, isASCII: isASCII), role, x: cell.x, y: cell.y)
        }
    }

    static func character(_ sides: Sides, isASCII: Bool) -> Character {
        let table: String = isASCII ? " |-+||++-+-+++++" : " ╵╶╰╷│╭├╴╯─┴╮┤┬┼"
        return table[table.index(table.startIndex, offsetBy: Int(sides.rawValue & 15))]
    }
}
