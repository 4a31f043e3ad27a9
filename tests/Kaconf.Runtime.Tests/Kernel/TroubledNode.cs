using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;
using Microsoft.Win32.SafeHandles;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>A node with an address, a route and a rule, or a VMAC, that is MASTER when it has them.</summary>
internal sealed class TroubledNode : IDisposable
{
    private readonly Wires wires = new();
    private readonly string file = Path.GetTempFileName();
    // The longest of the timers is that of routes: 10 seconds.
    private const long Patience = 25_000_000_000;
    private static readonly byte[] Mac = [0, 0, 0x5E, 0, 1, 51];
    private readonly SafeFileHandle handle;
    private readonly Log log;
    private readonly TroubledKernel kernel;
    private readonly bool hasVmac;
    private readonly List<string> faults = [];

    public TroubledNode(Mishap mishap, Errno error, bool vmac, ushort[]? types = null, int times = 1)
    {
        hasVmac = vmac;
        kernel = new TroubledKernel(mishap, error);
        foreach (ushort type in types ?? []) kernel.Left[type] = times;
        handle = File.OpenHandle(file, FileMode.Create, System.IO.FileAccess.Write, FileShare.ReadWrite);
        log = new Log((int)handle.DangerousGetHandle(), underSystemd: false);
        wires.Reactor.HandlerFailed = fault => faults.Add($"{fault}");
        Node = new NodeRun(Config(vmac), wires.Reactor, log) { Owner = "site/node", Netlink = kernel.Open };
        new OwnLinkFeature().Attach(Node);
        new RouteFeature().Attach(Node);
        new VrrpFeature().Attach(Node);
        foreach (Action action in Node.Starting) action();
    }

    public NodeRun Node { get; }

    public string Said => File.ReadAllText(file);

    public bool HasAll() => Node.Instances[0].State == VrrpState.Active
        && (hasVmac ? Wires.Shows("10.9.0.100/32", "vm0") : Wires.Shows("10.9.0.100/32") && Ip("route").Contains("10.96.0.0/24") && Ip("rule").Contains("10.96.0.0/24"));

    public bool HasNothing() => !Ip("addr").Contains("10.9.0.100/32") && !Ip("link").Contains("vm0") && !Ip("route").Contains("10.96.0.0/24") && !Ip("rule").Contains("10.96.0.0/24");

    public void Until(string what, Func<bool> holds)
    {
        long end = wires.Reactor.Now + Patience;
        ReactorTimer? look = null;
        look = wires.Reactor.NewTimer(() =>
        {
            if (wires.Reactor.Now > end || holds()) wires.Reactor.Stop();
            else look!.Deadline = wires.Reactor.Now + 500_000_000;
        });
        look.Deadline = 0;
        wires.Reactor.Run();
        Assert.True(holds(), $"{what}\n{Said}");
        Assert.Empty(faults);
    }

    /// <summary>The next request of each of these types goes wrong.</summary>
    public void Trouble(params ushort[] types)
    {
        foreach (ushort type in types) kernel.Left[type] = 1;
    }

    public void Stop() => VrrpFeatureTests.Stop(Node);

    public void Dispose()
    {
        log.Dispose();
        handle.Dispose();
        wires.Dispose();
        File.Delete(file);
    }

    private static NodeConfig Config(bool vmac) => new()
    {
        Globals = new GlobalConfig(),
        OwnLinks = vmac ? [new() { Name = "vm0", Parent = "v0", Mac = Mac, HasV4 = true }] : [],
        Instances =
        [
            new VrrpInstanceConfig
            {
                Name = "VI_1", Interface = "v0", OwnInterface = vmac ? "vm0" : null, VirtualRouterId = 51, Priority = 255, InitialMaster = true,
                VirtualAddresses = [new() { Address = IpAddress.V4(10, 9, 0, 100), PrefixLength = 32, Device = vmac ? "vm0" : null }],
                Routing = vmac ? null : new()
                {
                    Routes = [new() { Text = "10.96.0.0/24", Destination = new(IpAddress.V4(10, 96, 0, 0), 24), Device = "v0" }],
                    Rules = [new() { Text = "from 10.96.0.0/24", From = new(IpAddress.V4(10, 96, 0, 0), 24), Table = new(100), Priority = 100 }],
                },
            },
        ],
    };
}
