namespace Kaconf.Compiler.Values;

/// <summary>A weight as written: N [reverse].</summary>
public sealed record Weight(int Value, bool Reverse);

/// <summary>An entry of a track list as written; null = not given.</summary>
public sealed record TrackEntry(string Name, int? Weight, bool? Reverse);
