using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>global_defs</c>.</summary>
internal static class GlobalLowering
{
    public static GlobalModel Lower(NodeContext context)
    {
        BoundBlock block = context.Globals;
        ReportFlags(context, block);
        HostPort? smtp = block.Has(GlobalKeywords.SmtpServer) ? block.Get(GlobalKeywords.SmtpServer) : null;
        return new GlobalModel
        {
            RouterId = Given(block, GlobalKeywords.RouterId),
            NotificationEmail = Recipients(block).ToEquatableArray(),
            NotificationEmailFrom = Given(block, GlobalKeywords.EmailFrom),
            SmtpServer = smtp?.Host,
            SmtpPort = smtp?.Port ?? GlobalKeywords.SmtpServer.Default.Port,
            SmtpConnectTimeoutSeconds = (int)block.Get(GlobalKeywords.SmtpTimeout),
            Strict = block.Get(GlobalKeywords.Strict),
            ScriptUser = block.Has(GlobalKeywords.ScriptUser) ? block.Get(GlobalKeywords.ScriptUser) : null,
            EnableScriptSecurity = block.Get(GlobalKeywords.EnableScriptSecurity),
            GarpInterval = (uint)block.Get(GlobalKeywords.GarpInterval),
            GnaInterval = (uint)block.Get(GlobalKeywords.GnaInterval),
        };
    }

    // Plain flags in keepalived 2.2, so that 'off' turns them on there.
    private static void ReportFlags(NodeContext context, BoundBlock block)
    {
        foreach (Keyword<bool> keyword in new[] { GlobalKeywords.Strict, GlobalKeywords.SkipCheckAdvAddr })
            if (block.Find(keyword) is { Value: false } off) context.Bag.FalseIsTrue(off.Place, keyword.Name, on: false);
    }

    private static string? Given(BoundBlock block, Keyword<string> keyword) => block.Has(keyword) ? block.Get(keyword) : null;

    private static List<string> Recipients(BoundBlock block)
    {
        BoundBlock? list = block.Block(GlobalKeywords.NotificationEmail);
        return list is null ? [] : [.. list.Entries.SelectMany(entry => (EquatableArray<string>)entry.Value)];
    }
}
