/// What an instruction of the machine does. The machine has a stack: most instructions take what they need
/// from its top and leave their result there. `n` is the instruction's operand.
enum Opcode: UInt8 {
    // Constants and names
    /// Pushes constant n.
    case constant
    /// Pushes the whole number n.
    case integer
    /// Pushes the local variable n, the cell n of this call, the captured cell n, the global slot n.
    case loadLocal, loadCell, loadCaptured, loadGlobal
    /// Takes the top into the same places.
    case storeLocal, storeCell, storeCaptured, storeGlobal
    /// Takes a plain number, and binds global slot n to a labelled leaf of that number.
    case storeLeaf
    /// Unbinds the same places.
    case deleteLocal, deleteCell, deleteCaptured, deleteGlobal
    /// Begins a fresh cell n: a comprehension's variable that a lambda inside captures.
    case renewCell

    // The stack itself
    case pop
    /// Pushes a copy of the top, of the top two.
    case duplicate, duplicateTwo
    /// Exchanges the top two.
    case swap
    /// Moves the top below the two under it.
    case sink

    // Operators
    case add, subtract, multiply, divide, floorDivide, modulo, power
    /// `+=` on a list changes it in place; otherwise as `add`.
    case addInPlace
    case plus, minus, not
    /// Compares the top two by the relation n.
    case compare

    // Jumps, to the instruction n
    case jump
    /// Back to the start of a loop: Ctrl-C is heard here, and the tape may be compacted.
    case loop
    /// Jumps when the top is true or false, which it takes.
    case jumpIfTrue, jumpIfFalse
    /// The same, but leaves the top where it is when it jumps: `or`, `and`.
    case jumpIfTrueOrPop, jumpIfFalseOrPop

    // Sequences
    /// Makes one of the top n values.
    case makeList, makeTuple, makeSet, makeSlice
    /// Takes the top into the list, the set that lies n below it.
    case append, insert
    /// Takes a sequence of exactly n elements and pushes them, the first on top.
    case unpack
    /// Turns the top into an iteration over it.
    case iterate
    /// Pushes the iteration's next element, or takes the iteration away and jumps to n.
    case next

    // Attributes (named by symbol n) and elements
    case attribute, storeAttribute
    case element, storeElement, deleteElement

    // Calls
    /// Calls what lies below the top n arguments.
    case call
    /// Pushes what a call of the method n needs: the method and its receiver, or the attribute and nothing.
    case method
    /// Calls what `method` pushed, with the n arguments above it.
    case callMethod
    /// Calls with keywords or spread sequences: the call shape n says how many of each lie on top.
    case callShaped
    /// Makes a function of template n; the defaults lie on top.
    case makeFunction
    case giveBack

    // Statements
    /// Takes a bare expression's value and shows it.
    case show
    /// Takes a value and pushes its text, formatted by the format n.
    case format
    /// Joins the top n texts to one.
    case join
    /// Takes a message, or nothing (`n == 0`), and fails.
    case fail
    /// Performs the command n, the import n; says the note n; stands in for the class n.
    case command, importModule, importName, importAll, note, standIn
}
