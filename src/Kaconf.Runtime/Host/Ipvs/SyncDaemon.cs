using System;
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

    /// <summary>Stops what runs.</summary>
    public void Dispose()
    {
        Want(0);
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

    // keepalived's order: the one that is not wanted any more goes first.
    private string? MakeRight(IpvsClient kernel)
    {
        uint running = 0, right = 0;
        RouteResult result = kernel.DumpDaemons((in IpvsDaemonMessage daemon) =>
        {
            running |= daemon.State;
            if (IsRight(daemon)) right |= daemon.State;
        });
        if (result.Error.IsError) return $"cannot ask which run: {result}";
        foreach (uint state in (uint[])[IP_VS_STATE_MASTER, IP_VS_STATE_BACKUP])
            if ((running & state) != 0 && (wanted & right & state) == 0 && Change(kernel, state, isStarted: false) is { } problem) return problem;
        foreach (uint state in (uint[])[IP_VS_STATE_MASTER, IP_VS_STATE_BACKUP])
            if ((wanted & ~right & state) != 0 && Change(kernel, state, isStarted: true) is { } problem) return problem;
        return null;
    }

    private string? Change(IpvsClient kernel, uint state, bool isStarted)
    {
        RouteResult result = kernel.ChangeDaemon(config, state, isStarted);
        bool isDone = !result.Error.IsError || (isStarted ? result.Error == Errno.EEXIST : result.Error == Errno.ESRCH);
        return isDone ? null : $"cannot {(isStarted ? "start" : "stop")} the daemon that {(state == IP_VS_STATE_MASTER ? "sends" : "receives")}: {result}";
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
