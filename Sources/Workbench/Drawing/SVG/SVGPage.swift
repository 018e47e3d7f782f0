/// The text of an SVG picture as it grows: shapes and words at places counted in pixels from the upper left.
struct SVGPage {
    let width: Double
    let height: Double
    private var body = ""

    /// The colours of series, each dark enough for a line on white; in the order of the terminal's.
    static let palette = ["#2563eb", "#dc2626", "#059669", "#9333ea", "#0891b2", "#d97706"]

    static func color(_ series: Int) -> String { palette[series % palette.count] }

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// The whole file, on white so that it can be read on any page.
    var text: String {
        let size = "width=\"\(Self.pixels(width))\" height=\"\(Self.pixels(height))\""
        let box = "viewBox=\"0 0 \(Self.pixels(width)) \(Self.pixels(height))\""
        let font =
            "font-family=\"system-ui, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif\" font-size=\"13\""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" \(size) \(box) \(font)>
            <rect width="100%" height="100%" fill="#ffffff"/>
            \(body)</svg>

            """
    }

    /// Adds an element.
    mutating func add(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String? = nil) {
        body += "<\(name)"
        for (key, value) in attributes { body += " \(key)=\"\(Self.escaped(value))\"" }
        body += content.map { ">\(Self.escaped($0))</\(name)>\n" } ?? "/>\n"
    }

    mutating func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: String, width: Double = 1
    ) {
        add(
            "line",
            [
                "x1": Self.pixels(x1), "y1": Self.pixels(y1), "x2": Self.pixels(x2), "y2": Self.pixels(y2),
                "stroke": color, "stroke-width": Self.pixels(width),
            ])
    }

    /// Adds words; `anchor` is `start`, `middle` or `end`, where the place is in them.
    mutating func words(
        _ words: String, x: Double, y: Double, anchor: String = "start", color: String = "#374151",
        isBold: Bool = false
    ) {
        add(
            "text",
            [
                "x": Self.pixels(x), "y": Self.pixels(y), "text-anchor": anchor, "fill": color,
                "font-weight": isBold ? "600" : "400",
            ], words)
    }

    /// Adds the mark of a class's point: a shape of its own, so that colours need not be told apart.
    mutating func mark(_ index: Int, x: Double, y: Double) {
        let color = Self.color(index)
        let shapes: [[(Double, Double)]] = [
            [], [(-3.6, -3.6), (3.6, -3.6), (3.6, 3.6), (-3.6, 3.6)], [(0, -4.6), (4.4, 3.4), (-4.4, 3.4)],
            [(0, -5), (5, 0), (0, 5), (-5, 0)],
        ]
        let corners = shapes[index % shapes.count]
        if corners.isEmpty {
            add(
                "circle",
                [
                    "cx": Self.pixels(x), "cy": Self.pixels(y), "r": "4", "fill": color, "stroke": "#ffffff",
                    "stroke-width": "1",
                ])
        } else {
            let points = corners.map { "\(Self.pixels(x + $0.0)),\(Self.pixels(y + $0.1))" }
            add(
                "polygon",
                [
                    "points": points.joined(separator: " "), "fill": color, "stroke": "#ffffff",
                    "stroke-width": "1",
                ])
        }
    }

    /// A length with two decimals at most.
    static func pixels(_ length: Double) -> String {
        var text = length.fixed(2)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text == "-0" ? "0" : text
    }

    static func escaped(_ words: String) -> String {
        words.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\u{0}"..<"\u{20}", "\u{fffe}", "\u{ffff}": text += " "
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
