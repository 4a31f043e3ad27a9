using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Counts the rounds of the packet fuzz over all variants, and leaves a line for build.sh.</summary>
public sealed class FuzzTally : IDisposable
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>How many packets there were.</summary>
    public long Rounds { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("KACONF_TABLE") is { Length: > 0 } table)
            File.AppendAllText(table, string.Create(CultureInfo.InvariantCulture, $"packet fuzz: {Rounds} rounds in {watch.Elapsed.TotalSeconds:F0} s\n"));
    }
}
