using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>Which of the instances with one virtual_router_id and family are one virtual router.</summary>
/// <remarks>
/// What the files cannot say is which interfaces share a link, and several pairs of a site may use one id on links of their own. So an
/// address in common, or a peer that is the other's source, counts first; then, of what is left alone, the name and the network.
/// </remarks>
internal sealed class Partners
{
    // More virtual routers than this with one address and id are a mistake of its own, which must not take forever.
    private const int Many = 64;

    private readonly Dictionary<Seat, MemberSet> sets;

    private Partners(IEnumerable<Seat> sameId) => sets = sameId.ToDictionary(instance => instance, instance => new MemberSet(instance));

    /// <summary>The instances that belong together, alone where there is no partner; none with two of one node.</summary>
    /// <param name="sameId">All with the id and family, node by node.</param>
    /// <param name="isPair">Whether the site has two nodes.</param>
    public static IEnumerable<IReadOnlyList<Seat>> Among(IReadOnlyList<Seat> sameId, bool isPair)
    {
        if (sameId.Count < 2) return [sameId];
        Partners partners = new(sameId);
        (AddressValue Address, Seat Instance)[] addresses =
            [.. sameId.SelectMany(instance => Networks.Addresses(instance).Select(item => (item.Address, instance)))];
        foreach (IEnumerable<Seat> tied in Alike(addresses, item => (item.Instance.Model.Name, item.Address))) partners.Join(tied, loneOnly: false);
        foreach (IEnumerable<Seat> tied in Alike(addresses, item => item.Address)) partners.Join(tied, loneOnly: false);
        partners.JoinPeers(sameId);
        foreach (IGrouping<string, Seat> named in sameId.GroupBy(instance => instance.Model.Name, StringComparer.Ordinal)) partners.JoinNear(named, all: isPair);
        if (isPair) partners.JoinNear(sameId, all: false);
        return sameId.GroupBy(instance => partners.sets[instance]).Select(set => set.ToArray());
    }

    private static IEnumerable<IEnumerable<Seat>> Alike<T>(
        IEnumerable<(AddressValue Address, Seat Instance)> addresses, Func<(AddressValue Address, Seat Instance), T> key) =>
        addresses.GroupBy(key).Select(same => same.Select(item => item.Instance));

    private void JoinPeers(IReadOnlyList<Seat> sameId)
    {
        ILookup<AddressValue?, Seat> bySource = sameId.Where(to => to.Model.SourceAddress is not null).ToLookup(to => to.Model.SourceAddress);
        if (bySource.Count == 0) return;
        foreach (Seat from in sameId)
            foreach (Seat to in from.Model.UnicastPeers.SelectMany(peer => bySource[peer])) Join(from, to);
    }

    private void JoinNear(IEnumerable<Seat> candidates, bool all)
    {
        Seat[] known = [.. candidates];
        if (!known.Any(instance => sets[instance].Count == 1)) return;
        foreach (IEnumerable<Seat> near in Networks.Near(known, Networks.Usual)) Join(near, loneOnly: true);
        if (all) Join(known, loneOnly: true);
    }

    private void Join(IEnumerable<Seat> tied, bool loneOnly)
    {
        List<Seat> earlier = [];
        foreach (Seat instance in tied)
        {
            foreach (Seat other in earlier)
                if (!loneOnly || sets[instance].Count == 1 || sets[other].Count == 1) Join(other, instance);
            if (earlier.Count < Many && !earlier.Any(other => sets[other] == sets[instance])) earlier.Add(instance);
        }
    }

    private void Join(Seat a, Seat b)
    {
        MemberSet into = sets[a], from = sets[b];
        if (into == from || into.Meets(from)) return;
        if (into.Count < from.Count) (into, from) = (from, into);
        foreach (Seat moved in into.Take(from)) sets[moved] = into;
    }
}
