using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>An entry of <c>virtual_ipaddress</c>: ADDRESS[/LENGTH] [brd ADDRESS|+|-] [dev NAME] [scope NAME|0..255] [label NAME].</summary>
public sealed class VirtualAddressArg : Arg<VirtualAddressValue>
{
    private const string ScopeNames = "global, site, link, host, nowhere or 0 to 255";
    private const string OptionNames = "dev, scope, brd or label";
    private static readonly Dictionary<string, byte> Scopes = new() { ["global"] = 0, ["site"] = 200, ["link"] = 253, ["host"] = 254, ["nowhere"] = 255 };
    private static readonly WholeArg ScopeNumber = new(0, 255);

    /// <inheritdoc/>
    public override string Expected => "an address such as 192.0.2.1/24";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out VirtualAddressValue value)
    {
        value = new VirtualAddressValue(new AddressValue(default), 0);
        if (reader.Take(Expected) is not { } word) return false;
        int slash = word.Value.IndexOf('/');
        if (AddressText.Parse(slash < 0 ? word.Value : word.Value.Substring(0, slash)) is not { } address)
        {
            reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, Expected);
            reader.SkipAll();
            return false;
        }
        byte full = (byte)(address.IsV6 ? 128 : 32);
        if (!TryReadLength(reader, word, slash, full, out byte length)) return false;
        value = new VirtualAddressValue(address, length);
        bool good = true;
        while (good && reader.Peek() is not null) good = TryReadOption(reader, ref value);
        return good;
    }

    private static bool TryReadLength(ValueReader reader, Token word, int slash, byte full, out byte length)
    {
        length = full;
        if (slash < 0) return true;
        string text = word.Value.Substring(slash + 1);
        if (byte.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out length) && length <= full)
            return true;
        reader.Bag.OutOfRange(word.Place, $"{reader.Keyword} prefix length", TextFaults.Quote(text), $"0 to {full}");
        reader.SkipAll();
        return false;
    }

    private static bool TryReadOption(ValueReader reader, ref VirtualAddressValue value)
    {
        Token option = reader.Take(OptionNames)!;
        if (option.Value is not ("dev" or "scope" or "brd" or "broadcast" or "label"))
            return !Options.ReportUnknown(reader, option, "vrrp_instance/virtual_ipaddress", OptionNames);
        if (reader.Take(option.Value, Value(option.Value)) is not { } word) return false;
        switch (option.Value)
        {
            case "dev": value = value with { Device = word.Value }; return Fits(reader, option, word);
            case "label": value = value with { Label = word.Value }; return Fits(reader, option, word);
            case "scope": return TryReadScope(reader, word, ref value);
            default: return TryReadBroadcast(reader, word, ref value);
        }
    }

    private static string Value(string option) => option switch
    {
        "dev" => "an interface name",
        "label" => "a label such as eth0:vip",
        "scope" => ScopeNames,
        _ => "an IPv4 address, + or -",
    };

    // IFNAMSIZ in linux/if.h is 16 with the end of the string.
    private static bool Fits(ValueReader reader, Token option, Token word)
    {
        if (word.Value.Length is > 0 and < 16) return true;
        reader.Bag.BadValue(word.Place, option.Value, word.Value, "a name of 1 to 15 characters");
        return false;
    }

    private static bool TryReadScope(ValueReader reader, Token word, ref VirtualAddressValue value)
    {
        if (!Scopes.TryGetValue(word.Value, out byte scope))
        {
            if (!word.Value.IsNumber())
            {
                reader.Bag.BadValue(word.Place, "scope", word.Value, ScopeNames);
                return false;
            }
            if (!ScopeNumber.TryRead(reader, "scope", word, out long number)) return false;
            scope = (byte)number;
        }
        value = value with { Scope = scope };
        return true;
    }

    private static bool TryReadBroadcast(ValueReader reader, Token word, ref VirtualAddressValue value)
    {
        AddressValue? broadcast = BroadcastAddress.Read(word.Value, value);
        if (broadcast is null)
        {
            reader.Bag.BadValue(word.Place, "brd", word.Value, "an IPv4 address, or + or - with a prefix length of at most 30");
            return false;
        }
        value = value with { Broadcast = broadcast };
        return true;
    }
}
