// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library do not pull what only benchmarks need.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "micrograd", path: "..")],
    targets: [
        .target(name: "PlainC"),
        .executableTarget(
            name: "Moons",
            dependencies: ["PlainC", .product(name: "Micrograd", package: "micrograd")]),
    ],
    swiftLanguageModes: [.v6]
)
