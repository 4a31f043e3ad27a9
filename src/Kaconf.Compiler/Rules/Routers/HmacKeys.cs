using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2078: without the key that signs, keepalived runs with no authentication at all.</summary>
internal sealed class HmacKeys : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2078", Severity.Error, "auth_hmac has no key that signs", "keepalived turns the authentication off");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        if (!context.Uses(AuthKeywords.Hmac)) return;
        foreach (PlacedInstance instance in context.Instances)
        {
            foreach (PlacedBlock hmac in instance.Of(AuthKeywords.Hmac).Where(block => block.Knows(AuthKeywords.Key.Name, AuthKeywords.ActiveKey.Name)))
            {
                long active = hmac.Block.Get(AuthKeywords.ActiveKey);
                if (hmac.Block.GetAll(AuthKeywords.Key).Any(key => key.Id == active)) continue;
                context.Report(
                    Code, hmac.At(AuthKeywords.ActiveKey.Name),
                    active == 0
                        ? "auth_hmac has no active_key, so keepalived goes on without any authentication; add active_key with the number of a key"
                        : $"auth_hmac has no key {active}, so keepalived goes on without any authentication; add the key, or correct active_key");
            }
        }
    }
}
