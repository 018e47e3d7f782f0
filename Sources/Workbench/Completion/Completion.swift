/// What Tab can put in a place of the line.
public struct Completion: Sendable {
    /// The part of the line that a candidate replaces.
    public let replaced: Range<String.Index>
    /// The candidates, in order.
    public let candidates: [String]
    /// What follows a candidate that is the only one.
    public let suffix: String

    /// Something that could stand in a place, and what follows it if it does.
    struct Candidate {
        let text: String
        var suffix = ""
    }

    /// The offers that begin as the text does; of two with the same text the first one counts.
    init(_ partial: Substring, among offers: [Candidate]) {
        var suffixes: [String: String] = [:]
        for offer in offers where offer.text.hasPrefix(partial) && suffixes[offer.text] == nil {
            // What begins with an underline is inner works, for who asks for it.
            if partial.isEmpty && offer.text.hasPrefix("_") { continue }
            suffixes[offer.text] = offer.suffix
        }
        replaced = partial.startIndex..<partial.endIndex
        candidates = suffixes.keys.sorted()
        suffix = candidates.first.flatMap { suffixes[$0] } ?? ""
    }
}
