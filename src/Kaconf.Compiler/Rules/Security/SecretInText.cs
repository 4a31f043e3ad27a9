using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Security;

/// <summary>KAC4003: keepalived.conf(5) lets the key of auth_hmac stand in a file of its own; a key for TLS needs no password in such a file.</summary>
internal sealed class SecretInText : IRule
{
    private const string Spreads = "goes wherever this text goes, into version control, backups and tickets";

    private static readonly DiagnosticCode Code = new("KAC4003", Severity.Suggestion, "a secret stands in the text", "keepalived.conf(5)") { Profile = Profile.Strict };

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedBlock hmac in context.Instances.SelectMany(instance => instance.Of(AuthKeywords.Hmac)))
        {
            if (hmac.Block.GetAll(AuthKeywords.Key).Any(key => key.Source != KeySource.File))
                context.Report(Code, hmac.At("key"), $"a key that stands here {Spreads}; write 'key ID file:PATH', and let only root read the file");
        }

        foreach (PlacedBlock ssl in context.Blocks(SslKeywords.Block).Where(ssl => ssl.Block.Get(SslKeywords.Password).Length > 0))
            context.Report(Code, ssl.At("password"), $"a password that stands here {Spreads}; remove it from the key instead, and let only root read the key's file");
    }
}
