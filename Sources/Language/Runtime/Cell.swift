/// A variable that a function and the functions inside it share, and that may outlive the call.
final class Cell: HeapObject {
    var value: RuntimeValue = .unbound

    deinit {
        var held = [value]
        value = .unbound
        dismantle(&held)
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) { body(&value) }

    override func contents() -> [RuntimeValue]? { [value] }

    override func restore(_ contents: [RuntimeValue]) { value = contents[0] }
}
