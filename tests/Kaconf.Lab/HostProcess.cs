using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>A daemon that runs on this host and not on a node: the kernel tells of processes only there. It has to enter its network by itself.</summary>
public sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <exception cref="LabException">There is no such program.</exception>
    public HostProcess(string program, params string[] arguments)
    {
        _process = Command.Start(program, arguments);
        Log.Follow(_process);
    }

    /// <summary>Its process id.</summary>
    public int Pid => _process.Id;

    /// <summary>What it prints.</summary>
    public ProcessLog Log { get; } = new();

    /// <summary>Everything it printed until now.</summary>
    public string Said => string.Concat(Log.Lines.Select(line => line.Text + "\n"));

    /// <summary>SIGTERM, and waits until it ended.</summary>
    public async Task TerminateAsync()
    {
        Signals.Send(Pid, Signals.Terminate);
        await Wait.UntilAsync(() => _process.HasExited, TimeSpan.FromSeconds(5), "the daemon to end after SIGTERM", () => Said);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Its children get the parent-death signal.
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
