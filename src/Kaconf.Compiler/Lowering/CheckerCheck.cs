using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Lowering;

/// <summary>The checkers of a file: those that do not say what they check, and those whose settings contradict each other.</summary>
internal static class CheckerCheck
{
    private static readonly Dictionary<BlockKeyword, (Keyword Row, string Example)> Needed = new()
    {
        [MiscCheckKeywords.Block] = (MiscCheckKeywords.Command, "misc_path \"COMMAND ARGUMENTS\""),
        [FileCheckKeywords.Block] = (FileCheckKeywords.File, "track_file NAME"),
        [BfdCheckKeywords.Block] = (BfdCheckKeywords.Name, "name INSTANCE"),
    };

    public static void Run(NodeContext context)
    {
        foreach (BoundBlock service in context.Document.Of(VirtualServerKeywords.Block))
            foreach (BoundBlock server in service.Blocks.Where(block => block.Keyword == RealServerKeywords.Block))
            {
                foreach (BoundBlock checker in server.Blocks) Check(context, server, checker);
                CheckSessions(context.Bag, server);
            }
    }

    private static void Check(NodeContext context, BoundBlock server, BoundBlock checker)
    {
        if (CheckerKeywords.Connecting.Contains(checker.Keyword)) CheckerTarget.Run(context.Bag, server, checker);
        if (checker.Keyword == HttpCheckKeywords.Plain || checker.Keyword == HttpCheckKeywords.Tls) UrlCheck.Run(context, checker);
        if (checker.Keyword == UdpCheckKeywords.Block) CheckReply(context.Bag, checker);
        if (checker.Find(FileCheckKeywords.File) is { } file) FindFile(context, checker, file.Words[1]);
        if (checker.Find(BfdCheckKeywords.Name) is { } session) new TrackReferences(context, checker, BfdKeywords.Block).Find(session.Words[1]);
        if (!Needed.TryGetValue(checker.Keyword, out (Keyword Row, string Example) needed) || IsGiven(context, checker, needed.Row)) return;
        context.Bag.IncompleteChecker(checker.Words[0].Place, checker.Keyword.Name, needed.Row.Name, needed.Example);
    }

    /// <summary>Whether a block has a setting, or a line that may have been it or was reported.</summary>
    internal static bool IsGiven(NodeContext context, BoundBlock block, Keyword row) =>
        block.IsGiven(row) || block.HasUnread || !context.Document.IsComplete;

    // The weight of the file counts where the checker gives none.
    private static void FindFile(NodeContext context, BoundBlock checker, Token name)
    {
        if (new TrackReferences(context, checker, TrackFileKeywords.Block).Find(name) is null || checker.Has(FileCheckKeywords.Weight)) return;
        if (context.Document.Find(TrackFileKeywords.Block, name.Value)!.Find(TrackFileKeywords.Weight) is { } weight) checker.Add(FileCheckKeywords.Weight, weight with { });
    }

    private static void CheckSessions(DiagnosticBag bag, BoundBlock server)
    {
        if (server.Blocks.Count < 2) return;
        Dictionary<string, Token> seen = [];
        foreach (BoundSetting line in server.Blocks.Select(checker => checker.Find(BfdCheckKeywords.Name)).OfType<BoundSetting>())
        {
            if (seen.TryGetValue(line.Words[1].Value, out Token? first)) bag.RepeatedEntry(line.Place, server.Keyword.Name, line.Words[1].Value, first.Place);
            else seen.Add(line.Words[1].Value, line.Words[1]);
        }
    }

    private static void CheckReply(DiagnosticBag bag, BoundBlock checker)
    {
        long minimum = checker.Get(UdpCheckKeywords.MinimumReply), maximum = checker.Get(UdpCheckKeywords.MaximumReply);
        if (minimum > maximum) bag.ImpossibleReply(checker.Find(UdpCheckKeywords.MinimumReply)!.Place, minimum, maximum, checker.Words[0].Place);
    }
}
