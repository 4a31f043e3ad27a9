using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>global_defs</c>.</summary>
internal static class GlobalLowering
{
    private const string Name = "global_defs";

    public static GlobalModel Lower(NodeContext context)
    {
        BoundBlock block = context.Globals;
        if (block.Words.Count > 0) context.Provenance.Set(context.Node, Name, "", block.Place);
        context.NoteSettings(block, Name);
        HostPort? smtp = block.Has(GlobalKeywords.SmtpServer) ? block.Get(GlobalKeywords.SmtpServer) : null;
        return new GlobalModel
        {
            RouterId = Given(block, GlobalKeywords.RouterId),
            NotificationEmail = Recipients(context, block).ToEquatableArray(),
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

    private static string? Given(BoundBlock block, Keyword<string> keyword) => block.Has(keyword) ? block.Get(keyword) : null;

    private static List<string> Recipients(NodeContext context, BoundBlock block)
    {
        if (!block.Blocks.TryGetValue(GlobalKeywords.NotificationEmail, out BoundBlock? list)) return [];
        context.NoteEntries(Name, list.Keyword, list.Entries);
        return [.. list.Entries.SelectMany(entry => (IReadOnlyList<string>)entry.Value)];
    }
}
