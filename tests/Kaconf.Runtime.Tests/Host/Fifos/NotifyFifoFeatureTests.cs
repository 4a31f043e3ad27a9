using System;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Tests.Host.Scripts;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Fifos;

/// <summary>A node that tells a FIFO with a reader script.</summary>
[Collection(Starting.Name)]
public sealed class NotifyFifoFeatureTests : IDisposable
{
    private static readonly SyncGroupConfig Group = new("G 1", []);
    private readonly string folder = Directory.CreateTempSubdirectory("kaconf-fifo").FullName;
    private readonly Reactor reactor = new();

    private string Read => Path.Combine(folder, "read");

    public void Dispose()
    {
        reactor.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_reader_gets_the_path_and_every_line_to_the_last()
    {
        Live($"echo \"$0\" >{Read}; while read -r line; do echo \"$line\" >>{Read}; done <\"$0\"");
        Assert.Equal($"{folder}/fifo\nGROUP \"G 1\" MASTER 0\nGROUP \"G 1\" STOP 0\n", File.ReadAllText(Read));
        Assert.False(File.Exists($"{folder}/fifo"));
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("trap '' TERM; while :; do sleep 60; done")]
    public void A_reader_that_dies_or_hangs_costs_a_second_at_most(string script)
    {
        long start = reactor.Now;
        Live(script);
        Assert.InRange(reactor.Now - start, 0, 4_000_000_000);
        Assert.False(File.Exists($"{folder}/fifo"));
    }

    [Fact]
    public void Cleaning_removes_the_FIFO_that_a_killed_node_has_made_and_no_other()
    {
        (string left, string theirs) = ($"{folder}/left", $"{folder}/theirs");
        using (NamedPipe? killed = NamedPipe.Open(left, new ChildIdentity(0, [0])).Pipe) Assert.True(killed?.IsOurs);
        Assert.Equal(0, Libc.mkfifo(theirs, 0x180));
        using Log log = new();
        using CleanRun run = new(new NodeConfig { Globals = new GlobalConfig { NotifyFifo = new FifoConfig(left), VrrpNotifyFifo = new FifoConfig(theirs) } }, "site/node", log);
        Assert.True(new NotifyFifoFeature().Clean(run));
        Assert.Equal([theirs], Directory.GetFiles(folder));
        Assert.True(new NotifyFifoFeature().Clean(run));
    }

    private void Live(string script)
    {
        FifoConfig fifo = new($"{folder}/fifo") { Reader = new CommandConfig("reader", ["/bin/sh", "-c", script], new ScriptUser("root", null)), Owner = new ScriptUser("root", null) };
        NodeEntry entry = new("n", () => new NodeConfig { Globals = new GlobalConfig { VrrpNotifyFifo = fifo }, SyncGroups = [Group] });
        Assert.True(new NodeLife(entry, [new Change(), new NotifyFifoFeature()], new Log()).Run(reactor));
    }

    private sealed class Change : IFeature
    {
        public void Attach(NodeRun run)
        {
            run.Starting.Add(() => Tell(run, VrrpState.Active));
            run.Reactor.NewTimer(run.Reactor.Stop).Deadline = run.Reactor.Now + 300_000_000;
            run.Stopping.Add(() => Tell(run, VrrpState.Stopped));
        }

        private static void Tell(NodeRun run, VrrpState state) => run.GroupTransitions.ForEach(listener => listener(Group, state));
    }
}
