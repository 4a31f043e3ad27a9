using System;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;

namespace Kaconf.Runtime.Tests.Host.Services;

/// <summary>A node with virtual servers, a table that only remembers, and a log in a file.</summary>
internal sealed class Director : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kaconf-director").FullName;
    private readonly FileStream written;
    private readonly NodeRun run;

    /// <summary>Starts it.</summary>
    public Director(NodeConfig node, params IFeature[] features)
    {
        written = File.Open(Path.Combine(folder, "log"), FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
        Log = new Log((int)written.SafeFileHandle.DangerousGetHandle(), underSystemd: false);
        run = new NodeRun(node, Reactor, Log) { Services = Table };
        foreach (IFeature feature in features) feature.Attach(run);
        foreach (Action start in run.Starting) start();
    }

    public Reactor Reactor { get; } = new();

    public RecordingTable Table { get; } = new();

    private Log Log { get; }

    

    /// <summary>Runs until something holds, or for so many seconds.</summary>
    public bool RunUntil(Func<bool> holds, double seconds = 10)
    {
        bool held = false;
        long deadline = Reactor.Now + (long)(seconds * 1e9);
        ReactorTimer look = null!;
        look = Reactor.NewTimer(() =>
        {
            held = holds();
            if (held || Reactor.Now > deadline) Reactor.Stop();
            else look.Deadline = Reactor.Now + 5_000_000;
        });
        look.Deadline = Reactor.Now;
        Reactor.Run();
        return held;
    }

    /// <summary>Stops the node, and says what it logged, without the times.</summary>
    public string[] Stop()
    {
        foreach (Action stop in run.Stopping) stop();
        Log.Dispose();
        string[] lines = File.ReadAllText(written.Name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return Array.ConvertAll(lines, static line => line[(line.IndexOf(' ') + 1)..]);
    }

    public void Dispose()
    {
        Reactor.Dispose();
        written.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
