using System.Collections.Generic;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>IP [PORT]; a port of 0 is none.</summary>
public sealed class ServerArg : Arg<ServerAddress>
{
    private static readonly WholeArg Port = new(1, 65535);

    /// <inheritdoc/>
    public override string Expected => "an address, then perhaps a port";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out ServerAddress value)
    {
        value = new ServerAddress(new AddressValue(default), 0);
        if (!Shapes.Address.TryRead(reader, out AddressValue address) || !TryReadPort(reader, out int port)) return false;
        value = new ServerAddress(address, port);
        return true;
    }

    /// <summary>Reads the port that may follow; reports and returns false when it is none.</summary>
    internal static bool TryReadPort(ValueReader reader, out int port)
    {
        port = 0;
        if (reader.Peek() is null) return true;
        Token word = reader.Take("a port")!;
        if (word.Value.Trim('0').Length == 0) return true;
        if (!Port.TryRead(reader, $"{reader.Keyword} port", word, out long number)) return false;
        port = (int)number;
        return true;
    }
}

/// <summary>The header of a <c>virtual_server</c>: IP [PORT], fwmark N or group NAME.</summary>
public sealed class ServiceArg : Arg<ServiceValue>
{
    private static readonly ServerArg Server = new();
    private static readonly WholeArg Mark = new(1, uint.MaxValue);

    /// <inheritdoc/>
    public override string Expected => "IP [PORT], fwmark N or group NAME";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words =>
    [
        new ValueWord("fwmark", Mark.Expected, "Every packet with this mark, whatever its address."),
        new ValueWord("group", "a name", "Every entry of this virtual_server_group."),
    ];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out ServiceValue value)
    {
        value = new ServiceValue(null, null, null);
        switch (reader.Peek()?.Value)
        {
            case "fwmark":
                reader.Take(Expected);
                if (reader.Take("fwmark", Mark.Expected) is not { } mark || !Mark.TryRead(reader, "fwmark", mark, out long number)) return false;
                value = value with { Mark = number };
                return true;
            case "group":
                reader.Take(Expected);
                if (reader.Take("group", "a name") is not { } name) return false;
                value = value with { Group = name.Value };
                return true;
            default:
                if (!Server.TryRead(reader, out ServerAddress address)) return false;
                value = value with { Address = address };
                return true;
        }
    }
}
