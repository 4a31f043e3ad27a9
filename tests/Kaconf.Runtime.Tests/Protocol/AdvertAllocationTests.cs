using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Whatever the variant: writing and reading adverts allocates nothing, a new priority included.</summary>
public class AdvertAllocationTests
{
    [Theory]
    [MemberData(nameof(AdvertVariants.Names), MemberType = typeof(AdvertVariants))]
    public void AdvertsAllocateNothing(string variant)
    {
        VrrpInstanceConfig config = AdvertVariants.Instance(variant), other = AdvertVariants.Instance(variant, node: 2);
        AdvertCodec codec = new(config);
        VrrpReceiver receiver = new(other, new AdvertCodec(other), new VrrpCounters());
        IpAddress ownSource = AdvertVariants.Address(variant, 1), peerSource = AdvertVariants.Address(variant, 2);
        byte[] packet = new byte[codec.Size];
        Run(500);
        int taken = 0;
        Assert.Equal(0, SteadyState.Allocation(() => taken = Run(5000)));
        Assert.Equal(5000, taken);

        int Run(int adverts)
        {
            int count = 0;
            for (int i = 0; i < adverts; i++)
            {
                codec.Next(ownSource, (byte)(i % 100 == 0 ? 99 : 150), AdvertVariants.Now + i);
                for (int d = codec.DestinationCount - 1; d >= 0; d--) codec.Write(packet, d);
                if (receiver.Receive(AdvertVariants.Deliver(packet, codec, variant), peerSource, AdvertVariants.Now, out _, out _)) count++;
            }
            return count;
        }
    }
}
