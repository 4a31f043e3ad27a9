using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>INTERFACE [ETHTOOL|MII|IOCTL].</summary>
public sealed class LinkbeatArg : Arg<LinkbeatValue?>
{
    private static readonly ValueWord[] Methods = [new("ETHTOOL", "", "Ask ethtool."), new("MII", "", "Ask the MII."), new("IOCTL", "", "Ask for the flags of the interface.")];

    /// <inheritdoc/>
    public override string Expected => "an interface name, then perhaps ETHTOOL, MII or IOCTL";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => Methods;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out LinkbeatValue? value)
    {
        value = null;
        if (!Shapes.InterfaceName.TryRead(reader, out string name)) return false;
        value = new LinkbeatValue(name, "");
        if (reader.Peek() is null) return true;
        Token method = reader.Take(this)!;
        if (Methods.Any(known => known.Name == method.Value)) value = new LinkbeatValue(name, method.Value);
        else reader.Bag.UnknownOption(method.Place, reader.Keyword, method.Value, "ETHTOOL, MII or IOCTL");
        return true;
    }
}

/// <summary>INTERFACE DOWN [UP].</summary>
public sealed class UpDownDelayArg : Arg<UpDownDelayValue?>
{
    private static readonly SecondsArg Seconds = new(0, 255 * Shapes.Second, 6);

    /// <inheritdoc/>
    public override string Expected => $"an interface name, then {Seconds.Expected} for down, then perhaps for up";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out UpDownDelayValue? value)
    {
        value = null;
        long up = 0;
        if (!Shapes.InterfaceName.TryRead(reader, out string name)) return false;
        value = new UpDownDelayValue(name, 0, 0);
        if (reader.Peek() is null)
        {
            reader.Bag.NoEffect(reader.Last.Place, name, "no delay follows it");
            return true;
        }
        if (!Seconds.TryRead(reader, out long down)) return false;
        if (reader.Peek() is not null && !Seconds.TryRead(reader, out up)) return false;
        value = new UpDownDelayValue(name, down, up);
        return true;
    }
}
