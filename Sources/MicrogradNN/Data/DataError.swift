/// What is wrong with something that was given as text or as data: a CSV file, saved parameters, a data set
/// that does not fit its network.
///
/// ```swift
/// do {
///     _ = try DataSet(csv: "1,2,1\n3,abc,-1")
/// } catch {
///     print(error)   // 2:3: 'abc' is not a number
///     print(error.hint ?? "")
///     // every column holds numbers; the last one is the label, such as -1 and 1
/// }
/// ```
public struct DataError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What happened, beginning in lower case.
    public var message: String
    /// The line of the text, from 1; nil where there is no text to point into.
    public var line: Int?
    /// The column in that line, from 1, in Unicode scalars.
    public var column: Int?
    /// What to do next.
    public var hint: String?

    public init(_ message: String, line: Int? = nil, column: Int? = nil, hint: String? = nil) {
        self.message = message
        self.line = line
        self.column = column
        self.hint = hint
    }

    /// `3:5: 'abc' is not a number`, with the place where there is one.
    public var description: String {
        let place = [line, column].compactMap { $0 }.map { "\($0):" }.joined()
        return place.isEmpty ? message : "\(place) \(message)"
    }
}
