import Micrograd
import MicrogradNN

/// Runs programs: holds the names, the tape and the machine that executes statements.
///
/// ```swift
/// let interpreter = Interpreter(host: host)
/// var parser = Parser(source: source)
/// while let statement = try parser.nextStatement() { try interpreter.run(statement, in: source) }
/// ```
///
/// Rows of the tape move when it is compacted: between statements, in loops and at calls of the user's
/// functions, but never while a native function or a command is at work (`time S`, whose statement is the
/// user's, is the exception). So whoever is called by the interpreter may hold row numbers until it returns;
/// what is to be kept longer goes into a ``Kept``.
public final class Interpreter {
    /// The world around the program.
    public unowned let host: any Host
    /// Every tracked number of the session.
    public let tape = Tape()
    // What is asked or noted for each node or each round of a loop is exempt from the check at run time that no
    // two accesses overlap: nobody holds on to these (measured: the rounds of a loop 1.1 × faster).

    /// How many rows the tape may hold: the setting `nodes`.
    @exclusivity(unchecked) public var nodeLimit = 50_000_000
    /// The comparisons of tracked numbers that lie behind the graphs there are, oldest first.
    public internal(set) var guards: [Guard] = []
    /// The row the last `backward` started from, nil before the first.
    public internal(set) var lastRoot: Int?

    let globals = GlobalNames()
    let symbols = Symbols()
    var names: Names { Names(globals: globals, symbols: symbols) }
    /// Which names labelled which rows.
    @exclusivity(unchecked) var labels = Labels()
    let machine = Machine()
    /// Methods of the built-in kinds, by kind and the name's symbol.
    var methods: [[NativeFunction?]] = MethodKind.allCases.map { _ in [] }
    /// What can be imported.
    var modules: [String: NamespaceObject] = [:]
    /// What happened to the data of rows since they were computed.
    var freshness = Freshness()
    /// States to come back to.
    var history = History()
    /// What others hold on to.
    var kept: [WeakKept] = []

    /// The random numbers of weights and of data, which `seed N` sets.
    public var random = RandomStreams()
    /// Whether networks take the form of the lecture: tanh everywhere, and the bias drawn.
    var lectureForm = false
    /// A parameter that has moved since the last backward pass and still held its gradient.
    var movedParameter: Int?
    /// What has been remarked once and need not be again.
    var remarks: Set<String> = []

    /// How deep arithmetic has gone into lists of lists.
    var nesting = 0
    /// Where on the tape the gradients that are being found begin, the outermost first.
    var differentiations: [Int] = []
    /// Stands for `grad(f)` inside another gradient. Its rows are recorded with their slopes, and never
    /// computed again: they live no longer than the gradient around them.
    lazy var gradientDefinition = tape.define(
        OperationDefinition(
            name: "grad", arity: 1, value: { _ in .nan }, slopes: { $0.map { _ in .nan } }))

    /// How many rows compaction has dropped so far.
    var droppedRows = 0
    /// How often the machine has passed a place where it can be stopped.
    @exclusivity(unchecked) var ticks: UInt = 0
    /// The length of the tape at which it is compacted.
    @exclusivity(unchecked) var collectAt = Interpreter.firstCollection
    /// The last sweep of the heap.
    var sweep: UInt32 = 0

    /// How many rows were left by the last compaction, and how many newer ones backward passes have walked
    /// since: garbage among them is walked again and again.
    var liveRows = 0
    var walkedRows = 0
    /// The new numbers of rows at the last compaction.
    var newRows: [Int32] = []
    /// How many rows are recorded before the tape is compacted again; after a backward pass three quarters are enough.
    /// Tests compact all the time.
    var collectionStep = Interpreter.firstCollection

    static let firstCollection = 1 << 18

    /// An interpreter with nothing bound.
    public init(host: any Host) {
        self.host = host
        Builtins.define(in: self)
    }
}
