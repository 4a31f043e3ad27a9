using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2059, KAC2060, KAC2061: whom unicast adverts go to, and where from.</summary>
internal sealed class UnicastWords : IRule
{
    private static readonly DiagnosticCode TtlAlone = new("KAC2059", Severity.Error, "unicast_ttl without a peer stops all adverts", "keepalived: the TTL of its multicast adverts becomes 0");
    private static readonly DiagnosticCode OwnPeer = new("KAC2060", Severity.Suggestion, "a node is its own unicast peer", "keepalived ignores adverts of its own");
    private static readonly DiagnosticCode NoSource = new("KAC2061", Severity.Suggestion, "unicast without unicast_src_ip", "keepalived.conf(5)") { Profile = Profile.Strict };

    public IReadOnlyList<DiagnosticCode> Codes => [TtlAlone, OwnPeer, NoSource];

    public void Check(RuleContext context)
    {
        bool ttl = context.Uses(CastKeywords.UnicastTtl);
        foreach (PlacedInstance instance in context.Instances)
        {
            if (instance.IsUnicast) CheckPeers(context, instance);
            // A peer that could not be read is reported as such.
            else if (ttl && instance.Has(CastKeywords.UnicastTtl.Name) && instance.Knows(CastKeywords.Peers.Name)) ReportTtl(context, instance);
        }
    }

    private static void ReportTtl(RuleContext context, PlacedInstance instance) => context.Report(
        TtlAlone, instance.At(CastKeywords.UnicastTtl.Name),
        "unicast_ttl without unicast_peer: keepalived multicasts with a TTL of 0, so no advert leaves the node and every node becomes MASTER; name the peers, or remove it");

    private static void CheckPeers(RuleContext context, PlacedInstance instance)
    {
        if (instance.Model.SourceAddress is not { } source)
        {
            if (!instance.Knows(CastKeywords.UnicastSource.Name, CastKeywords.McastSource.Name)) return;
            context.Report(
                NoSource, instance.At(CastKeywords.Peers.Name),
                "without unicast_src_ip the source is whichever address the kernel has first on the interface, and the peers may not list that one; add unicast_src_ip with the address that they list");
            return;
        }
        int index = 0;
        foreach (AddressValue peer in instance.Model.UnicastPeers)
        {
            if (peer == source)
            {
                context.Report(
                    OwnPeer, instance.At($"{CastKeywords.Peers.Name}/{index}"), $"the peer {peer} is this node's own source address, and keepalived ignores adverts of its own; list the other nodes only",
                    instance.Related(instance.Has(CastKeywords.UnicastSource.Name) ? CastKeywords.UnicastSource.Name : CastKeywords.McastSource.Name, "the source address"));
            }
            index++;
        }
    }
}
