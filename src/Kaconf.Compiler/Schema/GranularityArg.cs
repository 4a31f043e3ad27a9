using System.Globalization;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>A netmask such as 255.255.255.0 for IPv4, a prefix length for IPv6; which of the two the service needs is looked at later.</summary>
public sealed class GranularityArg : Arg<GranularityValue>
{
    /// <inheritdoc/>
    public override string Expected => "a netmask such as 255.255.255.0, for IPv6 1 to 128";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out GranularityValue value)
    {
        value = new GranularityValue(null, 0);
        if (reader.Take(Expected) is not { } word) return false;
        if (AddressText.Parse(word.Value) is { IsV6: false } mask) value = new GranularityValue(mask, 0);
        else if (int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length is > 0 and <= 128)
            value = new GranularityValue(null, length);
        else
        {
            reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, Expected);
            return false;
        }
        return true;
    }
}
