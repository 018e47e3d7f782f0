/// The words that cannot be names.
public enum Keyword {
    private static let words: [(String, Token.Kind)] = [
        ("True", .true), ("False", .false), ("None", .none), ("and", .and), ("or", .or), ("not", .not),
        ("in", .in), ("is", .is), ("lambda", .lambda), ("if", .if), ("elif", .elif), ("else", .else),
        ("for", .for), ("while", .while), ("break", .break), ("continue", .continue), ("pass", .pass),
        ("def", .def), ("return", .return), ("assert", .assert), ("import", .import), ("from", .from),
        ("as", .as), ("global", .global), ("nonlocal", .nonlocal), ("del", .del), ("class", .class),
        ("try", .try), ("except", .except), ("finally", .finally), ("with", .with), ("raise", .raise),
        ("yield", .yield), ("async", .async), ("await", .await),
    ]

    /// No keyword is longer than eight bytes, so each is one integer, and so is the question.
    private static let kinds: [UInt64: Token.Kind] = Dictionary(
        uniqueKeysWithValues: words.map { word, kind in (word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, kind) }
    )

    /// The kind of a word of two to eight bytes, packed with the first byte highest; `.name` for most.
    static func kind(ofPacked word: UInt64) -> Token.Kind { kinds[word] ?? .name }

    /// The keywords of the language, as they are written, without those that only Python has.
    public static let all: [String] = words.filter { $0.1 < .class }.map(\.0)
}
