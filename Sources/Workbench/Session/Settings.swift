/// What `set` can change.
public struct Settings: Sendable, Equatable {
    /// Significant digits of numbers in tables and drawings; nil for all of them.
    public var precision: Int?
    /// The most rows the tape may hold.
    public var nodes = 50_000_000
    /// Columns to write for; nil for the screen's.
    public var width: Int?
    /// Whether colour is used; nil when the terminal decides.
    public var color: Bool?
    /// Whether only ASCII is used; nil when the locale decides.
    public var ascii: Bool?
    /// Whether statements of a script are shown before their answers.
    public var echo = false

    /// The settings a session starts with.
    public init() {}
}
