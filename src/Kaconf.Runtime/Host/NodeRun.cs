using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Checkers;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Host.Routes;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Host.Services;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host;

/// <summary>One node while it runs: what the features share. Everything happens on the reactor's thread.</summary>
public sealed class NodeRun(NodeConfig node, Reactor reactor, Log log)
{
    /// <summary>The node's configuration.</summary>
    public NodeConfig Node { get; } = node;

    /// <summary>Clock, timers and descriptors.</summary>
    public Reactor Reactor { get; } = reactor;

    /// <summary>Where log lines go.</summary>
    public Log Log { get; } = log;

    /// <summary>The running instances, in the order of the file; filled by the VRRP feature when it attaches.</summary>
    public List<IVrrpInstance> Instances { get; } = [];

    /// <summary>Called once, after every feature is attached and before the first event.</summary>
    public List<Action> Starting { get; } = [];

    /// <summary>Called once on the way out, in order: addresses go first, scripts are waited for last.</summary>
    public List<Action> Stopping { get; } = [];

    /// <summary>Called last of all on the way out, when nothing of the node is left on the host.</summary>
    public List<Action> Stopped { get; } = [];

    /// <summary>The node was asked to stop while features attach: the others are not attached, and nothing starts.</summary>
    public bool StopsEarly { get; set; }

    /// <summary>Called after an instance changed its state and its addresses: (instance, from, to, priority).</summary>
    public List<Action<IVrrpInstance, VrrpState, VrrpState, byte>> Transitions { get; } = [];

    /// <summary>Called after all members of a sync group changed to a state, and have been told of.</summary>
    public List<Action<SyncGroupConfig, VrrpState>> GroupTransitions { get; } = [];

    /// <summary>Called for what an instance is to tell beside changes of its state, with its priority.</summary>
    public List<Action<IVrrpInstance, VrrpNotice, byte>> Notices { get; } = [];

    /// <summary>Called with a line for the FIFOs, with its end, for each change of a virtual or a real server.</summary>
    internal List<Action<byte[]>> ServiceLines { get; } = [];

    /// <summary>The kinds of checkers that the site uses.</summary>
    internal List<ICheckKind> CheckKinds { get; } = [];

    /// <summary>The checks and pools of the virtual servers; null = there are none.</summary>
    internal ServiceRunner? ServiceRunner { get; set; }

    /// <summary>The services in the kernel; null = there are none.</summary>
    internal IServiceTable? Services { get; set; }

    /// <summary>The site and the node, as what they make in the kernel is marked.</summary>
    internal string Owner { get; init; } = "";

    /// <summary>Makes interfaces for virtual routers; null = no instance has one of its own.</summary>
    internal IOwnLinks? OwnLinks { get; set; }

    /// <summary>Writes down what the engine is told; null = nobody asked for it.</summary>
    internal InputRecorder? Recorder { get; init; }

    /// <summary>Has packets dropped; null = no instance needs that. Whoever ends the addresses disposes of it after them.</summary>
    internal IPacketFilter? Filter { get; set; }

    /// <summary>Keeps routes and rules; null = there are none.</summary>
    internal IRoutes? Routes { get; set; }

    /// <summary>Stands between rtnetlink and who asks it.</summary>
    internal Func<INetlinkSocket, INetlinkSocket> Netlink { get; init; } = static kernel => kernel;

    /// <summary>Starts scripts; there is a thread for it once somebody asks.</summary>
    internal ScriptStarter Starter => field ??= new ScriptStarter(Reactor);
}

/// <summary>A running instance, as trackers and notifiers see it.</summary>
public interface IVrrpInstance
{
    /// <summary>Its configuration.</summary>
    VrrpInstanceConfig Config { get; }

    /// <summary>Its state now.</summary>
    VrrpState State { get; }

    /// <summary>What it adverts now.</summary>
    byte EffectivePriority { get; }

    /// <summary>Says what one tracked thing means now; <paramref name="key"/> names the thing ("script chk_nginx").</summary>
    /// <param name="key">The same key replaces what it said before.</param>
    /// <param name="fault">It holds the instance in FAULT.</param>
    /// <param name="priorityOffset">What it adds to the base priority.</param>
    void Track(string key, bool fault, int priorityOffset);

    /// <summary>
    /// Says, while features attach, that what a tracked thing means is not known yet. The instance stays silent in
    /// Initialize (no FAULT, no notify script) until <see cref="Track"/> has said it of every key that is held.
    /// </summary>
    void Hold(string key) => Track(key, true, 0);
}
