using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Simulation.Machines;

/// <summary>Mistakes put into the daemon of a node on purpose, to see that a checker finds them.</summary>
public sealed class Sabotage
{
    /// <summary>What the daemon runs instead of its file.</summary>
    public NodeConfig? Config { get; init; }

    /// <summary>Changes what the daemon wants done.</summary>
    public Action<List<Effect>>? Effects { get; init; }

    /// <summary>The clock that the daemon sees.</summary>
    public Func<long, long>? Clock { get; init; }

    /// <summary>Adverts come from this address.</summary>
    public IpAddress? Source { get; init; }

    /// <summary>The door forgets what it has seen before each packet.</summary>
    public bool ForgetfulDoor { get; init; }
}
