using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Checkers;

namespace Kaconf.Runtime.Protocol.Services;

/// <summary>A checker and whom it checks.</summary>
/// <param name="config">The checker.</param>
/// <param name="number">Its place among all of the node.</param>
/// <param name="service">The place of its service in the node.</param>
/// <param name="server">The place of its server in the service.</param>
public sealed class ServiceChecker(CheckerConfig config, int number, int service, int server)
{
    /// <summary>Its configuration.</summary>
    public CheckerConfig Config { get; } = config;

    /// <summary>Its place among all of the node, in the order of the file.</summary>
    public int Number { get; } = number;

    /// <summary>The place of its service in the node.</summary>
    public int Service { get; } = service;

    /// <summary>The place of its server in the service.</summary>
    public int Server { get; } = server;

    /// <summary>When it checks, and what its results mean.</summary>
    public CheckFrame Frame { get; } = new(config);

    /// <summary>What it adds to the weight of its server now.</summary>
    public long Weight { get; internal set; }
}
