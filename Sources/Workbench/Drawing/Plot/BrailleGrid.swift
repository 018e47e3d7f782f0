/// Dots, two across and four down in every character, for lines finer than characters are.
struct BrailleGrid {
    /// In characters.
    let width: Int
    let height: Int
    private var masks: [UInt8]
    private var owners: [Int]

    /// The bits of Braille patterns, by row and column of the dot.
    private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

    init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        masks = Array(repeating: 0, count: self.width * self.height)
        owners = Array(repeating: 0, count: self.width * self.height)
    }

    /// Sets one dot, counted from the upper left, for a series. What falls outside is not drawn.
    mutating func set(x: Int, y: Int, owner: Int) {
        guard (0..<2 * width).contains(x), (0..<4 * height).contains(y) else { return }
        let cell = y / 4 * width + x / 2
        masks[cell] |= Self.bits[y % 4][x % 2]
        owners[cell] = owner
    }

    /// Draws a straight line between two places of the unit square, (0, 0) at the lower left.
    mutating func line(from start: Plot.Point, to end: Plot.Point, owner: Int) {
        guard let (start, end) = Self.clipped(start, end) else { return }
        let columns = Double(2 * width - 1)
        let rows = Double(4 * height - 1)
        let (x0, y0) = (start.x * columns, (1 - start.y) * rows)
        let (x1, y1) = (end.x * columns, (1 - end.y) * rows)
        let count = Int(max((x1 - x0).magnitude, (y1 - y0).magnitude).rounded(.up))
        for step in 0...count {
            let share = count == 0 ? 0 : Double(step) / Double(count)
            set(
                x: Int((x0 + share * (x1 - x0)).rounded()), y: Int((y0 + share * (y1 - y0)).rounded()),
                owner: owner)
        }
    }

    /// The part of a line within the unit square (Liang and Barsky 1984), nil if there is none.
    static func clipped(_ start: Plot.Point, _ end: Plot.Point) -> (Plot.Point, Plot.Point)? {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (first, last) = (0.0, 1.0)
        for (slope, room) in [(-dx, start.x), (dx, 1 - start.x), (-dy, start.y), (dy, 1 - start.y)] {
            if slope == 0 {
                if room < 0 { return nil }
            } else if slope < 0 {
                first = max(first, room / slope)
            } else {
                last = min(last, room / slope)
            }
        }
        guard first <= last, (dx + dy).isFinite else { return nil }
        func point(_ share: Double) -> Plot.Point { Plot.Point(start.x + share * dx, start.y + share * dy) }
        return (point(first), point(last))
    }

    /// The series that drew last in a character, nil where nothing is drawn.
    func owner(x: Int, y: Int) -> Int? { masks[y * width + x] == 0 ? nil : owners[y * width + x] }

    /// A character's dots as a Braille pattern.
    func pattern(x: Int, y: Int) -> Character {
        Character(Unicode.Scalar(0x2800 + UInt32(masks[y * width + x])) ?? " ")
    }

    /// A character's dots in ASCII: low, high or both.
    func asciiForm(x: Int, y: Int) -> Character {
        let mask = masks[y * width + x]
        switch (mask & 0x1b != 0, mask & 0xe4 != 0) {
        case (true, true): return mask & 0x92 == mask || mask & 0x36 == mask ? "-" : ":"
        case (true, false): return mask & 0x12 == mask ? "-" : "'"
        case (false, true): return mask & 0x24 == mask ? "-" : "."
        case (false, false): return " "
        }
    }
}
