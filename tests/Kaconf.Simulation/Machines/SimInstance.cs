using System;
using System.Collections.Generic;
using System.Globalization;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Checks;

namespace Kaconf.Simulation.Machines;

/// <summary>One instance on one node, seen from outside: what its effects did, and what the checkers expect of it.</summary>
public sealed class SimInstance
{
    private readonly Dictionary<IpAddress, long> newest = [];
    private int changes;

    /// <summary>Makes the instance of a node that is off.</summary>
    public SimInstance(SimNode node, int number, VrrpInstanceConfig config)
    {
        (Node, Number, Config) = (node, number, config);
        Lan = node.World.Lans[int.Parse(config.Interface.AsSpan(3), CultureInfo.InvariantCulture)];
        Source = Addressing.Of(node.Number, Lan.Number, config.IsV6);
        BackupWatch = new BackupWatch(this);
        ActiveWatch = new ActiveWatch(this);
    }

    /// <summary>The machine.</summary>
    public SimNode Node { get; }

    /// <summary>The place among the instances of the node.</summary>
    public int Number { get; }

    /// <summary>What the file of the node says; the checkers go by it.</summary>
    public VrrpInstanceConfig Config { get; }

    /// <summary>The cable.</summary>
    public SimLan Lan { get; }

    /// <summary>Our address in adverts.</summary>
    public IpAddress Source { get; private set; }

    /// <summary>Whether its unicast adverts have the old checksum: it was told to, or has heard one (keepalived.conf(5)).</summary>
    public bool SpeaksOld { get; private set; }

    /// <summary>What changes its state together with it.</summary>
    public SimUnit Unit { get; set; } = null!;

    /// <summary>All instances that are meant to share the addresses.</summary>
    public VirtualRouter VirtualRouter { get; set; } = null!;

    /// <summary>The state that the last transition told.</summary>
    public VrrpState State { get; set; }

    /// <summary>Whether the kernel has the virtual addresses.</summary>
    public bool HasAddresses { get; set; }

    /// <summary>Whether it has got addresses and has told nobody yet.</summary>
    public bool OwesGarp { get; set; }

    /// <summary>The door, new with each start of the daemon.</summary>
    public SimDoor Door { get; set; } = null!;

    /// <summary>The end of vrrp_startup_delay.</summary>
    public long ListensFrom { get; private set; }

    /// <summary>Tracked things of weight 0 that are down, without the own interface.</summary>
    public int TrackerFaults { get; set; }

    /// <summary>The sum of the weights of what is tracked.</summary>
    public int Offset { get; set; }

    /// <summary>The sums that the daemon was told last.</summary>
    public (int Faults, int Offset) Told { get; set; }

    /// <summary>Faults as the daemon is to count them.</summary>
    public int Faults => TrackerFaults + (Lan.IsUp(Node) ? 0 : 1);

    /// <summary>The base priority and the weights that the daemon was told of, by the man page.</summary>
    public byte ExpectedPriority => Rfc.EffectivePriority(Config, Told.Offset);

    /// <summary>When a Backup has to take over, and when it may not yet.</summary>
    public BackupWatch BackupWatch { get; private set; }

    /// <summary>When an Active router has to speak.</summary>
    public ActiveWatch ActiveWatch { get; private set; }

    /// <summary>A new daemon begins: what it was told and heard before is forgotten.</summary>
    public void Boot(SimDoor door, long listensFrom)
    {
        (Door, ListensFrom, State, Told, OwesGarp) = (door, listensFrom, VrrpState.Initialize, (0, 0), false);
        SpeaksOld = Config.OldChecksum == OldChecksum.Always;
        newest.Clear();
        BackupWatch = new BackupWatch(this);
        ActiveWatch = new ActiveWatch(this);
    }

    /// <summary>The newest advert from the address of a packet that this daemon has taken, by its serial number.</summary>
    public long Newest(SimPacket packet) => newest.GetValueOrDefault(packet.Source);

    /// <summary>An advert was taken.</summary>
    public void Heard(SimPacket packet)
    {
        newest[packet.Source] = Math.Max(packet.Serial, Newest(packet));
        SpeaksOld |= packet.IsOld && Hearing.LooksAtForm(Config);
    }

    /// <summary>Its interface gets another address in place of the one that it had.</summary>
    public void Readdress() => Source = Addressing.Of(Node.Number, Lan.Number, Config.IsV6, ++changes);

    /// <summary>The name for the trace.</summary>
    public override string ToString() => $"{Node.Name}/{Config.Name}";
}
