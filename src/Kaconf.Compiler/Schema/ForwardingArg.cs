using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>NAT, DR or TUN, then perhaps [type ipip|gue|gre] [port N] [csum|nocsum|remcsum].</summary>
public sealed class ForwardingArg : Arg<ForwardingValue>
{
    private static readonly WholeArg Port = new(1, 65535);

    private static readonly Dictionary<string, ForwardingMethod> Methods = new()
    {
        ["NAT"] = ForwardingMethod.Nat,
        ["DR"] = ForwardingMethod.Direct,
        ["TUN"] = ForwardingMethod.Tunnel,
    };

    private static readonly Dictionary<string, TunnelType> Types = new()
    {
        ["ipip"] = TunnelType.Ipip,
        ["gue"] = TunnelType.Gue,
        ["gre"] = TunnelType.Gre,
    };

    private static readonly Dictionary<string, TunnelChecksum> Checksums = new()
    {
        ["nocsum"] = TunnelChecksum.None,
        ["csum"] = TunnelChecksum.Full,
        ["remcsum"] = TunnelChecksum.Remote,
    };

    /// <inheritdoc/>
    public override string Expected => "NAT, DR or TUN [type ipip|gue|gre] [port N] [csum|nocsum|remcsum]";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words =>
    [
        new ValueWord("NAT", "", "Rewrite the addresses; replies come back through this node."),
        new ValueWord("DR", "", "Send the packet on as it is; the server has the virtual address too and replies by itself."),
        new ValueWord("TUN", "", "Send the packet through a tunnel; the server replies by itself."),
        new ValueWord("type", "ipip, gue or gre", "The encapsulation of the tunnel; ipip if not given."),
        new ValueWord("port", Port.Expected, "The port of a gue tunnel."),
        new ValueWord("csum", "", "The outer header of a gue or gre tunnel has a checksum."),
        new ValueWord("nocsum", "", "No checksum in the outer header."),
        new ValueWord("remcsum", "", "Remote checksum offload in a gue tunnel."),
    ];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out ForwardingValue value)
    {
        value = new ForwardingValue(ForwardingMethod.Nat, TunnelType.Ipip, 0, TunnelChecksum.None);
        if (reader.Take(Expected) is not { } word) return false;
        if (!Methods.TryGetValue(word.Value, out ForwardingMethod method))
        {
            string capitals = Methods.ContainsKey(word.Value.ToUpperInvariant()) ? " in capitals" : "";
            reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, $"NAT, DR or TUN{capitals}");
            return false;
        }
        value = value with { Method = method };
        bool good = true;
        while (good && reader.Peek() is not null) good = TryReadOption(reader, ref value);
        return good && FitsTogether(reader, word, value);
    }

    private static bool TryReadOption(ValueReader reader, ref ForwardingValue value)
    {
        Token option = reader.Take("")!;
        if (Checksums.TryGetValue(option.Value, out TunnelChecksum checksum)) value = value with { Checksum = checksum };
        else if (option.Value == "type") return TryReadType(reader, ref value);
        else if (option.Value == "port")
        {
            if (reader.Take("port", Port.Expected) is not { } word || !Port.TryRead(reader, "port", word, out long number)) return false;
            value = value with { Port = (int)number };
        }
        else
        {
            reader.Bag.UnknownOption(option.Place, reader.Keyword, option.Value, "type, port, csum, nocsum or remcsum");
            return false;
        }
        return true;
    }

    private static bool TryReadType(ValueReader reader, ref ForwardingValue value)
    {
        string expected = string.Join(", ", Types.Keys.Take(2)) + " or " + Types.Keys.Last();
        if (reader.Take("type", expected) is not { } word) return false;
        if (!Types.TryGetValue(word.Value, out TunnelType type))
        {
            reader.Bag.BadValue(word.Place, "type", word.Value, expected);
            return false;
        }
        value = value with { Type = type };
        return true;
    }

    private static bool FitsTogether(ValueReader reader, Token word, ForwardingValue value)
    {
        string? fault = value switch
        {
            { Type: TunnelType.Gue, Port: 0 } => "type gue with a port",
            { Type: not TunnelType.Gue, Port: not 0 } => "a port with type gue only",
            { Type: TunnelType.Ipip, Checksum: not TunnelChecksum.None } => "a checksum with type gue or gre only",
            { Type: TunnelType.Gre, Checksum: TunnelChecksum.Remote } => "remcsum with type gue only",
            _ => null,
        };
        if (fault is not null) reader.Bag.BadValue(word.PlaceTo(reader.Last), reader.Keyword, word.Value, fault);
        return fault is null;
    }
}
