using System;
using System.Collections.Generic;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Host.Tests;

/// <summary>A case; what lines "#$" and "#:" of it mean is in play.sh.</summary>
internal sealed class HostCase : ConfCase
{
    private HostCase(string path)
        : base(path)
    {
    }

    /// <summary>All cases.</summary>
    public static IReadOnlyList<HostCase> All { get; } = ReadAll(path => new HostCase(path));

    /// <summary>Whether it needs kinds of links that only the kernel of User Mode Linux has.</summary>
    public bool IsVirtual => Text.Contains("\n#: uml\n", StringComparison.Ordinal);

    /// <summary>The configuration of the better node that appears later: the same but for priority and addresses of its own.</summary>
    public string PeerText => Text
        .Replace("priority 100", "priority 200", StringComparison.Ordinal)
        .Replace(".50/24", ".51/24", StringComparison.Ordinal)
        .Replace("10.99.0.1\n", "10.99.0.3\n", StringComparison.Ordinal)
        .Replace("10.99.0.2\n", "10.99.0.1\n", StringComparison.Ordinal)
        .Replace("10.99.0.3\n", "10.99.0.2\n", StringComparison.Ordinal);
}
