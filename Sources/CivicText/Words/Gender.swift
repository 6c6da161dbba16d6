/// A person's gender as the form of their name shows it.
public enum Gender: String, Codable, Sendable { case male, female }
