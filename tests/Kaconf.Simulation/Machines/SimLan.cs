
namespace Kaconf.Simulation.Machines;

/// <summary>
/// One cable between the nodes. It carries real packets and, in bad weather, loses, delays, reorders and doubles them.
/// Nodes of different segments do not hear each other.
/// </summary>
public sealed class SimLan(SimWorld world, int number)
{
    /// <summary>How long a packet travels in good weather, in nanoseconds.</summary>
    public const long CalmDelay = 100_000;

    private readonly int[] segments = new int[SimWorld.MaximumNodes];
    private readonly bool[] unplugged = new bool[SimWorld.MaximumNodes];

    /// <summary>The place of this LAN in the world; nodes know it as eth0, eth1 and so on.</summary>
    public int Number => number;

    /// <summary>The share of packets that is lost, 0 to 1.</summary>
    public double Loss { get; set; }

    /// <summary>The share of packets that arrives twice, 0 to 1.</summary>
    public double Duplication { get; set; }

    /// <summary>The longest delay in nanoseconds; packets that differ in delay overtake each other.</summary>
    public long MaximumDelay { get; set; } = CalmDelay;

    /// <summary>Packets that have been put on their way to a node.</summary>
    public long Carried { get; private set; }

    /// <summary>Good weather: nothing is lost, and every packet takes the same short time.</summary>
    public void Calm() => (Loss, Duplication, MaximumDelay) = (0, 0, CalmDelay);

    /// <summary>The part of the LAN that a node is in; -1 = its cable is out.</summary>
    public int SegmentOf(SimNode node) => unplugged[node.Number] ? -1 : segments[node.Number];

    /// <summary>Puts a node into a part of the LAN; its link stays up.</summary>
    public void Move(SimNode node, int segment) => segments[node.Number] = segment;

    /// <summary>Pulls the cable of a node, or plugs it in; its link goes down or up.</summary>
    public void Plug(SimNode node, bool plugged) => unplugged[node.Number] = !plugged;

    /// <summary>Whether a node's link is up.</summary>
    public bool IsUp(SimNode node) => !unplugged[node.Number];

    /// <summary>Sends a packet to every other node of the sender's segment, as multicast does, or to the one whose address it bears.</summary>
    public void Send(SimPacket packet)
    {
        int segment = SegmentOf(packet.Sender.Node);
        if (segment < 0) return;
        foreach (SimNode node in world.Nodes)
        {
            if (node == packet.Sender.Node || SegmentOf(node) != segment) continue;
            if (!packet.Destination.IsMulticast && packet.Destination != Addressing.Of(node.Number, number, packet.Destination.IsV6)) continue;
            if (Chance(Loss)) continue;
            Carry(node, packet);
            if (Chance(Duplication)) Carry(node, packet with { Origin = PacketOrigin.Duplicate });
        }
    }

    /// <summary>Puts a packet on its way to one node.</summary>
    public void Carry(SimNode node, SimPacket packet)
    {
        Carried++;
        long delay = MaximumDelay == CalmDelay ? CalmDelay : world.Random.NextInt64(CalmDelay, MaximumDelay);
        world.Clock.At(world.Clock.Now + delay, new SimEvent(node, packet));
    }

    /// <inheritdoc/>
    public override string ToString() => $"eth{number}";

    private bool Chance(double share) => share > 0 && world.Random.NextDouble() < share;
}
