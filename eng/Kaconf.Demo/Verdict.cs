using System;
using System.Collections.Generic;

namespace Kaconf.Demo;

/// <summary>What was found beside what it has to be, and whether it is so.</summary>
internal static class Verdict
{
    private static readonly List<string> Faults = [];

    /// <summary>What was not as it must be, a sentence each.</summary>
    public static IReadOnlyList<string> Failures => Faults;

    public static void Print(string name, string found, string expected, bool isGood)
    {
        Console.WriteLine($"  {(isGood ? Ink.Green("✓") : Ink.Red("✗"))} {Ink.Bold(name.PadRight(12))} {found}  {Ink.Dim($"({expected})")}");
        if (!isGood)
            Faults.Add($"{name}: found {found}, expected {expected}");
    }
}
