using System.Collections.Generic;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>bfd_instance</c> blocks: a neighbour each, one family, and no two sessions between the same addresses.</summary>
internal static class BfdCheck
{
    // BFD_INAME_MAX in keepalived is 32 with the end of the string.
    private const int LongestName = 31;

    // RFC 5881 §5 for IPv4; for IPv6 keepalived takes the usual hop limit.
    private const long TtlOfIpv4 = 255, HopLimitOfIpv6 = 64;

    public static void Run(NodeContext context)
    {
        Sessions sessions = new();
        foreach (BoundBlock block in context.Document.Of(BfdKeywords.Block))
        {
            if (block.Name.Length > LongestName) context.Bag.BadValue(block.Place, block.Keyword.Name, block.Name, $"a name of 1 to {LongestName} characters");
            TrackerCheck.CheckTarget(context, block, BfdKeywords.Neighbour, "ADDRESS");
            if (block.Find(BfdKeywords.Neighbour) is not { Value: AddressValue neighbour } setting || !IsOneFamily(context.Bag, block, neighbour)) continue;
            CheckHops(context.Bag, block, neighbour);
            (AddressValue, bool) ends = (neighbour, block.Get(BfdKeywords.Multihop));
            BoundBlock? first = sessions.AddOrFind(ends, block.Find(BfdKeywords.Source)?.Value as AddressValue, block);
            if (first is not null) context.Bag.SameBfdSession(setting.Place, neighbour.ToString(), first.Place);
        }
    }

    private static bool IsOneFamily(DiagnosticBag bag, BoundBlock block, AddressValue neighbour)
    {
        if (block.Find(BfdKeywords.Source) is not { Value: AddressValue source } setting || source.IsV6 == neighbour.IsV6) return true;
        bag.ForeignFamily(setting.Place, setting.Words[1].Value, neighbour.IsV6, block.Find(BfdKeywords.Neighbour)!.Place);
        return false;
    }

    private static void CheckHops(DiagnosticBag bag, BoundBlock block, AddressValue neighbour)
    {
        long ttl = block.Has(BfdKeywords.TimeToLive) ? block.Get(BfdKeywords.TimeToLive) : neighbour.IsV6 ? HopLimitOfIpv6 : TtlOfIpv4;
        if (block.Find(BfdKeywords.MaximumHops) is { Value: long hops } setting && hops > ttl)
            bag.Corrected(setting.Place, BfdKeywords.MaximumHops.Name, $"{hops}", $"{ttl}");
    }

    /// <summary>The sessions so far. One without a source has every source.</summary>
    private sealed class Sessions
    {
        private readonly Dictionary<((AddressValue, bool) Ends, AddressValue? Source), BoundBlock> bySource = [];
        private readonly Dictionary<(AddressValue, bool), BoundBlock> any = [];

        public BoundBlock? AddOrFind((AddressValue, bool) ends, AddressValue? source, BoundBlock block)
        {
            if (source is null && any.TryGetValue(ends, out BoundBlock? first)) return first;
            if (bySource.TryGetValue((ends, null), out first) || bySource.TryGetValue((ends, source), out first)) return first;
            bySource.Add((ends, source), block);
            if (!any.ContainsKey(ends)) any.Add(ends, block);
            return null;
        }
    }
}
