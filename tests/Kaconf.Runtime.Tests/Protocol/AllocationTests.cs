using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>In steady state nothing is allocated, so that no garbage collection delays an advert.</summary>
public class AllocationTests
{
    private const int Rounds = 100_000;

    [Theory]
    [InlineData(200, VrrpState.Backup)] // hears the Active router
    [InlineData(100, VrrpState.Active)] // answers a router of lower priority, with all its delayed GARPs
    public void AdvertsAndTicksAllocateNothing(byte heard, VrrpState state)
    {
        VrrpInstanceConfig config = Samples.Instance();
        byte[] packet = Samples.Packet(config, Samples.Peer, heard);
        byte[] buffer = new byte[64];
        AdvertCodec codec = new(config);
        VrrpEngine engine = Samples.Engine(config);
        VrrpRouter router = engine.Routers[0];
        VrrpReceiver receiver = new(config, codec, router.Counters);
        List<Effect> effects = new(16);
        long now = Run(100, 0);
        Assert.Equal(0, SteadyState.Allocation(() => now = Run(Rounds, now)));
        Assert.Equal(state, router.State);

        long Run(int rounds, long time)
        {
            engine.Handle(0, VrrpInput.Start(), time, effects);
            if (state == VrrpState.Active && router.State == VrrpState.Backup) engine.Tick(time = router.Deadline, effects);
            for (int i = 0; i < rounds; i++)
            {
                effects.Clear();
                if (receiver.Receive(ReceivedPacket.V4(packet), router.Source, time, out VrrpInput advert, out _)) engine.Handle(0, advert, time, effects);
                engine.Tick(time += 1_000_000_000, effects);
                foreach (Effect effect in effects)
                    if (effect.Kind == EffectKind.SendAdvert) Write(effect.Priority);
            }
            return time;
        }

        void Write(byte priority)
        {
            codec.Next(Samples.Own, priority, clock: 0);
            codec.Write(buffer, 0);
        }
    }
}
