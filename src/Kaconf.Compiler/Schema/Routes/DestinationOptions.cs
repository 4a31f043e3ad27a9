using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>The words of a route's destination: [TYPE] PREFIX, or to PREFIX.</summary>
internal static class DestinationOptions
{
    private const string Group = "destination";

    // RTN_* of linux/rtnetlink.h.
    private static readonly (string Name, byte Number, string Doc)[] Types =
    [
        ("unicast", 1, "An ordinary route."), ("local", 2, "Delivered here."), ("broadcast", 3, "Sent as a broadcast."), ("brd", 3, "The same as broadcast."),
        ("anycast", 4, "Delivered here as anycast."), ("multicast", 5, "Multicast routing."), ("blackhole", 6, "Dropped."), ("unreachable", 7, "Refused as unreachable."),
        ("prohibit", 8, "Refused as prohibited."), ("throw", 9, "Not in this table."), ("nat", 10, "Once for address translation."), ("xresolve", 11, "Reserved by the kernel."),
    ];

    public static readonly IReadOnlyList<LineOption<RouteLine>> All =
    [
        new(new ValueWord("to", "a prefix, or default", "The destination."), (line, option) => line.SetDestination(line.TakePrefix(option)), Group),
        Everything("default"), Everything("any"), Everything("all"), Everything("default6", "write '::/0'"),
        .. Types.Select(type => Type(type.Name, type.Number, type.Doc)),
    ];

    /// <summary>A word that is no option: a type's number before the prefix, or the prefix.</summary>
    public static bool ReadPlain(RouteLine line, Token word)
    {
        if (NumberText.AnyBase(word.Value) is <= byte.MaxValue and { } type) return ReadType(line, word, (byte)type);
        if (word.Value.IndexOfAny(['.', ':', '/']) >= 0) return line.SetDestination(PrefixText.Read(line, "destination", word));
        line.Reader.Bag.UnknownOption(word.Place, line.Reader.Keyword, word.Value, "a destination such as 192.0.2.0/24, or an option of a route such as via, dev or table");
        return false;
    }

    private static LineOption<RouteLine> Everything(string name, string? instead = null) =>
        new(new ValueWord(name, "", name == "default6" ? "Every IPv6 destination." : "Every destination.") { Instead = instead }, (line, word) => line.SetDestination(PrefixText.Read(line, "destination", word)), Group);

    private static LineOption<RouteLine> Type(string name, byte number, string doc) =>
        new(new ValueWord(name, "a prefix, or default", doc), (line, word) => ReadType(line, word, number), Group);

    // As keepalived has it: a type, unicast included, asks for NLM_F_EXCL; append and prepend count behind it only.
    private static bool ReadType(RouteLine line, Token word, byte number) =>
        line.SetDestination(line.TakePrefix(word)) && line.Set(line.Route with { Type = number, Insertion = RouteInsertion.Add });
}
