using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Services;
using Kaconf.Simulation.Machines;
using Xunit;

namespace Kaconf.Simulation.Services;

/// <summary>The watch is no decoration: each mistake that is put in on purpose is found in a few days.</summary>
public class ServiceCanaryTests
{
    private const int Days = 200;

    [Fact]
    public void AnotherQuorumIsFound() => AssertFound("nobody is told", tamper: service => With(service, quorum: service.Quorum + 1));

    [Fact]
    public void AForgottenHysteresisIsFound() => AssertFound("something else", tamper: service => With(service, hysteresis: 0));

    [Fact]
    public void ASorryServerThatStaysAwayIsFound() => AssertFound("in the table", garble: Drop(static effect => effect is { Kind: ServiceEffectKind.Want, Server: ServiceEffect.NoServer, Weight: 1 }));

    [Fact]
    public void AServerThatStaysInTheTableIsFound() => AssertFound("in the table", garble: Drop(static effect => effect is { Kind: ServiceEffectKind.Want, Weight: null, Server: >= 0 }));

    [Fact]
    public void ANotificationThatIsLostIsFound() => AssertFound("nobody is told", garble: Drop(static effect => effect is { Kind: ServiceEffectKind.NotifyServer, IsUp: false }));

    [Fact]
    public void ANotificationTwiceIsFound() => AssertFound("something else", garble: effects =>
    {
        int found = effects.FindIndex(static effect => effect.Kind == ServiceEffectKind.NotifyService);
        if (found >= 0) effects.Add(effects[found]);
    });

    [Fact]
    public void NotificationsInAnotherOrderAreFound() => AssertFound("instead of", garble: static effects => effects.Reverse());

    [Fact]
    public void AnotherRetryIsFound() => AssertFound("", tamper: static service => With(service, servers: [.. service.Servers.Select(Impatient)]));

    private static Action<List<ServiceEffect>> Drop(Predicate<ServiceEffect> which) => effects => effects.RemoveAll(which);

    private static RealServerConfig Impatient(RealServerConfig server) => new()
    {
        Address = server.Address, Port = server.Port, Weight = server.Weight, InhibitOnFailure = server.InhibitOnFailure,
        Checkers = [.. server.Checkers.Select(static checker => (CheckerConfig)new TcpCheckConfig
        {
            Retry = 0, Alpha = checker.Alpha, DelayLoopMicroseconds = checker.DelayLoopMicroseconds, WarmupMicroseconds = checker.WarmupMicroseconds,
        })],
    };

    private static VirtualServerConfig With(VirtualServerConfig service, uint? quorum = null, uint? hysteresis = null, RealServerConfig[]? servers = null) => new()
    {
        Address = service.Address, Port = service.Port, Protocol = service.Protocol, Omega = service.Omega, SorryServer = service.SorryServer,
        Quorum = quorum ?? service.Quorum, Hysteresis = hysteresis ?? service.Hysteresis, Servers = servers ?? service.Servers,
    };

    private static void AssertFound(string words, Func<VirtualServerConfig, VirtualServerConfig>? tamper = null, Action<List<ServiceEffect>>? garble = null)
    {
        List<string> found = [];
        for (int seed = 1; seed <= Days; seed++)
        {
            try
            {
                new DirectorDay(seed, tamper, garble).Play();
            }
            catch (SimulationException e)
            {
                found.Add(e.Message);
            }
        }
        Assert.Contains(found, message => message.Contains(words, StringComparison.Ordinal));
    }
}
