using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Rules.Cluster;
using Kaconf.Compiler.Rules.Failover;
using Kaconf.Compiler.Rules.Routers;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules;

/// <summary>What a rule sees, and where it reports.</summary>
internal sealed class RuleContext
{
    private readonly DiagnosticBag bag;
    private readonly Policy policy;
    private readonly Lazy<IReadOnlyList<FailoverUnit>> failover;
    private readonly Lazy<IReadOnlyList<PlacedCommand>> commands;
    private readonly Lazy<NamedGroups> named;
    private readonly Lazy<SyncGroups> sync;

    public RuleContext(SiteModel site, Provenance provenance, DiagnosticBag bag, CompilerOptions options, Policy policy)
    {
        this.policy = policy;
        Site = site;
        Provenance = provenance;
        Options = options;
        this.bag = bag;
        failover = new Lazy<IReadOnlyList<FailoverUnit>>(() => ProvenUnits.Of(this));
        named = new Lazy<NamedGroups>(() => new NamedGroups(this));
        sync = new Lazy<SyncGroups>(() => new SyncGroups(this));
        commands = new Lazy<IReadOnlyList<PlacedCommand>>(() => PlacedCommand.Of(site, provenance));
        Instances = [.. site.Nodes.SelectMany(node => node.Instances.Select(instance => new PlacedInstance(node, instance, provenance)))];
        Services = [.. site.Nodes.SelectMany(node => node.VirtualServers.Select(service => new PlacedService(node, service, provenance)))];
        Addresses = [.. Instances.SelectMany(instance => instance.Addresses)];
        Groups = site.Nodes.Count < 2 ? [] : [.. InstanceGroup.Of(Instances)];
    }

    public SiteModel Site { get; }

    public Provenance Provenance { get; }

    public CompilerOptions Options { get; }

    /// <summary>Every instance, node by node.</summary>
    public IReadOnlyList<PlacedInstance> Instances { get; }

    /// <summary>Every address that an instance moves, instance by instance.</summary>
    public IReadOnlyList<HeldAddress> Addresses { get; }

    /// <summary>Every virtual_server, node by node.</summary>
    public IReadOnlyList<PlacedService> Services { get; }

    /// <summary>The virtual_servers of a node; nodes are models, which take long to compare.</summary>
    public IEnumerable<PlacedService> ServicesOf(NodeModel node) => Services.Where(service => ReferenceEquals(service.Node, node));

    /// <summary>The virtual routers that several nodes take part in.</summary>
    public IReadOnlyList<InstanceGroup> Groups { get; }

    /// <summary>The virtual routers and sync groups whose failover is known and worth a look.</summary>
    public IReadOnlyList<FailoverUnit> Failover => failover.Value;

    /// <summary>The sync group that names each instance.</summary>
    public NamedGroups NamedGroups => named.Value;

    /// <summary>The sync groups by the virtual routers of their members.</summary>
    public SyncGroups SyncGroups => sync.Value;

    /// <summary>Every command of every node.</summary>
    public IReadOnlyList<PlacedCommand> Commands => commands.Value;

    /// <summary>The blocks of a row at the top of every node's file, such as each vrrp_script.</summary>
    public IEnumerable<PlacedBlock> Blocks(BlockKeyword row) =>
        Site.Nodes.SelectMany(node => node.Root.Of(row).Select(block => new PlacedBlock(node, block, Provenance)));

    /// <summary>Whether a row counts anywhere, so that it is worth a look at every block.</summary>
    public bool Uses(params Keyword[] rows)
    {
        foreach (Keyword row in rows) if (Provenance.Uses(row)) return true;
        return false;
    }

    /// <summary>Whether a code is reported at all: what is not need not be put into words.</summary>
    public bool Wants(DiagnosticCode code) => policy.Wants(code);

    /// <summary>Adds a fault; a related place that is the fault's own, as in a file that nodes share, says nothing and is left out.</summary>
    public void Report(DiagnosticCode code, SourcePlace place, string message, params RelatedPlace[] related) =>
        Report(code, null, place, message, related);

    /// <summary>The same of a fault that can be fixed, if there is a fix.</summary>
    public void Report(DiagnosticCode code, Fix? fix, SourcePlace place, string message, params RelatedPlace[] related) =>
        bag.Report(code, fix, place, message, [.. related.Where(other => other.Place != place)]);

    /// <summary>Adds a fault that is told once a file and subject, with the number of its places.</summary>
    public void ReportOnce(DiagnosticCode code, string subject, SourcePlace place, string message) => bag.ReportOnce(code, subject, place, message);
}
