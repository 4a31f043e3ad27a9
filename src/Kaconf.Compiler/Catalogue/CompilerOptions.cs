using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler;

/// <summary>What is wanted of a compilation, beside its texts. Compares by value.</summary>
public sealed record CompilerOptions
{
    /// <summary>What a build does unless told otherwise.</summary>
    public static CompilerOptions Default { get; } = new();

    /// <summary>How much is reported.</summary>
    public Profile Profile { get; init; } = Profile.Standard;

    /// <summary>The keepalived that is to read the files as well; null = whichever.</summary>
    public KeepalivedVersion? KeepalivedVersion { get; init; }

    /// <summary>Most findings of one file; one more says how many are left out.</summary>
    public int MostPerFile { get; init; } = DiagnosticBag.ShownPerFile;

    /// <summary>The severities that the site has chosen; of two for one code and file the last counts.</summary>
    public EquatableArray<SeverityChoice> Severities { get; init; }

    /// <summary>What is known of the machines; those of one node alone are its own, whatever the names.</summary>
    public EquatableArray<NodeFacts> Facts { get; init; }
}

/// <summary>A severity that the site has chosen.</summary>
/// <param name="Path">The file that it counts for, as in <see cref="Text.SourceText.Path"/>; "" = every file.</param>
/// <param name="Code">Such as KAC2004.</param>
/// <param name="Severity">How bad it is; null = it is not reported.</param>
public sealed record SeverityChoice(string Path, string Code, Severity? Severity);
