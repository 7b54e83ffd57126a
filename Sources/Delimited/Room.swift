// The room is laid; see Package.swift.
