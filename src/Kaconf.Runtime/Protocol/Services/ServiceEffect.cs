namespace Kaconf.Runtime.Protocol.Services;

/// <summary>What the services of a node want done.</summary>
public enum ServiceEffectKind : byte
{
    /// <summary>The kernel is to send packets to a server with <see cref="ServiceEffect.Weight"/>, or not at all.</summary>
    Want,

    /// <summary>Write the log line <see cref="ServiceEffect.Event"/>.</summary>
    Log,

    /// <summary>Run the script of a server that is up or down, and write a line into the FIFOs.</summary>
    NotifyServer,

    /// <summary>Run the script of a service that is up or down, and write a line into the FIFOs.</summary>
    NotifyService,

    /// <summary>Send a mail of <see cref="ServiceEffect.Event"/>.</summary>
    Mail,
}

/// <summary>One effect; a value, executed by one owner in order.</summary>
/// <param name="Kind">Which of the fields count.</param>
/// <param name="Service">The place of the service in the configuration.</param>
/// <param name="Server">The place of the server in its service; -1 = the <c>sorry_server</c>, or the service itself.</param>
public readonly record struct ServiceEffect(ServiceEffectKind Kind, int Service, int Server)
{
    /// <summary>The service itself, or its <c>sorry_server</c>.</summary>
    public const int NoServer = -1;

    /// <summary>The log line or the subject of the mail.</summary>
    public ServiceEvent Event { get; init; }

    /// <summary>Up or down; of a line about a weight: the server is up.</summary>
    public bool IsUp { get; init; }

    /// <summary>The node starts (a quorum) or stops.</summary>
    public bool IsEdge { get; init; }

    /// <summary>What the kernel is to be told; null = the server is not in its table.</summary>
    public int? Weight { get; init; }

    /// <summary>The weight that a quorum needs, the weight before, or the checker (<see cref="ServiceEvent.Checked"/>).</summary>
    public long From { get; init; }

    /// <summary>The weight of the live servers, or the weight after.</summary>
    public long To { get; init; }
}
