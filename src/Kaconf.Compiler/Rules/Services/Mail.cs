using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2113, KAC2114: a mail needs somebody who asks for it, a server and a receiver; where one is missing keepalived sends none and says nothing.</summary>
internal sealed class Mail : IRule
{
    private static readonly DiagnosticCode Incomplete = new("KAC2113", Severity.Warning, "mails have no server or no receiver", "keepalived");
    private static readonly DiagnosticCode Unused = new("KAC2114", Severity.Suggestion, "mails are set up and nothing sends one", "keepalived.conf(5)");

    private const string Alert = "smtp_alert";

    public IReadOnlyList<DiagnosticCode> Codes => [Incomplete, Unused];

    public void Check(RuleContext context)
    {
        foreach (NodeModel node in context.Site.Nodes)
        {
            PlacedBlock root = new(node, node.Root, context.Provenance);
            PlacedBlock? globals = root.Of(GlobalKeywords.Block).FirstOrDefault();
            if (context.Provenance.Of(node.Root).HasUnread || globals?.Knows(GlobalMailKeywords.SmtpServer.Name, GlobalMailKeywords.NotificationEmail.Name) == false) continue;
            Check(context, root, globals, InBlocks(context, root).FirstOrDefault() ?? InGlobals(globals));
        }
    }

    private static void Check(RuleContext context, PlacedBlock root, PlacedBlock? globals, SourcePlace? asking)
    {
        bool server = globals?.Has(GlobalMailKeywords.SmtpServer.Name) == true, receiver = globals?.Has(GlobalMailKeywords.NotificationEmail.Name) == true;
        if (server && receiver)
        {
            if (asking is null && !IsAskedByServers(root))
                context.Report(
                    Unused, globals!.At(GlobalMailKeywords.SmtpServer.Name),
                    "mails are set up, but instances and groups send none unless smtp_alert says so; add smtp_alert to global_defs or to them, or remove the mail settings");
            return;
        }
        if ((asking ?? (server ? globals!.At(GlobalMailKeywords.SmtpServer.Name) : receiver ? globals!.At(GlobalMailKeywords.NotificationEmail.Name) : null)) is not { } place) return;
        string missing = string.Join(" and no ", new[] { server ? "" : GlobalMailKeywords.SmtpServer.Name, receiver ? "" : GlobalMailKeywords.NotificationEmail.Name }.Where(word => word.Length > 0));
        context.Report(Incomplete, place, $"no mail is ever sent, because global_defs has no {missing}; add what is missing, or remove the rest of the mail settings");
    }

    private static SourcePlace? InGlobals(PlacedBlock? globals) =>
        new Keyword<bool>[] { GlobalMailKeywords.SmtpAlert, GlobalMailKeywords.SmtpAlertVrrp, GlobalMailKeywords.SmtpAlertChecker }
            .Where(row => globals?.Block.IsGiven(row) == true && globals.Block.Get(row)).Select(row => globals!.At(row.Name)).FirstOrDefault();

    // The instances, groups, services and servers that say so themselves.
    private static IEnumerable<SourcePlace> InBlocks(RuleContext context, PlacedBlock root) => !context.Provenance.Rows.Any(row => row.Name == Alert) ? [] :
        from row in new[] { VrrpKeywords.Block, GroupKeywords.Sync, VirtualServerKeywords.Block }
        from block in root.Of(row)
        from inner in block.Of(RealServerKeywords.Block).Prepend(block)
        where inner.Block.Settings.Any(setting => setting is { IsInherited: false, Value: true } && setting.Keyword.Name == Alert)
        select inner.At(Alert);

    // A real_server sends mails unless told otherwise, when a check of it fails.
    private static bool IsAskedByServers(PlacedBlock root) => root.Of(VirtualServerKeywords.Block).SelectMany(service => service.Of(RealServerKeywords.Block))
        .Any(server => server.Block.Get(RealServerKeywords.SmtpAlert) && (server.Block.Blocks.Count > 0 || !server.Knows(TcpCheckKeywords.Block.Name)));
}
