/// Numbers as horizontal bars, one below the other: counts, sizes, gradients.
public struct BarDrawing: Drawing {
    /// One bar.
    public struct Bar: Sendable, Equatable {
        /// What stands in front of it.
        public var label: String
        /// How long it is, and how its number reads.
        public var value: Double
        /// How the number is written, nil for a short form of the value.
        public var text: String?

        /// A bar from its parts.
        public init(_ label: String, _ value: Double, text: String? = nil) {
            self.label = label
            self.value = value
            self.text = text
        }
    }

    private let bars: [Bar]
    private let labelRole: Text.Role

    /// Bars whose lengths are to the longest as their values' sizes are.
    public init(_ bars: [Bar], labels labelRole: Text.Role = .plain) {
        self.bars = bars
        self.labelRole = labelRole
    }

    public func lines(on page: Page) -> [Text] {
        let texts = bars.map { $0.text ?? $0.value.compact(page.precision ?? 4) }
        let textWidth = texts.map(\.displayWidth).max() ?? 0
        let labels = bars.map {
            (page.isASCII ? $0.label.asciiForm : $0.label)
                .shortenedInFront(to: max(1, page.width - textWidth - 4), isASCII: page.isASCII)
        }
        let labelWidth = labels.map(\.displayWidth).max() ?? 0
        let room = min(40, page.width - labelWidth - textWidth - 4)
        let largest = bars.map(\.value.magnitude).filter(\.isFinite).max() ?? 0
        return bars.indices.map { index in
            let blanks = String(repeating: " ", count: textWidth - texts[index].displayWidth)
            let share = largest > 0 ? min(bars[index].value.magnitude / largest, 1) : 0
            let bar = room < 4 || share.isNaN ? "" : Self.bar(share, room, isASCII: page.isASCII)
            return Text(labels[index].padded(to: labelWidth), labelRole) + Text("  " + blanks + texts[index])
                + (bar.isEmpty
                    ? Text([]) : Text("  ") + Text(bar, bars[index].value < 0 ? .series(1) : .series(0)))
        }
    }

    /// A bar in halves of a character; what is not 0 is never invisible.
    private static func bar(_ share: Double, _ room: Int, isASCII: Bool) -> String {
        let halves = share > 0 ? max(1, Int((share * Double(2 * room)).rounded())) : 0
        if isASCII { return String(repeating: "=", count: (halves + 1) / 2) }
        return String(repeating: "━", count: halves / 2) + (halves % 2 == 1 ? "╸" : "")
    }
}
