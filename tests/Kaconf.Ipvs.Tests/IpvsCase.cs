using System.Collections.Generic;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Ipvs.Tests;

/// <summary>A case; what lines "#$", "#:" and "#>" of it mean is in play.sh.</summary>
internal sealed class IpvsCase : ConfCase
{
    /// <summary>Reads it.</summary>
    public IpvsCase(string path)
        : base(path)
    {
    }

    /// <summary>All cases.</summary>
    public static IReadOnlyList<IpvsCase> All { get; } = ReadAll(path => new IpvsCase(path));
}
