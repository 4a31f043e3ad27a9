using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Simulation;

/// <summary>
/// The cable between the routers. It carries real packets and, in bad weather, loses, delays, reorders and doubles them.
/// Routers of different <see cref="SimRouter.Segment"/>s do not hear each other.
/// </summary>
public sealed class SimLan(SimClock clock, Random random)
{
    private const long CalmDelay = 100_000;

    private readonly List<SimRouter> ports = [];

    /// <summary>The share of packets that is lost, 0 to 1.</summary>
    public double Loss { get; set; }

    /// <summary>The share of packets that arrives twice, 0 to 1.</summary>
    public double Duplication { get; set; }

    /// <summary>The longest delay in nanoseconds; packets that differ in delay overtake each other.</summary>
    public long MaximumDelay { get; set; } = CalmDelay;

    /// <summary>Packets delivered so far.</summary>
    public long Delivered { get; private set; }

    /// <summary>Plugs a router in.</summary>
    public void Attach(SimRouter router) => ports.Add(router);

    /// <summary>Good weather: nothing is lost, and every packet takes the same short time.</summary>
    public void Calm() => (Loss, Duplication, MaximumDelay) = (0, 0, CalmDelay);

    /// <summary>Sends a packet to every other router of the sender's segment, as multicast does.</summary>
    public void Send(SimRouter sender, ReadOnlySpan<byte> packet)
    {
        byte[] copy = packet.ToArray();
        foreach (SimRouter receiver in ports.Where(port => port != sender && port.Segment == sender.Segment))
        {
            if (random.NextDouble() < Loss) continue;
            Carry(receiver, copy);
            if (random.NextDouble() < Duplication) Carry(receiver, copy);
        }
    }

    private void Carry(SimRouter receiver, byte[] packet) =>
        clock.After(MaximumDelay == CalmDelay ? CalmDelay : random.NextInt64(CalmDelay, MaximumDelay), () =>
        {
            Delivered++;
            receiver.Deliver(packet);
        });
}
