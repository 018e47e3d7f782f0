/// A step of a program, and where it stands.
public struct Statement: Sendable {
    /// What it does.
    public let kind: Kind
    /// From its first to its last character; a compound statement's includes its blocks.
    public let range: SourceRange

    /// A statement at a place.
    public init(_ kind: Kind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// The kinds of statement. Blocks are lists of statements, never empty unless said so.
    public indirect enum Kind: Sendable, Equatable {
        /// `e`; at top level its value is shown
        case expression(Expression)
        /// `a = b, c = e`: the value once, then the targets from left to right
        case assignment([Target], Expression)
        /// `target += e`; the target is a name, an attribute or an element, evaluated once
        case augmented(Target, BinaryOperator, operatorRange: SourceRange, Expression)
        /// `def f(x): …` and `f(x) = e`
        case function(FunctionDefinition)
        /// `return e`, only inside a function
        case returning(Expression?)
        /// `for target in iterable: … else: …`; `otherwise` (empty without `else`) runs unless a `break` did
        case forLoop(Target, in: Expression, body: [Statement], otherwise: [Statement])
        /// `while condition: … else: …`
        case whileLoop(Expression, body: [Statement], otherwise: [Statement])
        /// `if … elif … else …`: the first branch whose condition holds, else `otherwise` (empty without `else`)
        case conditional([Branch], otherwise: [Statement])
        /// `break`, only inside a loop
        case breaking
        /// `continue`, only inside a loop
        case continuing
        /// `pass`, and what has no effect here, such as a bare type annotation `x: float`
        case pass
        /// `assert condition, message`
        case assertion(Expression, message: Expression?)
        /// `import a.b as c, d`
        case importModules([ImportedModule])
        /// `from m import a, b as c`
        case importNames(from: Name, [ImportedName])
        /// `from m import *`
        case importAll(from: Name)
        /// `global x, y`
        case global([Name])
        /// `nonlocal x, y`
        case nonlocal([Name])
        /// `del x, y[0]`
        case deletion([Target])
        /// `backward L`
        case command(CommandStatement)
        /// A pasted `class Value: …`, which a built-in stands in for: its body was skipped unread.
        /// `usesTanh` says whether the body mentions `tanh`.
        case skippedClass(Name, usesTanh: Bool)
        /// A line that belongs to a notebook and not to the program, such as `%matplotlib inline`: skipped,
        /// and the note says so.
        case skippedLine(note: String)
    }

    /// A condition and what to do when it holds.
    public struct Branch: Sendable, Equatable {
        /// What is asked.
        public let condition: Expression
        /// What is done when the answer is yes.
        public let body: [Statement]

        /// A branch from its parts.
        public init(_ condition: Expression, _ body: [Statement]) {
            self.condition = condition
            self.body = body
        }
    }

    /// `a.b as c`
    public struct ImportedModule: Sendable, Equatable {
        /// The module's dotted name, as one name.
        public let module: Name
        /// The name after `as`.
        public let alias: Name?

        /// An imported module from its parts.
        public init(_ module: Name, alias: Name?) {
            self.module = module
            self.alias = alias
        }
    }

    /// `b as c`
    public struct ImportedName: Sendable, Equatable {
        /// The name in the module.
        public let name: Name
        /// The name after `as`.
        public let alias: Name?

        /// An imported name from its parts.
        public init(_ name: Name, alias: Name?) {
            self.name = name
            self.alias = alias
        }
    }
}

extension Statement: Equatable {
    /// Trees are equal when they read the same, wherever they stand.
    public static func == (one: Statement, other: Statement) -> Bool {
        if case .augmented(let target, let symbol, _, let value) = one.kind,
            case .augmented(let otherTarget, let otherSymbol, _, let otherValue) = other.kind
        {
            return target == otherTarget && symbol == otherSymbol && value == otherValue
        }
        return one.kind == other.kind
    }
}
