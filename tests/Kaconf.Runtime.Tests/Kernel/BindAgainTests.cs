using System;
using System.IO;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>An instance that cannot receive is in FAULT, and out of it soon after the kernel relents, without any news of a link.</summary>
public class BindAgainTests
{
    [Theory]
    // A group cannot be joined; a filter cannot be set.
    [InlineData("/proc/sys/net/ipv4/igmp_max_memberships", "0")]
    [InlineData("/proc/sys/net/core/optmem_max", "200")]
    public void What_could_not_be_bound_is_bound_by_a_later_look(string setting, string tooLittle) => Run(() =>
    {
        using Wires wires = new();
        string enough = File.ReadAllText(setting);
        // On older kernels it is the whole machine's.
        Assert.SkipUnless(setting.Contains("igmp") || Environment.OSVersion.Version >= new Version(6, 7), "no setting of this namespace alone");
        File.WriteAllText(setting, tooLittle);
        NodeRun run = VrrpFeatureTests.Attach(wires, VrrpFeatureTests.Instance());
        Assert.Equal(VrrpState.Fault, run.Instances[0].State);
        wires.Until("still", () => run.Instances[0].State == VrrpState.Fault, settle: 1_000_000_000);
        File.WriteAllText(setting, enough);
        wires.Until("heals", () => run.Instances[0].State == VrrpState.Backup);
        VrrpFeatureTests.Stop(run);
    });
}
