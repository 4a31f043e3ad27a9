using System.Collections.Generic;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>The lists of what an instance or a sync group tracks.</summary>
/// <param name="owner">The path of the block that they stand in.</param>
public sealed class TrackLists(string owner)
{
    /// <summary>Interfaces.</summary>
    public BlockKeyword Interfaces { get; } = List(
        owner, "track_interface", "<IFNAME>", new TrackArg("an interface name", 253, 254, cancels: false), "Interfaces whose loss lowers the priority or is a FAULT.");

    /// <summary>Names of <c>vrrp_script</c> blocks.</summary>
    public BlockKeyword Scripts { get; } = List(
        owner, "track_script", "<NAME>", new TrackArg("the name of a vrrp_script", 253, 254, cancels: true), "Scripts whose failure lowers the priority or is a FAULT.");

    /// <summary>Names of <c>track_file</c> blocks.</summary>
    public BlockKeyword Files { get; } = List(
        owner, "track_file", "<NAME>", new TrackArg("the name of a track_file", 254, 254, cancels: true), "Files whose number, times the weight, is added to the priority.");

    /// <summary>Names of <c>vrrp_track_process</c> blocks.</summary>
    public BlockKeyword Processes { get; } = List(
        owner, "track_process", "<NAME>", new TrackArg("the name of a vrrp_track_process", 254, 254, cancels: true), "Processes whose loss lowers the priority or is a FAULT.");

    /// <summary>Names of <c>bfd_instance</c> blocks.</summary>
    public BlockKeyword Bfd { get; } = List(
        owner, "track_bfd", "<NAME>", new TrackArg("the name of a bfd_instance", 253, 253, cancels: true), "BFD sessions whose loss lowers the priority or is a FAULT.", Features.Bfd);

    /// <summary>All of them.</summary>
    public IReadOnlyList<BlockKeyword> All => field ??= [Interfaces, Scripts, Files, Processes, Bfd];

    private static BlockKeyword List(string owner, string name, string entry, TrackArg shape, string doc, string? notYet = null) =>
        new(name, $"{owner}/{name}", doc, [])
        {
            Entry = new Keyword<TrackEntry>(entry, shape, new TrackEntry("", null, null), $"{shape.Expected[0].ToString().ToUpperInvariant()}{shape.Expected.Substring(1)}."),
            NotYet = notYet,
        };
}
