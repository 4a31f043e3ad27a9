using System.Collections.Generic;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Lowering;

/// <summary>Groups of interfaces for gratuitous ARP: each has an interval, and an interface is in one of them.</summary>
internal static class GarpGroupCheck
{
    public static void Run(NodeContext context)
    {
        Dictionary<string, Token> seen = [];
        foreach (BoundBlock group in context.Document.Of(InterfaceKeywords.GarpGroup))
        {
            if (!group.HasUnread && !group.Has(InterfaceKeywords.GarpInterval) && !group.Has(InterfaceKeywords.GnaInterval)) context.Bag.GroupWithoutInterval(group.Place);
            foreach (Token member in Members(group))
            {
                if (seen.TryGetValue(member.Value, out Token? first)) context.Bag.RepeatedEntry(member.Place, "garp_group", member.Value, first.Place);
                else seen.Add(member.Value, member);
            }
        }
    }

    private static IEnumerable<Token> Members(BoundBlock group)
    {
        foreach (BoundSetting line in group.All(InterfaceKeywords.Interface)) if (line.Value is not null) yield return line.Words[1];
        if (group.Block(InterfaceKeywords.Interfaces) is not { } list) yield break;
        foreach (BoundEntry entry in list.Entries) yield return entry.First;
    }
}
