/// A string. It never changes.
public final class TextObject: HeapObject {
    public let text: String

    public init(_ text: String) { self.text = text }

    public override var kindName: String { "str" }

    override func print(to printer: inout ValuePrinter) { printer.text += quoted(text) }
}
