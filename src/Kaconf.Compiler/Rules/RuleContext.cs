using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules;

/// <summary>What a rule sees, and where it reports.</summary>
internal sealed class RuleContext
{
    private readonly DiagnosticBag bag;

    public RuleContext(SiteModel site, Provenance provenance, DiagnosticBag bag)
    {
        Site = site;
        Provenance = provenance;
        this.bag = bag;
        Instances = [.. site.Nodes.SelectMany(node => node.Instances.Select(instance => new PlacedInstance(node, instance, provenance)))];
        Groups = site.Nodes.Count < 2 ? [] : [.. InstanceGroup.Of(Instances)];
    }

    public SiteModel Site { get; }

    public Provenance Provenance { get; }

    /// <summary>Every instance, node by node.</summary>
    public IReadOnlyList<PlacedInstance> Instances { get; }

    /// <summary>The virtual routers that several nodes take part in.</summary>
    public IReadOnlyList<InstanceGroup> Groups { get; }

    /// <summary>Adds a fault; a related place that is the fault's own, as in a file that nodes share, says nothing and is left out.</summary>
    public void Report(DiagnosticCode code, SourcePlace place, string message, params RelatedPlace[] related) =>
        bag.Add(code.Id, code.Severity, message, place, [.. related.Where(other => other.Place != place)]);
}
