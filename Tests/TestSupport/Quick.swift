import Foundation
package import Testing

/// What `make quick` leaves out, to take less than a minute: tests that start other programs or
/// take long, and nine tenths of the rounds of tests on random inputs.
package enum Quick {
  /// `make quick` sets `MOKUHYO_QUICK`.
  package static let isOn = ProcessInfo.processInfo.environment["MOKUHYO_QUICK"] != nil

  /// How many of `count` rounds a test runs.
  package static func rounds(_ count: Int) -> Int { isOn ? max(1, count / 10) : count }

  /// The seeds of the rounds that a test runs, out of `count`.
  package static func seeds(_ count: Int) -> Range<UInt64> { 0..<UInt64(rounds(count)) }
}

extension Trait where Self == ConditionTrait {
  /// A test or suite that starts other programs: `mokuhyo` itself, Python, LibreOffice, Chromium.
  package static var startsPrograms: Self {
    .disabled(if: Quick.isOn, "a quick run starts no programs")
  }

  /// A test or suite that takes long, because its inputs are large or many.
  package static var takesLong: Self {
    .disabled(if: Quick.isOn, "a quick run leaves out what takes long")
  }
}
