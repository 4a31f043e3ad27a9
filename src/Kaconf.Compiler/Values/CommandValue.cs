namespace Kaconf.Compiler.Values;

/// <summary>An account for scripts.</summary>
public sealed record UserValue(string User, string? Group);

/// <summary>A command as written and as split into words.</summary>
public sealed record CommandValue(string Text, EquatableArray<string> Arguments, UserValue? User);
