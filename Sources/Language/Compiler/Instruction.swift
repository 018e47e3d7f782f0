/// One step of the machine: what to do, and a number whose meaning the opcode says.
struct Instruction {
    let opcode: Opcode
    var operand: Int32

    init(_ opcode: Opcode, _ operand: Int = 0) {
        self.opcode = opcode
        self.operand = Int32(truncatingIfNeeded: operand)
    }
}
