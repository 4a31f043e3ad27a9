using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2106: a server, or what a check asks, that is the service itself.</summary>
internal sealed class OwnAddress : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2106", Severity.Warning, "a server or a check has the address of the service", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedService service in context.Services)
        {
            if (service.Model.Service.Address is not { } own) continue;
            if (service.Model.Sorry is { } sorry && IsOwn(own, sorry.Server.Address, sorry.Server.Port))
                Report(context, service, service.At(VirtualServerKeywords.SorryServer.Name), "sorry_server");
            foreach (PlacedServer server in service.Servers)
            {
                if (IsOwn(own, server.Server.Address, server.Port)) Report(context, service, server.At(""), "real_server");
                else CheckTargets(context, service, server, own);
            }
        }
    }

    private static void CheckTargets(RuleContext context, PlacedService service, PlacedServer server, ServerAddress own)
    {
        foreach (PlacedBlock checker in server.Checkers.Where(checker => checker.Has(CheckKeywords.ConnectIp.Name)))
        {
            long port = checker.Block.Get(CheckKeywords.ConnectPort) is not 0 and long given ? given : server.Port;
            if (IsOwn(own, checker.Block.Get(CheckKeywords.ConnectIp), port)) Report(context, service, checker.At(CheckKeywords.ConnectIp.Name), "connect_ip");
        }
    }

    private static bool IsOwn(ServerAddress own, AddressValue address, long port) => address == own.Address && (own.Port == 0 || own.Port == port || port == 0);

    private static void Report(RuleContext context, PlacedService service, SourcePlace place, string keyword) => context.Report(
        Code, place, $"this {keyword} is the service '{service.Name}' itself and not a server behind it; write the server's own address", service.Related("", "the service"));
}
