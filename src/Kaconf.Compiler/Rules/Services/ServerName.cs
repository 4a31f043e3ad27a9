using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2112: enable_sni sends the virtualhost as the server's name in TLS; without either of them there is none to send.</summary>
internal sealed class ServerName : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2112", Severity.Warning, "enable_sni has no name to send", "keepalived");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedBlock checker in context.Services.SelectMany(service => service.Servers).SelectMany(server => server.Checkers))
        {
            BlockKeyword kind = checker.Block.Keyword;
            if (checker.Block.Find(HttpCheckKeywords.EnableSni) is not { Value: true }) continue;
            string? fault = kind == HttpCheckKeywords.Plain ? "HTTP_GET does not use TLS; remove it, or use SSL_GET"
                : IsNameless(checker) ? "there is no virtualhost, whose name it sends in TLS; add one" : null;
            if (fault is not null) context.Report(Code, checker.At(HttpCheckKeywords.EnableSni.Name), $"enable_sni has no effect: {fault}");
        }
    }

    private static bool IsNameless(PlacedBlock checker) => checker.Block.Find(HttpCheckKeywords.SniName) is null && checker.Knows(HttpCheckKeywords.VirtualHost.Name)
        && checker.Of(UrlKeywords.Tls) is { Length: > 0 } urls && urls.All(url => url.Block.Get(UrlKeywords.VirtualHost).Length == 0 && url.Knows(UrlKeywords.VirtualHost.Name));
}
