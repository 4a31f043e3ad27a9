using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>
/// Has the kernel tell the connections of IPVS to the other node, or hear them from it; looks from time to time whether it still does. A
/// daemon of another interface or number is somebody else's: it is stopped only where it is in the way.
/// </summary>
internal sealed class SyncDaemon : IDisposable
{
    private const long Second = 1_000_000_000;

    private readonly SyncDaemonConfig config;
    private readonly Func<IpvsClient> connect;
    private readonly Func<int> interfaceNumber;
    private readonly Reactor reactor;
    private readonly Log log;
    private readonly ReactorTimer again;
    private readonly DaemonMatch match;
    private readonly Dictionary<uint, int> startedOn = [];
    private IpvsClient? kernel;
    private uint wanted;
    private bool isChanged;
    private string? told;

    /// <summary>Starts nothing yet. <paramref name="interfaceNumber"/> is asked for the number of the interface now; 0 = it is not there.</summary>
    public SyncDaemon(SyncDaemonConfig config, Func<IpvsClient> connect, Func<int> interfaceNumber, Reactor reactor, Log log)
    {
        (this.config, this.connect, this.interfaceNumber, this.reactor, this.log) = (config, connect, interfaceNumber, reactor, log);
        match = new DaemonMatch(config);
        again = reactor.NewTimer(Look);
    }

    /// <summary>After so many nanoseconds what went wrong is tried again.</summary>
    public long RetryGap { get; init; } = 5 * Second;

    /// <summary>After so many nanoseconds it is looked whether all is still right.</summary>
    public long LookGap { get; init; } = 60 * Second;

    /// <summary>Says which are to run.</summary>
    /// <param name="states">IP_VS_STATE_MASTER to send, IP_VS_STATE_BACKUP to receive, both, or 0.</param>
    public void Want(uint states)
    {
        if (wanted == states) return;
        wanted = states;
        Settle();
    }

    /// <summary>Stops what runs of ours, be it of a killed run.</summary>
    public void Dispose()
    {
        wanted = 0;
        Settle();
        again.Deadline = long.MaxValue;
        kernel?.Dispose();
    }

    private void Look()
    {
        bool wasRight = told is null;
        Settle();
        if (wasRight && isChanged && told is null) log.Warning($"lvs_sync_daemon {config.Interface}: another program changed it, or its interface is a new one; put right");
    }

    private void Settle()
    {
        isChanged = false;
        again.Deadline = reactor.Now + RetryGap;
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
        if (problem is null) again.Deadline = reactor.Now + LookGap;
        if (problem == told) return;
        if (problem is null) log.Info("lvs_sync_daemon is as it is to be again");
        else log.Error($"lvs_sync_daemon {config.Interface}: {problem}; trying again every 5 seconds");
        told = problem;
    }

    private string? MakeRight(IpvsClient kernel)
    {
        uint running = 0, ours = 0, right = 0;
        int number = wanted == 0 ? 0 : interfaceNumber();
        RouteResult result = kernel.DumpDaemons((in IpvsDaemonMessage daemon) =>
        {
            running |= daemon.State;
            if (!match.IsOurs(daemon)) return;
            ours |= daemon.State;
            if (match.HasOptions(daemon) && IsOn(daemon.State, number)) right |= daemon.State;
        });
        if (result.Error.IsError) return $"cannot ask which run: {result}";
        uint old = (running & wanted & ~right) | (ours & ~wanted), missing = wanted & ~right;
        isChanged = (old | missing) != 0;
        return isChanged ? Change(kernel, old, missing, number) : null;
    }

    // A daemon does not follow an interface that is made again.
    private bool IsOn(uint state, int number)
    {
        startedOn.TryAdd(state, number);
        return number != 0 && startedOn[state] == number;
    }

    // keepalived's order: the one that is not wanted any more goes first.
    private string? Change(IpvsClient kernel, uint old, uint missing, int number)
    {
        List<(uint State, bool IsStarted)> changes = [];
        foreach (bool isStarted in (bool[])[false, true])
            foreach (uint state in (uint[])[IP_VS_STATE_MASTER, IP_VS_STATE_BACKUP])
                if (((isStarted ? missing : old) & state) != 0) changes.Add((state, isStarted));
        foreach ((uint state, bool isStarted) in changes)
        {
            kernel.AddDaemon(config, state, isStarted);
            if (isStarted) startedOn[state] = number;
        }
        kernel.AddQuestion();
        string? problem = null;
        kernel.Batch.Flush((place, result) =>
        {
            if (place >= changes.Count) return;
            (uint state, bool isStarted) = changes[place];
            // Where that one was started is not known: the next look starts it anew.
            if (result.Error == Errno.EEXIST) startedOn[state] = 0;
            if (result.Error == (isStarted ? Errno.EEXIST : Errno.ESRCH)) return;
            problem ??= $"cannot {(isStarted ? "start" : "stop")} the daemon that {(state == IP_VS_STATE_MASTER ? "sends" : "receives")}: {result}";
        });
        return problem;
    }
}
