using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>A plain address.</summary>
public sealed class AddressArg : Arg<AddressValue>
{
    /// <inheritdoc/>
    public override string Expected => "an address such as 192.0.2.1";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out AddressValue value)
    {
        value = new AddressValue(default);
        if (reader.Take(Expected) is not { } word) return false;
        int cut = word.Value.IndexOfAny(['/', '-']);
        if (cut > 0) reader.Bag.IgnoredSuffix(word.Place, reader.Keyword, word.Value, word.Value.Substring(cut));
        AddressValue? parsed = AddressText.Parse(cut > 0 ? word.Value.Substring(0, cut) : word.Value);
        if (parsed is null) reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, Expected);
        value = parsed ?? value;
        return parsed is not null;
    }
}
