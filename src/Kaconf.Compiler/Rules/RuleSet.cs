using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules;

/// <summary>All checks over the finished model.</summary>
public static class RuleSet
{
    private static readonly IReadOnlyList<IRule> Rules =
    [
        new DuplicateVirtualRouterId(), new PasswordLength(), new NoPreempt(), new PreemptDelay(), new RequiredSettings(),
        new VirtualAddresses(), new StrictFilter(), new NameMismatch(), new AddressMismatch(), new AuthenticationMismatch(),
        new WireMismatch(), new Election(), new UnicastPeers(),
    ];

    /// <summary>Checks a site; the provenance must know every instance of it.</summary>
    public static void Run(SiteModel site, Provenance provenance, DiagnosticBag bag)
    {
        RuleContext context = new(site, provenance, bag);
        foreach (IRule rule in Rules) rule.Check(context);
    }
}
