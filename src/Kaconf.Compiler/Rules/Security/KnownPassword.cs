using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Security;

/// <summary>KAC4002: a password that keepalived.conf(5) or a tutorial prints, or that is a row of digits or one character.</summary>
internal sealed class KnownPassword : IRule
{
    private static readonly DiagnosticCode Code = new("KAC4002", Severity.Suggestion, "a password that everybody knows", "keepalived.conf(5) and tutorials print them");

    // The first 8 bytes count; what repeats one character or counts up or down needs no entry.
    private static readonly HashSet<string> Known = new(
        [
            "10086", "1066", "1qaz2wsx", "abc123", "admin", "admin123", "changeme", "example", "guest", "ha", "haproxy", "hidden", "k@l", "k@l!ve1", "keepaliv", "letmein",
            "lvs", "master", "mypass", "mypasswo", "mysecret", "nginx", "p@ssw0rd", "pass", "pass123", "passw0rd", "passwd", "password", "pwd", "qwerty", "redis",
            "root", "secret", "secret12", "secretpa", "secretpw", "string", "supersec", "test", "test123", "testing", "verysecr", "vrrp", "your_pas", "yourpass",
        ], StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        if (!context.Uses(AuthKeywords.Password)) return;
        foreach (PlacedInstance instance in context.Instances.Where(instance => Effective.Password(instance.Model) is { Length: > 0 } password && IsKnown(password)))
        {
            context.ReportOnce(
                Code, "", instance.At("authentication/auth_pass"),
                "this auth_pass is one of those that every example has, so that another pair on this link may have it too, and with the same " +
                "virtual_router_id each takes the other's adverts for its own; choose 8 characters by chance, the same ones on every node");
        }
    }

    private static bool IsKnown(string password) => Known.Contains(password) || "01234567890".Contains(password) || "9876543210".Contains(password) || password.All(c => c == password[0]);
}
