import Language
import MicrogradNN

/// What a command comes back with: the same finding for a reader and for a machine.
public struct Answer: Sendable {
    /// For a reader; nil when there is nothing to say.
    public var document: Document?
    /// For a machine, with a `kind`; nil when there is nothing to say.
    public var record: JSON?
    /// Set when the finding is that something is wrong, as a check that failed: shown all the same, but the
    /// statement counts as failed.
    public var failure: Diagnostic?

    /// An answer from its parts.
    public init(_ document: Document? = nil, record: JSON? = nil, failure: Diagnostic? = nil) {
        self.document = document
        self.record = record
        self.failure = failure
    }

    /// Nothing to say.
    public static let silent = Answer()

    /// A remark, which machines get as text.
    public static func remark(_ text: Text) -> Answer {
        Answer(Document(text), record: .text(text.plain))
    }
}

extension Text {
    /// The words alone.
    public var plain: String {
        TextRenderer(page: Page(width: .max)).painted(self)
    }
}
