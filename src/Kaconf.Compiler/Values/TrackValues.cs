namespace Kaconf.Compiler.Values;

/// <summary>A weight as written: N [reverse].</summary>
public sealed record Weight(int Value, bool Reverse);

/// <summary>An entry of a track list; null = not given, which in the model is replaced by what counts then.</summary>
public sealed record TrackEntry(string Name, int? Weight, bool? Reverse);

/// <summary>What <c>init_file</c> writes, and whether over a file that is there.</summary>
public sealed record InitFileValue(int Number, bool Overwrite);

/// <summary>How the parameters of a process are compared.</summary>
public enum ParameterMatch
{
    /// <summary>The same ones.</summary>
    Exact,

    /// <summary>The last one may go on.</summary>
    Initial,

    /// <summary>More may follow.</summary>
    Partial,
}
