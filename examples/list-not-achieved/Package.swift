// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "list-not-achieved",
  dependencies: [
    // In a repository of its own: .package(url: "…/mokuhyo", from: "…").
    .package(name: "mokuhyo", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "ListNotAchieved",
      dependencies: [
        .product(name: "Conversion", package: "mokuhyo")
      ])
  ]
)
