/// A method with the object it belongs to: `xs.append` without its call.
final class BoundMethod: HeapObject {
    private var receiver: RuntimeValue
    let method: NativeFunction

    init(_ method: NativeFunction, of receiver: RuntimeValue) {
        self.method = method
        self.receiver = receiver
    }

    deinit {
        var held = [receiver]
        receiver = .none
        dismantle(&held)
    }

    override var kindName: String { "method" }

    override var isCallable: Bool { true }

    override func print(to printer: inout ValuePrinter) {
        printer.text += "<method \(method.name) of \(article(receiver.kindName))>"
    }

    override func call(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        var call = call
        call.arguments.insert(receiver, at: 0)
        return try method.body(try method.arrange(call))
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) { body(&receiver) }
}
