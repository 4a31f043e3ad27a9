using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Rules.Advice;
using Kaconf.Compiler.Rules.Cluster;
using Kaconf.Compiler.Rules.Failover;
using Kaconf.Compiler.Rules.Host;
using Kaconf.Compiler.Rules.Routers;
using Kaconf.Compiler.Rules.Security;
using Kaconf.Compiler.Rules.Services;

namespace Kaconf.Compiler.Rules;

/// <summary>All checks over the finished model.</summary>
internal static class RuleSet
{
    private static readonly IReadOnlyList<IRule> Rules =
        [.. RouterRules.All, .. ServiceRules.All, .. ClusterRules.All, .. FailoverRules.All, .. SecurityRules.All, .. AdviceRules.All, .. HostRules.All];

    /// <summary>What the rules may report.</summary>
    public static IEnumerable<DiagnosticCode> Codes => Rules.SelectMany(rule => rule.Codes);

    /// <summary>Checks a site; the provenance must know every block of it. A rule that nobody wants to hear costs nothing.</summary>
    public static void Run(SiteModel site, Provenance provenance, DiagnosticBag bag, CompilerOptions options, Policy policy)
    {
        RuleContext context = new(site, provenance, bag, options, policy);
        foreach (IRule rule in Rules) if (rule.Codes.Any(policy.Wants)) rule.Check(context);
    }
}
