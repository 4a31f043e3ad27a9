using System;
using Kaconf.Runtime.Linux;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>What is made in another network namespace, and that this thread comes back.</summary>
public class NetworkNamespaceTests
{
    [Fact]
    public void The_thread_is_back_whatever_happens() => Run(() =>
    {
        string other = $"kaconf-{Environment.ProcessId}";
        Ip($"netns add {other}");
        try
        {
            Ip("link add here0 type veth peer name here1");
            Assert.DoesNotContain("here0", NetworkNamespace.Within(other, static () => Ip("-o link")));
            Assert.Contains("here0", Ip("-o link"));
            Assert.Throws<InvalidOperationException>(() => NetworkNamespace.Within<string>(other, static () => throw new InvalidOperationException()));
            Assert.Contains("here0", Ip("-o link"));
        }
        finally
        {
            Ip($"netns del {other}");
        }
    });

    [Fact]
    public void A_namespace_that_is_not_there_is_told_of_with_the_way_out() => Run(() =>
    {
        LinuxException missing = Assert.Throws<LinuxException>(static () => NetworkNamespace.Within("kaconf-none", static () => 0));
        Assert.Contains("net_namespace_ipvs kaconf-none", missing.Message);
        Assert.Contains("ip netns add kaconf-none", missing.Message);
    });
}
