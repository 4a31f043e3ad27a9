using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>An instance that only listens to its trackers, the reactor that they live on, and a folder for their files.</summary>
internal sealed class Tracked : IVrrpInstance, IDisposable
{
    private readonly NodeRun run;
    private readonly Dictionary<string, (bool Fault, int Offset)> said = [];

    public Tracked(Func<string, NodeConfig> node, IFeature feature)
    {
        Folder = Directory.CreateTempSubdirectory("kaconf-").FullName;
        NodeConfig config = node(Folder);
        Config = config.Instances[0];
        run = new NodeRun(config, new Reactor(), new Log());
        run.Instances.Add(this);
        feature.Attach(run);
    }

    public string Folder { get; }

    public VrrpInstanceConfig Config { get; }

    public VrrpState State => VrrpState.Backup;

    public byte EffectivePriority => Config.Priority;

    /// <summary>How often a tracker said something.</summary>
    public int Words { get; private set; }

    /// <summary>What the only tracker says.</summary>
    public (bool Fault, int Offset) Now => Assert.Single(said).Value;

    public void Track(string key, bool fault, int priorityOffset)
    {
        Words++;
        said[key] = (fault, priorityOffset);
    }

    /// <summary>Runs the reactor until the tracker says this, at most 10 seconds.</summary>
    public void Until(bool fault, int offset)
    {
        long end = run.Reactor.Now + 10_000_000_000;
        ReactorTimer? look = null;
        look = run.Reactor.NewTimer(() =>
        {
            if (Now == (fault, offset) || run.Reactor.Now > end) run.Reactor.Stop();
            else look!.Deadline = run.Reactor.Now + 1_000_000;
        });
        look.Deadline = 0;
        run.Reactor.Run();
        Assert.Equal((fault, offset), Now);
    }

    /// <summary>Runs the reactor for a while.</summary>
    public void Run(int milliseconds)
    {
        ReactorTimer end = run.Reactor.NewTimer(run.Reactor.Stop);
        end.Deadline = run.Reactor.Now + (milliseconds * 1_000_000L);
        run.Reactor.Run();
    }

    public void Dispose()
    {
        foreach (Action stop in run.Stopping) stop();
        run.Reactor.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
