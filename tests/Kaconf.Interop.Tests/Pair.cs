using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Interop.Tests;

/// <summary>A daemon that a scenario can put on a node.</summary>
public enum Kind
{
    /// <summary>The site binary.</summary>
    Kaconf,

    /// <summary>The distribution's keepalived.</summary>
    Keepalived,
}

/// <summary>Who runs on node a, which has the higher priority, and who on node b.</summary>
public readonly record struct Pair(Kind A, Kind B)
{
    /// <summary>Kaconf first.</summary>
    public static readonly Pair KaconfKeepalived = new(Kind.Kaconf, Kind.Keepalived);

    /// <summary>keepalived first.</summary>
    public static readonly Pair KeepalivedKaconf = new(Kind.Keepalived, Kind.Kaconf);

    /// <summary>Kaconf on both.</summary>
    public static readonly Pair KaconfKaconf = new(Kind.Kaconf, Kind.Kaconf);

    /// <summary>keepalived on both: proves that the expectations are keepalived's and not ours.</summary>
    public static readonly Pair KeepalivedKeepalived = new(Kind.Keepalived, Kind.Keepalived);

    /// <summary>The program for one node of a scenario; both daemons read the same file.</summary>
    public async Task<DaemonProgram> ProgramAsync(string scenario, string node)
    {
        return (node == "a" ? A : B) == Kind.Kaconf
            ? new KaconfProgram(await SiteBinary.PathAsync(), $"{scenario}-{node}")
            : new KeepalivedProgram(NodeFiles.PathOf(scenario, node));
    }
}
