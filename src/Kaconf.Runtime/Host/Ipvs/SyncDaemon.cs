using System;
using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Has the kernel tell the connections of IPVS to the other node, or hear them from it.</summary>
internal sealed class SyncDaemon : IDisposable
{
    private const long RetryGap = 5L * 1_000_000_000;

    private readonly SyncDaemonConfig config;
    private readonly Func<IpvsClient> connect;
    private readonly Reactor reactor;
    private readonly Log log;
    private readonly ReactorTimer again;
    private readonly byte[] name;
    private IpvsClient? kernel;
    private uint wanted;
    private string? told;

    /// <summary>Starts nothing yet.</summary>
    public SyncDaemon(SyncDaemonConfig config, Func<IpvsClient> connect, Reactor reactor, Log log)
    {
        (this.config, this.connect, this.reactor, this.log) = (config, connect, reactor, log);
        name = Encoding.UTF8.GetBytes(config.Interface);
        again = reactor.NewTimer(Settle);
    }

    /// <summary>Says which are to run.</summary>
    /// <param name="states">IP_VS_STATE_MASTER to send, IP_VS_STATE_BACKUP to receive, both, or 0.</param>
    public void Want(uint states)
    {
        if (wanted == states) return;
        wanted = states;
        Settle();
    }

    /// <summary>Stops what runs, be it of a killed run.</summary>
    public void Dispose()
    {
        wanted = 0;
        Settle();
        again.Deadline = long.MaxValue;
        kernel?.Dispose();
    }

    private void Settle()
    {
        again.Deadline = long.MaxValue;
        string? problem;
        try
        {
            kernel ??= connect();
            problem = MakeRight(kernel);
        }
        catch (LinuxException e)
        {
            problem = e.Message;
        }
        if (problem is not null) again.Deadline = reactor.Now + RetryGap;
        if (problem == told) return;
        if (problem is null) log.Info("lvs_sync_daemon is as it is to be again");
        else log.Error($"lvs_sync_daemon {config.Interface}: {problem}; trying again every 5 seconds");
        told = problem;
    }

    private string? MakeRight(IpvsClient kernel)
    {
        uint running = 0, right = 0;
        RouteResult result = kernel.DumpDaemons((in IpvsDaemonMessage daemon) =>
        {
            running |= daemon.State;
            if (IsRight(daemon)) right |= daemon.State;
        });
        if (result.Error.IsError) return $"cannot ask which run: {result}";
        uint old = running & ~(wanted & right), missing = wanted & ~right;
        return (old | missing) == 0 ? null : Change(kernel, old, missing);
    }

    // keepalived's order: the one that is not wanted any more goes first.
    private string? Change(IpvsClient kernel, uint old, uint missing)
    {
        List<(uint State, bool IsStarted)> changes = [];
        foreach (bool isStarted in (bool[])[false, true])
            foreach (uint state in (uint[])[IP_VS_STATE_MASTER, IP_VS_STATE_BACKUP])
                if (((isStarted ? missing : old) & state) != 0) changes.Add((state, isStarted));
        foreach ((uint state, bool isStarted) in changes) kernel.AddDaemon(config, state, isStarted);
        kernel.AddQuestion();
        string? problem = null;
        kernel.Batch.Flush((place, result) =>
        {
            if (place >= changes.Count) return;
            (uint state, bool isStarted) = changes[place];
            if (result.Error == (isStarted ? Errno.EEXIST : Errno.ESRCH)) return;
            problem ??= $"cannot {(isStarted ? "start" : "stop")} the daemon that {(state == IP_VS_STATE_MASTER ? "sends" : "receives")}: {result}";
        });
        return problem;
    }

    private bool IsRight(in IpvsDaemonMessage daemon)
    {
        Span<byte> room = stackalloc byte[16];
        config.Group?.Write(room);
        return daemon.Interface.SequenceEqual(name) && daemon.SyncId == config.Id && Fits(config.MaximumLength, daemon.MaxLength) && Fits(config.Port, daemon.Port)
            && Fits(config.TimeToLive, daemon.TimeToLive) && (config.Group is not { } group || daemon.Group.SequenceEqual(room[..group.Length]));
    }

    // 0 is whatever the kernel takes.
    private static bool Fits(ushort given, ushort found) => given == 0 || given == found;
}
