using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2002: RFC 2338 §5.3.10 leaves 8 bytes for the password, and the rest of a longer one does not count.</summary>
internal sealed class PasswordLength : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2002", Severity.Warning, "auth_pass is longer than what travels", "RFC 2338 §5.3.10");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        if (!context.Uses(AuthKeywords.Password)) return;
        foreach (PlacedInstance instance in context.Instances.Where(i => i.Model.Authentication?.Password is not null))
        {
            int bytes = Encoding.UTF8.GetByteCount(instance.Model.Authentication!.Password!);
            if (bytes <= Effective.PasswordBytes) continue;
            context.Report(
                Code, instance.At("authentication/auth_pass"),
                $"auth_pass has {bytes} bytes, of which only the first {Effective.PasswordBytes} travel; shorten it to {Effective.PasswordBytes}");
        }
    }
}
