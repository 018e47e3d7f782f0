import Language

extension Command {
    static let seed = Command(
        "seed", usage: "seed N", summary: "repeatable random numbers",
        help: """
            Seeds both streams: the weights', which is CPython's random.seed(N), and the data's, which is \
            numpy's np.random.seed(N). The published figures of the moons demo come from seed 1337.
            """,
        examples: ["seed 1337\nrandom.random()"], syntax: CommandSyntax(.expressions(1...1))
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        let number = try invocation.number(operand)
        guard let seed = UInt32(exactly: number) else {
            throw invocation.failure("a seed is a whole number from 0 to 4294967295", at: operand)
        }
        invocation.interpreter.seed(Int(seed))
        return .silent
    }
}
