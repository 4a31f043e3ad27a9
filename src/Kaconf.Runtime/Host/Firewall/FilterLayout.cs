using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>
/// The tables, chains, sets and rules around the elements. As under keepalived each part is made when something needs it, in front of the first
/// element, and stays until the stop.
/// </summary>
internal sealed class FilterLayout(FirewallConfig config)
{
    private readonly FilterRules rules = new(config);
    private readonly List<byte> families = [];
    private readonly List<NftSet> sets = [];
    private uint identifier;

    /// <summary>The IP versions that have a table, as NFPROTO_*.</summary>
    public IReadOnlyList<byte> Families => families;

    /// <summary>The sets that were made.</summary>
    public IReadOnlyList<NftSet> Sets => sets;

    /// <summary>How many rules were made, of both IP versions.</summary>
    public int RuleCount { get; private set; }

    /// <summary>Has a set and the rules that ask it made, if they are not there yet.</summary>
    public void Require(NftBatch batch, NftSet set)
    {
        if (sets.Contains(set)) return;
        RequireTable(batch, set.Family);
        if (set == FilterSets.Vips4) MakeVips4(batch);
        else if (set == FilterSets.Vips6) MakeVips6(batch);
        else if (set == FilterSets.LinkLocal || set == FilterSets.LinkLocalName) MakeLinkLocal(batch, set);
        else if (set == FilterSets.Vmacs4) MakeVmacs(batch, FilterSets.Vmacs4, rules.MoveIgmp());
        else MakeVmacs6(batch);
    }

    private void RequireTable(NftBatch batch, byte family)
    {
        if (families.Contains(family)) return;
        families.Add(family);
        // What a killed predecessor or somebody else has left under our name goes in the same moment.
        foreach (byte message in new[] { NFT_MSG_NEWTABLE, NFT_MSG_DELTABLE, NFT_MSG_NEWTABLE })
            batch.Add((buffer, sequence) => NftMessage.Table(buffer, sequence, message, family, config.Table));
        MakeBaseChain(batch, family, FilterRules.Out, NF_INET_LOCAL_OUT);
    }

    private void MakeVips4(NftBatch batch)
    {
        MakeBaseChain(batch, NFPROTO_IPV4, FilterRules.In, NF_INET_LOCAL_IN);
        Make(batch, FilterSets.Vips4);
        Make(batch, rules.DropAddress(NFPROTO_IPV4, FilterRules.In));
        Make(batch, rules.DropAddress(NFPROTO_IPV4, FilterRules.Out));
    }

    private void MakeVips6(NftBatch batch)
    {
        MakeBaseChain(batch, NFPROTO_IPV6, FilterRules.In, NF_INET_LOCAL_IN);
        foreach (string chain in new[] { FilterRules.InLinkLocal, FilterRules.OutLinkLocal })
            batch.Add((buffer, sequence) => NftMessage.Chain(buffer, sequence, NFPROTO_IPV6, config.Table, chain));
        Make(batch, FilterSets.Vips6);
        Make(batch, FilterSets.Neighbor);
        byte[][] types = [[135], [136]];
        batch.Add((buffer, sequence) => FilterSets.Neighbor.WriteElements(buffer, sequence, NFT_MSG_NEWSETELEM, config.Table, types));
        foreach (string chain in new[] { FilterRules.In, FilterRules.Out })
        {
            Make(batch, rules.AcceptNeighbor(chain));
            Make(batch, rules.GotoLinkLocal(chain));
        }
        Make(batch, rules.DropAddress(NFPROTO_IPV6, FilterRules.In));
        Make(batch, rules.DropAddress(NFPROTO_IPV6, FilterRules.Out));
    }

    private void MakeLinkLocal(NftBatch batch, NftSet set)
    {
        Require(batch, FilterSets.Vips6);
        Make(batch, set);
        Make(batch, rules.DropLinkLocal(set, FilterRules.InLinkLocal));
        Make(batch, rules.DropLinkLocal(set, FilterRules.OutLinkLocal));
    }

    private void MakeVmacs(NftBatch batch, NftSet set, NftRequest rule)
    {
        Make(batch, set);
        Make(batch, rule);
    }

    private void MakeVmacs6(NftBatch batch)
    {
        Make(batch, FilterSets.Vmacs6);
        Make(batch, FilterSets.Solicitors);
        Make(batch, rules.MoveMld());
        Make(batch, rules.DropSolicitation());
    }

    private void MakeBaseChain(NftBatch batch, byte family, string chain, uint hook) =>
        batch.Add((buffer, sequence) => NftMessage.BaseChain(buffer, sequence, family, config.Table, chain, hook, config.Priority));

    private void Make(NftBatch batch, NftSet set)
    {
        sets.Add(set);
        uint id = ++identifier;
        batch.Add((buffer, sequence) => set.Write(buffer, sequence, config.Table, id));
    }

    private void Make(NftBatch batch, NftRequest rule)
    {
        RuleCount++;
        batch.Add(rule);
    }
}
