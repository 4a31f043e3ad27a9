using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>An entry of <c>unicast_peer</c>: ADDRESS [min_ttl N] [max_ttl N].</summary>
public sealed class PeerArg : Arg<PeerValue>
{
    private static readonly WholeArg Ttl = new(0, 255);

    /// <inheritdoc/>
    public override string Expected => "an address, then perhaps min_ttl N and max_ttl N";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words =>
    [
        new("min_ttl", Ttl.Expected, "The lowest TTL of its adverts that is taken."),
        new("max_ttl", Ttl.Expected, "The highest TTL of its adverts that is taken."),
    ];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out PeerValue value)
    {
        value = new PeerValue(new AddressValue(default), null, null);
        if (reader.Peek() is not { } first || !Shapes.Address.TryRead(reader, out AddressValue address)) return false;
        value = value with { Address = address };
        while (reader.Peek() is not null)
        {
            if (!TryReadOption(reader, ref value)) return false;
        }
        if (value.MinimumTtl > value.MaximumTtl)
            reader.Bag.BadValue(first.Place, "min_ttl", $"{value.MinimumTtl}", $"at most max_ttl {value.MaximumTtl}, since no advert passes both");
        return true;
    }

    private bool TryReadOption(ValueReader reader, ref PeerValue value)
    {
        Token option = reader.Take(Expected)!;
        if (option.Value is not ("min_ttl" or "max_ttl"))
        {
            reader.Bag.UnknownOption(option.Place, reader.Keyword, option.Value, "min_ttl or max_ttl");
            reader.SkipAll();
            return false;
        }
        if (reader.Take(option.Value, Ttl.Expected) is not { } word || !Ttl.TryRead(reader, option.Value, word, out long ttl)) return false;
        value = option.Value == "min_ttl" ? value with { MinimumTtl = (byte)ttl } : value with { MaximumTtl = (byte)ttl };
        return true;
    }
}
