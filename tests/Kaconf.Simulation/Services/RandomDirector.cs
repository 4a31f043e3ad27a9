using System;
using System.Linq;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Services;

/// <summary>Virtual servers at random, as the compiler lets them through.</summary>
internal static class RandomDirector
{
    private const int Second = 1_000_000;

    /// <summary>One to three services with up to six servers.</summary>
    public static VirtualServerConfig[] Of(Random random) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(number => Service(random, number))];

    private static VirtualServerConfig Service(Random random, int number)
    {
        RealServerConfig[] servers = [.. Enumerable.Range(1, random.Next(1, 7)).Select(server => Server(random, (byte)server))];
        long all = servers.Sum(server => (long)server.Weight);
        uint quorum = (uint)Math.Min(all, random.Next(1, 12));
        bool sorryInhibits = random.Next(3) == 0;
        // Now and then it is one of the servers, which then decides whether it is inhibited.
        RealServerConfig? twin = random.Next(4) == 0 ? servers[0] : null;
        return new VirtualServerConfig
        {
            Address = IpAddress.V4(10, 9, 9, (byte)number),
            Port = 80,
            Protocol = ServiceProtocol.Tcp,
            Quorum = quorum,
            Hysteresis = quorum > 1 && random.Next(2) == 0 ? (uint)random.Next((int)quorum) : 0,
            Omega = random.Next(2) == 0,
            SmtpAlert = random.Next(2) == 0,
            SorryServer = random.Next(2) == 0 ? null : new(twin?.Address ?? IpAddress.V4(10, 2, 2, 2), 80, default, twin?.InhibitOnFailure ?? sorryInhibits),
            Servers = servers,
        };
    }

    private static RealServerConfig Server(Random random, byte number) => new()
    {
        Address = IpAddress.V4(10, 1, 1, number),
        Port = 80,
        Weight = random.Next(5) == 0 ? 0 : random.Next(1, 6),
        InhibitOnFailure = random.Next(3) == 0,
        Checkers = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Checker(random))],
    };

    private static CheckerConfig Checker(Random random)
    {
        bool alpha = random.Next(3) == 0;
        uint retry = (uint)random.Next(4);
        long loop = random.Next(1, 10) * Second, delay = random.Next(0, 3) * Second, warmup = random.Next(0, 10) * Second;
        return random.Next(2) == 0
            ? new TcpCheckConfig { Alpha = alpha, Retry = retry, DelayLoopMicroseconds = loop, DelayBeforeRetryMicroseconds = delay, WarmupMicroseconds = warmup }
            : new MiscCheckConfig
            {
                Command = new("/bin/check", ["/bin/check"]), IsDynamic = random.Next(2) == 0, Alpha = alpha, Retry = retry,
                DelayLoopMicroseconds = loop, DelayBeforeRetryMicroseconds = delay, WarmupMicroseconds = warmup,
            };
    }
}
