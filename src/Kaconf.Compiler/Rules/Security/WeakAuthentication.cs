using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Security;

/// <summary>KAC4001: RFC 3768 took the authentication of RFC 2338 out again, since it secured nothing.</summary>
internal sealed class WeakAuthentication : IRule
{
    private static readonly DiagnosticCode Code = new("KAC4001", Severity.Suggestion, "the authentication of VRRPv2 keeps nobody out", "RFC 3768 §10") { Profile = Profile.Strict };

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        if (!context.Uses(AuthKeywords.Password)) return;
        foreach (PlacedInstance instance in context.Instances.Where(instance => !instance.Model.Strict && instance.Model.Version == 2))
        {
            if (instance.Model.Authentication is not { Type: { } type, Password: not null }) continue;
            string why = type == "PASS"
                ? "auth_type PASS sends the password in plain text with every advert: whoever can listen on the link can take the addresses"
                : "auth_type AH rests on MD5 and a password of 8 bytes, which whoever listens on the link can search for";
            context.ReportOnce(Code, type, instance.At("authentication/auth_type"), $"{why}; let only the other nodes send IP protocol {Protocol(type)} here, by a VLAN of its own or a packet filter");
        }
    }

    // RFC 3768 §5.2.4; RFC 2402.
    private static int Protocol(string type) => type == "PASS" ? 112 : 51;
}
