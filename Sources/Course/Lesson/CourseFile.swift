import Language

/// A file of a course: a lesson whose name begins with its number, or `end.md`, the page behind the last one.
public struct CourseFile: Sendable {
    /// Its name or path.
    public let name: String
    /// Its text.
    public let bytes: [UInt8]

    /// A file from its parts.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The course that comes with the program.
    public static var embedded: [CourseFile] {
        EmbeddedLessons.files.map { CourseFile(name: $0.name, bytes: Array($0.text.utf8)) }
    }

    /// The last part of its path.
    var lastName: Substring { name[(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)...] }

    /// The number its name begins with: `05-chain-rule.md` is lesson 5.
    public var number: Int? { Int(lastName.prefix { $0.isASCII && $0.isNumber }) }

    /// Whether it is the page behind the last lesson.
    public var isEnding: Bool { lastName == "end.md" }
}
