using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>A route or a rule while it is read: words one after the other, all of one family.</summary>
/// <param name="reader">The words.</param>
/// <param name="what">"route" or "rule", for messages.</param>
internal abstract class AddressedLine(ValueReader reader, string what)
{
    private readonly Dictionary<string, Token> given = [];
    private Token? familyFrom;

    /// <summary>The words.</summary>
    public ValueReader Reader { get; } = reader;

    /// <summary>Whether it is IPv6; null while nothing has told.</summary>
    public bool? IsV6 { get; private set; }

    /// <summary>"route" or "rule".</summary>
    public string What { get; } = what;

    /// <summary>Reads an option; false when something is wrong, which is reported.</summary>
    protected bool ReadOption<TLine>(TLine line, LineOption<TLine> option, Token word)
    {
        if (option.Word.Instead is { } instead) Reader.Bag.Deprecated(word.Place, word.Value, instead, Fixes.Instead(word.Place, word.Value, instead));
        if (option.Word.NoEffect is { } reason) Reader.Bag.NoEffect(word.Place, word.Value, reason);
        if (option.Group.Length > 0)
        {
            if (given.TryGetValue(option.Group, out Token? earlier)) Reader.Bag.RepeatedSetting(word.Place, word.Value, earlier.Place, usesThis: true);
            else given.Add(option.Group, word);
        }
        return option.Read(line, word);
    }

    /// <summary>The first word of a group of options that the line has.</summary>
    public Token Given(string group) => given[group];

    /// <summary>Whether a family fits to what stands before; reports when it does not.</summary>
    public bool Accept(bool v6, Token word)
    {
        familyFrom ??= word;
        if ((IsV6 ??= v6) == v6) return true;
        Reader.Bag.MixedFamilies(word.Place, word.Value, What, v6, familyFrom.Place);
        return false;
    }

    /// <summary>inet or inet6: keepalived passes over the word behind it.</summary>
    public bool ReadFamily(bool v6, Token word)
    {
        if (!Accept(v6, word)) return false;
        if (Reader.Peek() is null) return true;
        Token passed = Reader.Take("to")!;
        if (passed.Value != "to") Reader.Bag.PassedOver(passed.Place, passed.Value, word.Value);
        return true;
    }

    /// <summary>The word after an option; null at the end, which is reported.</summary>
    public Token? Take(Token option, string expected) => Reader.Take(option.Value, expected);

    /// <summary>A plain address of the line's family.</summary>
    public AddressValue? TakeAddress(Token option)
    {
        if (Take(option, "an address") is not { } word) return null;
        return ReadAddress(option.Value, word) is { } address && Accept(address.IsV6, word) ? address : null;
    }

    /// <summary>[inet|inet6] ADDRESS.</summary>
    public AddressValue? TakeGateway(Token option)
    {
        if (Reader.Peek() is { Value: "inet" or "inet6" } && Reader.Take(option.Value, "an address") is { } family && !Accept(family.Value == "inet6", family)) return null;
        return TakeAddress(option);
    }

    /// <summary>A prefix, or all addresses.</summary>
    public PrefixValue? TakePrefix(Token option) =>
        Take(option, "a prefix such as 192.0.2.0/24, or default") is { } word ? PrefixText.Read(this, option.Value, word) : null;

    /// <summary>A decimal number.</summary>
    public bool TryTakeNumber(Token option, ulong maximum, out ulong number)
    {
        number = 0;
        return Take(option, $"0 to {maximum}") is { } word && TryReadNumber(option.Value, word, NumberText.Decimal(word.Value), maximum, out number);
    }

    /// <summary>A number that is read already, if it is one.</summary>
    public bool TryReadNumber(string option, Token word, ulong? read, ulong maximum, out ulong number)
    {
        number = read ?? 0;
        if (read is null) Reader.Bag.BadValue(word.Place, option, word.Value, $"0 to {maximum}");
        else if (read > maximum) Reader.Bag.OutOfRange(word.Place, option, word.Value, $"0 to {maximum}");
        return read <= maximum;
    }

    /// <summary>A number or a name.</summary>
    public NamedNumber? TakeNamed(Token option, NameTable table) =>
        Take(option, table.Expected) is { } word ? table.Read(Reader, option.Value, word, word.Value) : null;

    /// <summary>The name of an interface.</summary>
    public string? TakeDevice(Token option)
    {
        if (Take(option, "an interface name") is not { } word) return null;
        if (word.Value.Length is > 0 and <= Shapes.LongestInterfaceName) return word.Value;
        Reader.Bag.BadValue(word.Place, option.Value, word.Value, $"an interface name of 1 to {Shapes.LongestInterfaceName} characters");
        return null;
    }

    /// <summary>The name of a track group, of which there can be one.</summary>
    /// <param name="earlier">The one that the line has, or null.</param>
    public string? TakeTrackGroup(Token option, string? earlier)
    {
        if (Take(option, "the name of a track_group") is not { } name) return null;
        if (earlier is null) return name.Value;
        Reader.Bag.BadValue(name.Place, option.Value, name.Value, $"one track_group in a {What}");
        return null;
    }

    /// <summary>TO or FROM/TO; IPv4 only.</summary>
    public RealmsValue? TakeRealms(Token option)
    {
        if (Take(option, "TO or FROM/TO") is not { } word) return null;
        int slash = word.Value.IndexOf('/');
        NamedNumber? from = slash < 0 ? null : NameTable.Realms.Read(Reader, option.Value, word, word.Value.Substring(0, slash));
        NamedNumber? to = slash >= 0 && from is null ? null : NameTable.Realms.Read(Reader, option.Value, word, word.Value.Substring(slash + 1));
        return to is not null && Accept(false, option) ? new RealmsValue(from, to) : null;
    }

    /// <summary>An address of any family; null when the word is none, which is reported.</summary>
    public AddressValue? ReadAddress(string option, Token word)
    {
        AddressValue? address = AddressText.Parse(word.Value);
        if (address is null) Reader.Bag.BadValue(word.Place, option, word.Value, "an address such as 192.0.2.1");
        return address;
    }
}
