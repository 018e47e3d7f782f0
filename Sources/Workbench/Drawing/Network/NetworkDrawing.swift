/// A multilayer perceptron as columns of circles, each joined to the next.
public struct NetworkDrawing: Drawing {
    /// A column of the picture.
    public struct Layer: Sendable, Equatable {
        /// How many values.
        public var size: Int
        /// What stands below: `input`, `relu`, `linear`.
        public var name: String

        /// A column of `size` circles with a name below.
        public init(size: Int, name: String) {
            self.size = size
            self.name = name
        }
    }

    private let layers: [Layer]
    private let title: String

    /// - Parameter layers: from the input to the output.
    public init(_ layers: [Layer], title: String = "") {
        self.layers = layers
        self.title = title
    }

    public func lines(on page: Page) -> [Text] {
        guard !layers.isEmpty else { return [] }
        let header = title.isEmpty ? [] : [Text(page.isASCII ? title.asciiForm : title, .heading)]
        let labels = layers.map { page.isASCII ? $0.name.asciiForm : $0.name }
        let widest = labels.map(\.displayWidth).max() ?? 0
        let needed = max(widest, layers.map { "\($0.size)".count }.max() ?? 0)
        let gaps = max(1, layers.count - 1)
        let room = layers.count == 1 ? 0 : (page.width - needed) / gaps
        guard layers.count == 1 || room > needed else { return header + list(on: page) }
        let columns = layers.indices.map { (needed - 1) / 2 + $0 * min(room, 22) }
        let shown = layers.map { Self.shown($0.size) }
        let height = 2 * (shown.map(\.count).max() ?? 1) - 1
        var canvas = Canvas(width: (columns.last ?? 0) + needed / 2 + 1, height: height + 2)
        drawJoints(columns, shown, height, page, on: &canvas)
        for (index, layer) in layers.enumerated() {
            for (place, neuron) in shown[index].enumerated() {
                let row = Self.row(place, of: shown[index].count, height)
                let mark: Character = neuron == nil ? (page.isASCII ? ":" : "⋮") : page.isASCII ? "o" : "●"
                canvas.put(mark, neuron == nil ? .faint : .name, x: columns[index], y: row)
            }
            canvas.put("\(layer.size)", .plain, centeredAt: columns[index], y: height)
            canvas.put(labels[index], .faint, centeredAt: columns[index], y: height + 1)
        }
        return header + canvas.lines
    }

    /// The neurons that are drawn, nil for those that are left out.
    private static func shown(_ size: Int) -> [Int?] {
        size <= 6 ? (0..<max(size, 0)).map { $0 } : [0, 1, 2, nil, size - 1]
    }

    private static func row(_ place: Int, of count: Int, _ height: Int) -> Int {
        (height - (2 * count - 1)) / 2 + 2 * place
    }

    /// Fine lines from every circle to every circle of the next column.
    private func drawJoints(
        _ columns: [Int], _ shown: [[Int?]], _ height: Int, _ page: Page, on canvas: inout Canvas
    ) {
        var grid = BrailleGrid(width: canvas.width, height: height)
        func place(_ column: Int, _ row: Int) -> Plot.Point {
            Plot.Point(
                (2 * Double(column) + 0.5) / Double(2 * grid.width - 1),
                1 - (4 * Double(row) + 1.5) / Double(4 * height - 1))
        }
        for layer in layers.indices.dropLast() {
            if page.isASCII {
                let middle = (height - 1) / 2
                for x in columns[layer] + 2..<max(columns[layer] + 2, columns[layer + 1] - 1) {
                    canvas.put(x == columns[layer + 1] - 2 ? ">" : "-", .faint, x: x, y: middle)
                }
                continue
            }
            for (from, start) in shown[layer].enumerated() where start != nil {
                for (to, end) in shown[layer + 1].enumerated() where end != nil {
                    grid.line(
                        from: place(columns[layer] + 1, Self.row(from, of: shown[layer].count, height)),
                        to: place(columns[layer + 1] - 1, Self.row(to, of: shown[layer + 1].count, height)),
                        owner: 0)
                }
            }
        }
        for y in 0..<grid.height {
            for x in 0..<grid.width where grid.owner(x: x, y: y) != nil {
                canvas.put(grid.pattern(x: x, y: y), .faint, x: x, y: y)
            }
        }
    }

    /// The layers one below the other, for pages too narrow for the picture.
    private func list(on page: Page) -> [Text] {
        let width = layers.map { "\($0.size)".count }.max() ?? 0
        return layers.enumerated().map { index, layer in
            let size = "\(layer.size)"
            let mark = index == 0 ? " " : page.isASCII ? ">" : "↓"
            return Text(mark + " ", .faint) + Text(String(repeating: " ", count: width - size.count) + size)
                + Text(" " + (page.isASCII ? layer.name.asciiForm : layer.name), .faint)
        }
    }
}
