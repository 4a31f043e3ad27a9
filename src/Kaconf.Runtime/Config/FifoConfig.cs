namespace Kaconf.Runtime.Config;

/// <summary>A FIFO that gets a line for each change (keepalived.conf(5), <c>notify_fifo</c>).</summary>
/// <param name="Path">Where it is.</param>
public sealed record FifoConfig(string Path)
{
    /// <summary>Whose it is; null = the account that scripts run as.</summary>
    public ScriptUser? Owner { get; init; }

    /// <summary><c>notify_fifo_script</c>, which gets the path as its last argument; null = nothing that the node starts.</summary>
    public CommandConfig? Reader { get; init; }
}
