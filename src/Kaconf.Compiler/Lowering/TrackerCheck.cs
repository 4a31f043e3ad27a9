using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>The blocks that say what can be tracked: complete, and without contradictions.</summary>
internal static class TrackerCheck
{
    public static void Run(NodeContext context)
    {
        foreach (BoundBlock file in context.Document.Of(TrackFileKeywords.Block)) CheckTarget(context, file, TrackFileKeywords.File, "PATH");
        foreach (BoundBlock process in context.Document.Of(TrackProcessKeywords.Block))
        {
            CheckTarget(context, process, TrackProcessKeywords.Process, "NAME");
            CheckQuorum(context.Bag, process);
        }
        BfdCheck.Run(context);
    }

    /// <summary>Reports a block without the line that says what it tracks.</summary>
    public static void CheckTarget(NodeContext context, BoundBlock block, Keyword row, string expected)
    {
        if (!block.IsGiven(row) && !block.HasUnread && context.Document.IsComplete)
            context.Bag.NothingToTrack(block.Place, block.Keyword.Name, block.Name, row.Name, expected);
    }

    // Each line is compared with the other one if that came before it.
    private static void CheckQuorum(DiagnosticBag bag, BoundBlock block)
    {
        if (block.Find(TrackProcessKeywords.Quorum) is not { Value: long quorum } wanted) return;
        if (block.Find(TrackProcessKeywords.QuorumMax) is not { Value: long maximum } allowed || quorum <= maximum) return;
        bool maximumIsLater = allowed.Position > wanted.Position;
        if (maximumIsLater && maximum == 0 && quorum == 1) return;
        (BoundSetting later, BoundSetting earlier) = maximumIsLater ? (allowed, wanted) : (wanted, allowed);
        bag.QuorumAboveMaximum(later.Place, quorum, maximum, earlier.Place);
    }
}
