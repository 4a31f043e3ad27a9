using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary><c>use_vmac</c>: [[name] NAME] [MAC] [netlink_notify_msg] [group GROUP].</summary>
public sealed class VmacArg : Arg<VmacValue>
{
    private static readonly VmacValue Plain = new(null, default, false, null);

    /// <inheritdoc/>
    public override string Expected => "nothing, or a name of the interface, or a MAC address, or both";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words =>
    [
        new("name", "a name of the interface", "A name that could be taken for another word.") { IsNew = true },
        new("netlink_notify_msg", "", "Tell the kernel's listeners of the interface at once.") { IsNew = true },
        new("group", "a group's name or number", "The interface group it is put in.") { IsNew = true },
    ];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out VmacValue value)
    {
        value = Plain;
        while (reader.Peek() is not null && reader.Take(Expected) is { } word)
        {
            if (word.Value == "netlink_notify_msg") value = value with { NotifyMessage = true };
            else if (word.Value == "group")
            {
                if (reader.Take("group", "a group's name or number") is not { } group) return false;
                value = value with { Group = group.Value };
            }
            else if (word.Value.Contains(':') && word.Value != "name")
            {
                if (MacAddress.Read(reader, word) is not { } mac) return false;
                value = value with { Mac = mac };
            }
            else if (LinkName.Read(reader, word, value.Name) is { } name) value = value with { Name = name };
            else return false;
        }
        return true;
    }
}

/// <summary><c>use_ipvlan</c>: [[name] NAME] [ADDRESS[/LENGTH]] [MODE] [group GROUP].</summary>
public sealed class IpvlanArg : Arg<IpvlanValue>
{
    private static readonly IpvlanValue Plain = new(null, null, null, null, null);

    /// <inheritdoc/>
    public override string Expected => "nothing, or a name of the interface, an address, bridge, private or vepa";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words =>
    [
        new("name", "a name of the interface", "A name that could be taken for another word.") { IsNew = true },
        new("bridge", "", "Interfaces of one parent reach each other."),
        new("private", "", "Interfaces of one parent do not reach each other."),
        new("vepa", "", "Interfaces of one parent reach each other through the switch."),
        new("group", "a group's name or number", "The interface group it is put in.") { IsNew = true },
    ];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out IpvlanValue value)
    {
        value = Plain;
        while (reader.Peek() is not null && reader.Take(Expected) is { } word)
            if (!TryReadWord(reader, word, ref value)) return false;
        return true;
    }

    private static bool TryReadWord(ValueReader reader, Token word, ref IpvlanValue value)
    {
        if (word.Value is "bridge" or "private" or "vepa")
        {
            if (value.Mode is not null) return Twice(reader, word, "one mode");
            value = value with { Mode = word.Value };
            return true;
        }
        if (word.Value == "group")
        {
            if (reader.Take("group", "a group's name or number") is not { } group) return false;
            value = value with { Group = group.Value };
            return true;
        }
        if (AddressText.Parse(word.Value.Split('/')[0]) is { } address) return TryReadAddress(reader, word, address, ref value);
        if (LinkName.Read(reader, word, value.Name) is not { } name) return false;
        value = value with { Name = name };
        return true;
    }

    private static bool TryReadAddress(ValueReader reader, Token word, AddressValue address, ref IpvlanValue value)
    {
        if (value.Address is not null) return Twice(reader, word, "one address");
        value = value with { Address = address };
        int slash = word.Value.IndexOf('/');
        if (slash < 0) return true;
        int full = address.IsV6 ? 128 : 32;
        bool good = byte.TryParse(word.Value.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out byte length) && length <= full;
        if (good) value = value with { PrefixLength = length };
        else reader.Bag.OutOfRange(word.Place, $"{reader.Keyword} prefix length", TextFaults.Quote(word.Value.Substring(slash + 1)), $"0 to {full}");
        return good;
    }

    private static bool Twice(ValueReader reader, Token word, string expected)
    {
        reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, expected);
        return false;
    }
}

/// <summary>The name of an interface that keepalived makes.</summary>
internal static class LinkName
{
    /// <summary>Reads NAME or <c>name</c> NAME; null when it is none, or the second one, which is reported.</summary>
    public static string? Read(ValueReader reader, Token word, string? known)
    {
        if (word.Value == "name")
        {
            if (reader.Take("name", "an interface name") is not { } next) return null;
            word = next;
        }
        bool good = word.Value.Length is > 0 and < 16 && word.Value.IndexOf('/') < 0 && word.Value is not ("." or "..");
        if (known is not null) reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, $"one name, which is {TextFaults.Quote(known)} already");
        else if (!good) reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, "an interface name of 1 to 15 characters without '/'");
        return good && known is null ? word.Value : null;
    }
}

/// <summary>The address of a VMAC.</summary>
internal static class MacAddress
{
    private const string Wanted = "a MAC address such as 02:00:5e:10:20:30, of one interface and outside 00:00:5e:00:01 and 00:00:5e:00:02";
    private static readonly byte[] Reserved = [0, 0, 0x5e, 0];

    /// <summary>Five or six octets; null when it is no address that an interface can have of its own, which is reported.</summary>
    public static EquatableArray<byte>? Read(ValueReader reader, Token word)
    {
        string[] parts = word.Value.Split(':');
        List<byte> bytes = [];
        foreach (string part in parts)
        {
            if (part.Length is 1 or 2 && byte.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte octet)) bytes.Add(octet);
        }
        // RFC 5798 §7.3: these are the virtual routers' own.
        bool reserved = bytes.Count > 4 && bytes.Take(4).SequenceEqual(Reserved) && bytes[4] is 1 or 2;
        if (bytes.Count == parts.Length && bytes.Count is 5 or 6 && (bytes[0] & 1) == 0 && !reserved) return bytes.ToEquatableArray();
        reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, Wanted);
        return null;
    }
}
