using System;
using Kaconf.Runtime.Config;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Troubles;

/// <summary>Somebody on the cables who has no key: records adverts, sends them again, and makes some up.</summary>
public sealed class Attacker(SimWorld world)
{
    private const int Remembered = 32;

    private readonly SimPacket[] seen = new SimPacket[Remembered];
    private int count;

    /// <summary>Records an advert.</summary>
    public void Sees(SimPacket packet) => seen[count++ % Remembered] = packet;

    /// <summary>Sends a few adverts to a node.</summary>
    public void Attack(SimNode victim)
    {
        if (count == 0) return;
        for (int i = world.Random.Next(1, 6); i > 0; i--)
        {
            SimPacket packet = seen[world.Random.Next(Math.Min(count, Remembered))];
            if (packet.Sender.VirtualRouter.On(victim) is not { } target || target == packet.Sender) continue;
            // With v3_checksum_as_v2 nobody can tell a damaged advert from a good one.
            bool again = world.OneIn(2) || target.Config.ChecksumAsV2;
            packet.Sender.Lan.Carry(victim, packet with
            {
                Bytes = again ? packet.Bytes : Forge(packet, target.Config),
                Origin = again ? PacketOrigin.Replay : PacketOrigin.Forgery,
            });
        }
    }

    private byte[] Forge(SimPacket packet, VrrpInstanceConfig target) => world.Random.Next(4) switch
    {
        0 when target.Hmac is not null => Forgery.WrongKey(packet, OtherPriority(packet)),
        1 when target.Hmac is { Mode: HmacMode.Enforce } => Forgery.Unsigned(packet, OtherPriority(packet)),
        2 when target.Hmac is not null && packet.Sender.Config.Hmac is { Mode: not HmacMode.ReceiveOnly } => Forgery.Grafted(packet, OtherPriority(packet)),
        _ => Damaged(packet.Bytes),
    };

    private byte OtherPriority(SimPacket packet) => (byte)(packet.Priority + world.Random.Next(1, 256));

    // One wrong bit.
    private byte[] Damaged(byte[] bytes)
    {
        byte[] copy = [.. bytes];
        copy[world.Random.Next(copy.Length)] ^= (byte)(1 << world.Random.Next(8));
        return copy;
    }
}
