using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Checks;

namespace Kaconf.Simulation.Machines;

/// <summary>The real way of one instance's adverts out of the node and into it: nothing here knows what a packet holds.</summary>
public sealed class SimDoor
{
    private readonly SimInstance instance;
    private readonly VrrpInstanceConfig config;
    private readonly AdvertCodec codec;
    private readonly VrrpReceiver receiver;

    /// <summary>Makes the door of an instance whose node has just started.</summary>
    public SimDoor(SimInstance instance, VrrpInstanceConfig config, VrrpRouter router)
    {
        (this.instance, this.config) = (instance, config);
        codec = new AdvertCodec(config);
        receiver = new VrrpReceiver(config, codec, router.Counters);
    }

    // As the daemon has it: only auth_hmac looks at a clock that may be wrong.
    private long Clock => config.Hmac is null ? instance.Node.World.Clock.Now : instance.Node.WallClock;

    /// <summary>Sends an advert to everybody whom it is for.</summary>
    public void Send(byte priority)
    {
        SimWorld world = instance.Node.World;
        long serial = world.NextSerial();
        codec.Next(instance.Node.Sabotage?.Source ?? instance.Source, priority, Clock);
        for (int i = 0; i < codec.DestinationCount; i++)
        {
            byte[] bytes = new byte[codec.Size];
            codec.Write(bytes, i);
            SimPacket packet = new(bytes, instance, codec.Destination(i), priority, world.Clock.Now, serial)
            {
                Source = instance.Source,
                SignedAt = instance.Node.WallClock,
                IsOld = instance.SpeaksOld,
            };
            DoorChecks.Sent(instance, packet);
            world.Attacker.Sees(packet);
            instance.Lan.Send(packet);
        }
    }

    /// <summary>Takes a packet, or turns it away.</summary>
    public bool Take(SimPacket packet, out VrrpInput advert)
    {
        ReceivedPacket received = config.IsV6
            ? ReceivedPacket.V6(packet.Bytes, packet.Source, packet.Destination, packet.HopLimit)
            : ReceivedPacket.V4(packet.Bytes);
        return receiver.Receive(received, instance.Source, Clock, out advert, out _);
    }
}
