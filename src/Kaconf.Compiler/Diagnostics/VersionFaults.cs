using System.Collections.Generic;
using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>What the keepalived that was asked for does otherwise than another one.</summary>
internal static class VersionFaults
{
    private static readonly DiagnosticCode NotKnownYet = new("KAC1065", Severity.Error, "a word that this version of keepalived does not know", "keepalived 2.2.7") { IsFinal = false };

    /// <summary>Its codes.</summary>
    public static readonly IReadOnlyList<DiagnosticCode> All = [NotKnownYet];

    public static void NewWord(this DiagnosticBag bag, SourcePlace place, string word) => Report(bag, place, $"does not know {Quote(word)}");

    public static void NewBlock(this DiagnosticBag bag, SourcePlace place, string word) => Report(
        bag, place, $"does not know {Quote(word)}, and takes the '}}' that ends it for the end of the block around it");

    public static void NewReference(this DiagnosticBag bag, SourcePlace place) => Report(bag, place, "does not know ${_ENV NAME}, and takes its braces for those of a block");

    private static void Report(DiagnosticBag bag, SourcePlace place, string what)
    {
        if (bag.Version == KeepalivedVersion.V227) bag.Report(NotKnownYet, place, $"keepalived 2.2.7 {what}; remove it, or run a newer keepalived");
    }
}
