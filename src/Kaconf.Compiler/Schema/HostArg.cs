using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>HOST [PORT].</summary>
public sealed class HostArg(int defaultPort) : Arg<HostPort>
{
    private static readonly WholeArg PortNumber = new(1, 65535);

    /// <inheritdoc/>
    public override string Expected => "a host name or address, then perhaps a port";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out HostPort value)
    {
        value = new HostPort("", defaultPort);
        if (reader.Take(Expected) is not { } host) return false;
        value = new HostPort(host.Value, defaultPort);
        if (reader.Peek() is null) return true;
        Token port = reader.Take(Expected)!;
        if (!PortNumber.TryRead(reader, $"{reader.Keyword} port", port, out long number)) return false;
        value = new HostPort(host.Value, (int)number);
        return true;
    }
}
