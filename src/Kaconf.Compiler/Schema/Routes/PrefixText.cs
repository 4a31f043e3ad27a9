using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>Prefixes: ADDRESS[/LENGTH], or one of the words for all addresses.</summary>
internal static class PrefixText
{
    /// <summary>The prefix of a word; null when it is none or of another family, which is reported.</summary>
    public static PrefixValue? Read(AddressedLine line, string option, Token word)
    {
        switch (word.Value)
        {
            case "default" or "any" or "all":
                // keepalived compares families, and "all" has none yet.
                if (line.IsV6 is { } v6) line.Reader.Bag.LateDefault(word.Place, word.Value, line.What, v6);
                return line.IsV6 is null ? new PrefixValue(null, 0) : null;
            case "default6": return line.Accept(true, word) ? new PrefixValue(null, 0) : null;
            default: return ReadAddress(line, option, word);
        }
    }

    private static PrefixValue? ReadAddress(AddressedLine line, string option, Token word)
    {
        int slash = word.Value.IndexOf('/');
        AddressValue? address = AddressText.Parse(slash < 0 ? word.Value : word.Value.Substring(0, slash));
        if (address is null) line.Reader.Bag.BadValue(word.Place, option, word.Value, "a prefix such as 192.0.2.0/24, or default");
        if (address is null || !line.Accept(address.IsV6, word)) return null;
        byte full = (byte)(address.IsV6 ? 128 : 32);
        if (slash < 0) return new PrefixValue(address, full);
        string length = word.Value.Substring(slash + 1);
        if (NumberText.Decimal(length) is { } bits && bits <= full) return new PrefixValue(address, (byte)bits);
        line.Reader.Bag.OutOfRange(word.Place, $"{option} prefix length", TextFaults.Quote(length), $"0 to {full}");
        return null;
    }
}
