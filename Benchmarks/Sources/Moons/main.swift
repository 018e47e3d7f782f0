// swift run -c release --package-path Benchmarks Moons [moons | chains]

let wanted = CommandLine.arguments.dropFirst().first
if wanted != "chains" { Contest(work: Work()).run(rounds: 15) }
if wanted != "moons" { Chain.run() }
