using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>The sync daemon of IPVS follows an instance that exists.</summary>
internal static class SyncDaemonCheck
{
    public static void Run(NodeContext context)
    {
        if (context.Globals.Find(GlobalLvsKeywords.SyncDaemon) is not { Value: SyncDaemonValue { Instance: { } name } } line) return;
        if (context.Document.Find(VrrpKeywords.Block, name) is not null || context.Document.MayHide(name)) return;
        Token word = line.Words.Skip(2).First(word => word.Value == name);
        context.Bag.UnknownSyncInstance(word.Place, name);
    }
}
