using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Services;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Checkers;

namespace Kaconf.Runtime.Host.Checkers;

/// <summary><c>TCP_CHECK</c>: whether a connection can be made, which is closed at once.</summary>
/// <param name="run">The node.</param>
/// <param name="sockets">The connections that are being made.</param>
/// <param name="config">The checker.</param>
/// <param name="target">Where to, and from where.</param>
/// <param name="service">The service, for the log.</param>
/// <param name="server">The server, for the log.</param>
internal sealed class TcpCheck(
    NodeRun run, ConnectingSockets sockets, TcpCheckConfig config, ConnectTarget target, VirtualServerConfig service, RealServerConfig server) : Check
{
    private int socket = -1;
    private bool toldOfTrouble;

    /// <summary>The number by which the event of the connection that is under way is known; one that is gone may still send one.</summary>
    internal uint Round { get; private set; }

    /// <summary>Its place among those that connect.</summary>
    internal int Place { get; set; }

    /// <inheritdoc/>
    internal override void Begin()
    {
        SysResult opened = target.Open();
        if (opened.IsError)
        {
            Give("TCP connect fail to create socket", opened.Error);
            return;
        }
        (socket, Round) = (opened.Value, Round + 1);
        Errno error = target.Connect(socket, out string step);
        if (error.IsError && error != Errno.EINPROGRESS && !ConnectTarget.IsRefusal(error)) Give(step, error);
        else if (error != Errno.EINPROGRESS) End(!error.IsError, "failed");
        else if (sockets.Add(this, socket) is { IsError: true } full) Give("TCP socket cannot be watched", full);
        else Limit = run.Reactor.Now + (config.ConnectTimeoutMicroseconds * 1000);
    }

    /// <summary>The connection is made, or will not be.</summary>
    /// <param name="failed">The kernel says that it failed.</param>
    internal void Finish(bool failed) => End(!failed, failed && ConnectTarget.ErrorOf(socket) == Errno.ETIMEDOUT ? "timeout" : "failed");

    /// <inheritdoc/>
    internal override void Expire() => End(success: false, "timeout");

    /// <inheritdoc/>
    internal override void Stop() => Close();

    // Thousands of names would be remembered for nothing.
    private string Name => ServiceWords.Of(service, server);

    private void End(bool success, string how)
    {
        Close();
        CheckFrame frame = Checker.Frame;
        if (!success && frame.IsUp && config.LogAllFailures) run.Log.Info($"TCP connection to {Name} {how}.");
        bool triedAgain = config.Retry > 0 && frame.HasRun;
        switch (Lane.End(this, success))
        {
            case CheckVerdict.Up:
                run.Log.Info($"TCP connection to {Name} success.");
                break;
            case CheckVerdict.Down:
                run.Log.Info($"TCP_CHECK on service {Name} failed{(triedAgain ? $" after {config.Retry} retries" : "")}.");
                break;
        }
        toldOfTrouble = false;
    }

    // Nothing is known of the server: it stays what it is, and the next check comes at its time. One line until a check can be made again.
    private void Give(string step, Errno error)
    {
        Close();
        if (!toldOfTrouble) run.Log.Warning($"{step} for the TCP_CHECK of {Name}: {error}; the server counts as before, trying again every delay_loop");
        toldOfTrouble = true;
        Lane.Postpone(this);
    }

    private void Close()
    {
        Limit = long.MaxValue;
        if (socket < 0) return;
        ConnectTarget.Close(socket);
        socket = -1;
    }
}
