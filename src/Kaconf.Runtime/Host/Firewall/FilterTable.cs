using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>
/// Our table in the kernel: the elements that are wanted, and those that are there. What cannot be made is tried again every few seconds,
/// then the whole table anew.
/// </summary>
internal sealed class FilterTable : IDisposable
{
    // An attribute that holds elements ends at 64 KiB, and the longest element takes 56 bytes.
    private const int MostElements = 1000;
    private const long RetryGap = 5L * 1_000_000_000;

    private readonly FirewallConfig config;
    private readonly INfTables kernel;
    private readonly Reactor reactor;
    private readonly Log log;
    private readonly ReactorTimer again;
    // How many addresses or VMACs an element stands for: two instances may have the same address.
    private readonly Dictionary<FilterEntry, int> wanted = [];
    private readonly HashSet<FilterEntry> present = [];
    private readonly HashSet<FilterEntry> changed = [];
    private FilterLayout layout;
    private string? told;

    /// <summary>Makes nothing yet.</summary>
    public FilterTable(FirewallConfig config, INfTables kernel, Reactor reactor, Log log)
    {
        (this.config, this.kernel, this.reactor, this.log) = (config, kernel, reactor, log);
        layout = new FilterLayout(config);
        again = reactor.NewTimer(Rebuild);
    }

    /// <summary>What was made around the elements.</summary>
    public FilterLayout Layout => layout;

    /// <summary>The elements that were made.</summary>
    public IReadOnlyCollection<FilterEntry> Present => present;

    /// <summary>Wants an element once more.</summary>
    public void Take(FilterEntry entry)
    {
        wanted[entry] = wanted.GetValueOrDefault(entry) + 1;
        changed.Add(entry);
    }

    /// <summary>Wants it once less.</summary>
    public void Release(FilterEntry entry)
    {
        if (--wanted[entry] == 0) wanted.Remove(entry);
        changed.Add(entry);
    }

    /// <summary>Makes what is wanted and not there.</summary>
    public void Tighten()
    {
        if (changed.Count > 0) Change(NFT_MSG_NEWSETELEM, [.. changed.Where(entry => wanted.ContainsKey(entry) && !present.Contains(entry))]);
    }

    /// <summary>Takes away what is there and not wanted.</summary>
    public void Loosen()
    {
        if (changed.Count == 0) return;
        FilterEntry[] old = [.. changed.Where(entry => !wanted.ContainsKey(entry) && present.Contains(entry))];
        changed.Clear();
        Change(NFT_MSG_DELSETELEM, old);
    }

    /// <summary>Makes the whole table anew, whatever is there.</summary>
    public void Rebuild()
    {
        again.Deadline = long.MaxValue;
        NftBatch batch = kernel.NewBatch();
        foreach (byte family in layout.Families) Remove(batch, family);
        bool isEmpty = layout.Families.Count + wanted.Count == 0;
        layout = new FilterLayout(config);
        present.Clear();
        AddElements(batch, NFT_MSG_NEWSETELEM, [.. wanted.Keys]);
        RouteResult result = isEmpty ? RouteResult.Done : kernel.Commit(batch);
        if (!result.Error.IsError) present.UnionWith(wanted.Keys);
        Tell(result);
    }

    /// <summary>Takes the table away.</summary>
    public void Dispose()
    {
        again.Deadline = long.MaxValue;
        NftBatch batch = kernel.NewBatch();
        foreach (byte family in layout.Families) Remove(batch, family);
        if (layout.Families.Count > 0 && kernel.Commit(batch) is { Error.IsError: true } refusal)
            log.Error($"cannot remove table {config.Table} of nf_tables: {refusal}; nft delete table ip {config.Table} and nft delete table ip6 {config.Table} do");
        kernel.Dispose();
    }

    private void Change(byte message, FilterEntry[] entries)
    {
        if (entries.Length == 0) return;
        if (told is not null)
        {
            Rebuild();
            return;
        }
        NftBatch batch = kernel.NewBatch();
        AddElements(batch, message, entries);
        RouteResult result = kernel.Commit(batch);
        if (result.Error.IsError)
        {
            // As when somebody has removed the table. That may be refused too, for a reason that stays.
            log.Warning($"cannot change table {config.Table} of nf_tables: {result}; making it anew");
            Rebuild();
        }
        else if (message == NFT_MSG_NEWSETELEM) present.UnionWith(entries);
        else present.ExceptWith(entries);
    }

    private void AddElements(NftBatch batch, byte message, FilterEntry[] entries)
    {
        foreach (FilterEntry entry in entries) layout.Require(batch, entry.Set);
        foreach (IGrouping<NftSet, FilterEntry> group in entries.GroupBy(entry => entry.Set))
            foreach (FilterEntry[] part in group.Chunk(MostElements))
            {
                byte[][] elements = [.. part.Select(entry => entry.ToBytes())];
                batch.Add((buffer, sequence) => group.Key.WriteElements(buffer, sequence, message, config.Table, elements));
            }
    }

    // A table that is not there cannot be removed, and one that is there can be made.
    private void Remove(NftBatch batch, byte family)
    {
        foreach (byte message in new[] { NFT_MSG_NEWTABLE, NFT_MSG_DELTABLE })
            batch.Add((buffer, sequence) => NftMessage.Table(buffer, sequence, message, family, config.Table));
    }

    private void Tell(RouteResult result)
    {
        string? words = result.Error.IsError ? $"{result}" : null;
        if (words is not null) again.Deadline = reactor.Now + RetryGap;
        if (words == told) return;
        if (words is null) log.Info($"table {config.Table} of nf_tables is there again");
        else log.Error($"cannot make table {config.Table} of nf_tables: {words}; until it is there, packets to virtual addresses are answered in spite of no_accept or strict mode; trying again every 5 seconds");
        told = words;
    }
}
