using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>The table of nf_tables that gives the packets for a group their mark, as keepalived makes it: a map and a rule for each protocol.</summary>
internal sealed class MarkTable(LvsConfig lvs, bool hasCounters, IReadOnlyList<MarkedRange> ranges, Func<INfTables> connect, Log log) : IMarkTable
{
    private const string Chain = "in";

    private readonly string table = lvs.MarkTable ?? "";
    private readonly HashSet<byte> families = [];
    // What is in each, as text.
    private readonly Dictionary<NftMarkMap, HashSet<string>> maps = [];
    private INfTables? kernel;
    private bool isMade, wasMade;
    private string? told;

    /// <inheritdoc/>
    public void Settle()
    {
        if (ranges.Count > 0) Tell(Connect() ?? (IsWhole() ? null : Make()));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (kernel is null) return;
        NftBatch batch = kernel.NewBatch();
        foreach (byte family in families) Remove(batch, family);
        if (wasMade && kernel.Commit(batch) is { Error.IsError: true } refusal)
            log.Error($"cannot remove table {table} of nf_tables: {refusal}; nft delete table ip {table} and nft delete table ip6 {table} do");
        kernel.Dispose();
        kernel = null;
    }

    private string? Connect()
    {
        try
        {
            kernel ??= connect();
            return null;
        }
        catch (LinuxException e)
        {
            return e.Message;
        }
    }

    // Others flush all rules, or a map, when they load theirs.
    private bool IsWhole()
    {
        if (!isMade) return false;
        int rules = 0;
        bool isRead = true;
        foreach (byte family in families)
            isRead &= !kernel!.Dump((room, sequence) => NftMessage.RuleDump(room, sequence, family, table), (_, _) => rules++).Error.IsError;
        if (isRead && rules == maps.Count && maps.All(pair => IsWhole(pair.Key, pair.Value))) return true;
        log.Warning($"table {table} of nf_tables was changed by another program; making it anew");
        return false;
    }

    private bool IsWhole(NftMarkMap map, HashSet<string> expected)
    {
        int found = 0, strange = 0;
        bool isRead = true;
        RouteResult result = kernel!.Dump(
            (room, sequence) => NftMessage.ElementDump(room, sequence, map.Family, table, map.Name),
            (_, payload) => isRead &= NftElements.TryReadRanges(payload, (first, last, mark) =>
            {
                if (expected.Contains(TextOf(first, last, mark))) found++;
                else strange++;
            }));
        return !result.Error.IsError && isRead && strange == 0 && found == expected.Count;
    }

    private string? Make()
    {
        families.Clear();
        maps.Clear();
        NftBatch batch = kernel!.NewBatch();
        foreach (MarkedRange range in ranges)
            if (range.Member is { First: { } first, Last: { } last }) Add(batch, range, first, last);
        RouteResult result = kernel.Commit(batch);
        isMade = !result.Error.IsError;
        wasMade |= isMade;
        return isMade ? null : $"{result}";
    }

    private void Add(NftBatch batch, MarkedRange range, IpAddress first, IpAddress last)
    {
        NftMarkMap map = new(first.IsV6 ? NFPROTO_IPV6 : NFPROTO_IPV4, $"{range.Protocol.ToString().ToLowerInvariant()}_map");
        if (families.Add(map.Family)) AddTable(batch, map.Family);
        if (maps.TryAdd(map, []))
        {
            uint id = (uint)maps.Count;
            batch.Add((buffer, sequence) => map.Write(buffer, sequence, table, id, hasCounters));
            batch.Add((buffer, sequence) => map.WriteRule(buffer, sequence, table, Chain, (byte)range.Protocol));
        }
        byte[] from = KeyOf(map, first, range.Member.Port), to = KeyOf(map, last, range.Member.Port);
        maps[map].Add(TextOf(from, to, BitConverter.GetBytes(range.Mark)));
        batch.Add((buffer, sequence) => map.WriteElement(buffer, sequence, table, from, to, range.Mark));
    }

    private void AddTable(NftBatch batch, byte family)
    {
        // What a killed predecessor has left goes in the same moment.
        Remove(batch, family);
        batch.Add((buffer, sequence) => NftMessage.Table(buffer, sequence, NFT_MSG_NEWTABLE, family, table));
        batch.Add((buffer, sequence) => NftMessage.BaseChain(buffer, sequence, family, table, Chain, NF_INET_LOCAL_IN, lvs.MarkPriority));
    }

    // A table that is not there cannot be removed, and one that is there can be made.
    private void Remove(NftBatch batch, byte family)
    {
        foreach (byte message in new[] { NFT_MSG_NEWTABLE, NFT_MSG_DELTABLE })
            batch.Add((buffer, sequence) => NftMessage.Table(buffer, sequence, message, family, table));
    }

    private static string TextOf(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> mark) =>
        $"{Convert.ToHexString(first)} {Convert.ToHexString(last)} {Convert.ToHexString(mark)}";

    private static byte[] KeyOf(NftMarkMap map, IpAddress address, ushort port)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.Write(bytes);
        return map.Key(bytes, port);
    }

    private void Tell(string? problem)
    {
        if (problem == told) return;
        if (problem is null) log.Info($"table {table} of nf_tables is there again");
        else log.Error($"cannot make table {table} of nf_tables: {problem}; until it is there, no packet comes to the services of groups; trying again within the shortest delay_loop, a minute at most");
        told = problem;
    }
}
