using System;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Tells a sync daemon of ours from that of somebody else.</summary>
internal sealed class DaemonMatch(SyncDaemonConfig config)
{
    private readonly byte[] name = Encoding.UTF8.GetBytes(config.Interface);

    /// <summary>Whether it has our interface and number.</summary>
    public bool IsOurs(in IpvsDaemonMessage daemon) => daemon.Interface.SequenceEqual(name) && daemon.SyncId == config.Id;

    /// <summary>Whether it has all else that is given.</summary>
    public bool HasOptions(in IpvsDaemonMessage daemon)
    {
        Span<byte> room = stackalloc byte[16];
        config.Group?.Write(room);
        return Fits(config.MaximumLength, daemon.MaxLength) && Fits(config.Port, daemon.Port)
            && Fits(config.TimeToLive, daemon.TimeToLive) && (config.Group is not { } group || daemon.Group.SequenceEqual(room[..group.Length]));
    }

    // 0 is whatever the kernel takes.
    private static bool Fits(ushort given, ushort found) => given == 0 || given == found;
}
