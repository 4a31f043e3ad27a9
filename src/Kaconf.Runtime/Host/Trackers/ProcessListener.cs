using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Trackers;

/// <summary>Hears from the kernel's process connector what processes do.</summary>
/// <param name="run">The node.</param>
/// <param name="onEvent">Hears of each event that is no thread's.</param>
/// <param name="onLost">Hears that events were lost.</param>
/// <param name="onSilent">Hears that there will be no events, and why.</param>
/// <param name="socket">Where the kernel tells; null = one is opened here.</param>
internal sealed class ProcessListener(NodeRun run, Action<ProcessEvent> onEvent, Action<string> onLost, Action<string> onSilent, ConnectorSocket? socket) : IDisposable
{
    // An answer comes within a millisecond, where one comes at all.
    private const long Patience = 500_000_000;
    private const int MostInATurn = 256, UsualBuffer = 212_992, LargestBuffer = 64 << 20;

    private readonly byte[] datagram = new byte[256];
    private ConnectorSocket? socket = socket;
    private ReactorTimer? patience;
    private int buffer;

    /// <summary>Begins to listen; what happens from now on is told when the reactor runs.</summary>
    public void Start()
    {
        GlobalConfig globals = run.Node.Globals;
        Errno why = Errno.None;
        socket ??= ConnectorSocket.Open(out why);
        buffer = globals.ProcessMonitorBuffer is 0 ? UsualBuffer : (int)Math.Min(globals.ProcessMonitorBuffer, LargestBuffer);
        if (globals.ProcessMonitorBuffer > 0) socket?.SetBuffer(buffer, globals.ProcessMonitorBufferForce);
        if (socket is not null) why = Ask(socket, listen: true);
        if (why.IsError)
        {
            GiveUp($"{why}, as in a network namespace that is not the host's first");
            return;
        }
        patience = run.Reactor.NewTimer(() => GiveUp("it does not answer: this is a container with process numbers of its own, or the kernel has no CONFIG_PROC_EVENTS"));
        patience.Deadline = run.Reactor.Now + Patience;
        run.Reactor.Watch(socket!.Number, Receive);
    }

    /// <summary>Whether the kernel tells of processes, which takes a moment to find out.</summary>
    public static bool Answers(ConnectorSocket socket)
    {
        if (Ask(socket, listen: true).IsError || !Readiness.Wait(socket.Number, (int)(Patience / 1_000_000))) return false;
        byte[] answer = new byte[256];
        SysResult received = socket.Receive(answer);
        Ask(socket, listen: false);
        return !received.IsError && ProcessConnector.Read(answer.AsSpan(0, received.Value)) is { Error: 0 };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (patience is not null) patience.Deadline = long.MaxValue;
        if (socket is null) return;
        // Older kernels count listeners, and do not notice when one is gone.
        Ask(socket, listen: false);
        run.Reactor.Unwatch(socket.Number);
        socket.Dispose();
        socket = null;
    }

    private static Errno Ask(ConnectorSocket socket, bool listen)
    {
        Span<byte> request = stackalloc byte[ProcessConnector.RequestSize];
        ProcessConnector.WriteRequest(request, listen);
        return socket.Send(request);
    }

    private void Receive()
    {
        for (int i = 0; i < MostInATurn && socket is not null; i++)
        {
            SysResult result = socket.Receive(datagram);
            if (result.Error == Errno.ENOBUFS) Lose();
            else if (result.IsError) return;
            else if (ProcessConnector.Read(datagram.AsSpan(0, result.Value)) is { } happened) Take(happened);
        }
    }

    private void Take(in ProcessEvent happened)
    {
        patience!.Deadline = long.MaxValue;
        if (happened.Kind != ProcessEventKind.Acknowledged)
        {
            if (!happened.IsOfThread) onEvent(happened);
        }
        else if (happened.Error != 0) GiveUp($"{new Errno(happened.Error)}; it needs CAP_NET_ADMIN");
    }

    private void Lose()
    {
        bool grows = buffer < LargestBuffer;
        if (grows) socket!.SetBuffer(buffer *= 2, run.Node.Globals.ProcessMonitorBufferForce);
        onLost(grows ? $"the receive buffer is {buffer} bytes from now on; write that as process_monitor_rcv_bufs" : "the receive buffer does not grow any more");
    }

    private void GiveUp(string why)
    {
        Dispose();
        onSilent(why);
    }
}
