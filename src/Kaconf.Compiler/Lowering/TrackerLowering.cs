using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>track_file</c> and <c>vrrp_track_process</c>; those that do not say what to track are reported elsewhere.</summary>
internal static class TrackerLowering
{
    /// <summary>The files.</summary>
    public static EquatableArray<TrackFileModel> Files(NodeContext context) => context.Document.Of(TrackFileKeywords.Block)
        .Where(block => block.Has(TrackFileKeywords.File))
        .Select(block => new TrackFileModel(block.Name, block.Get(TrackFileKeywords.File), block.Has(TrackFileKeywords.InitFile) ? block.Get(TrackFileKeywords.InitFile) : null))
        .ToEquatableArray();

    /// <summary>The processes.</summary>
    public static EquatableArray<TrackProcessModel> Processes(NodeContext context) => context.Document.Of(TrackProcessKeywords.Block)
        .Where(block => block.Has(TrackProcessKeywords.Process)).Select(Process).ToEquatableArray();

    private static TrackProcessModel Process(BoundBlock block)
    {
        EquatableArray<string> command = block.Get(TrackProcessKeywords.Process);
        // keepalived: parameters, and how they are to be compared, both ask for the command line.
        bool hasParameters = command.Count > 1 || block.Has(TrackProcessKeywords.Match);
        (long quorum, long maximum) = Quorum(block);
        return new TrackProcessModel(block.Name, command)
        {
            Match = hasParameters ? block.Get(TrackProcessKeywords.Match) : null,
            FullCommand = hasParameters || block.Get(TrackProcessKeywords.FullCommand),
            Quorum = quorum,
            QuorumMax = maximum,
            ForkDelay = Delay(block, TrackProcessKeywords.ForkDelay),
            TerminateDelay = Delay(block, TrackProcessKeywords.TerminateDelay),
        };
    }

    // A line that contradicts an earlier one does not count; "quorum_max 0" is a quorum of none unless more than one is asked for.
    private static (long Least, long Most) Quorum(BoundBlock block)
    {
        BoundSetting? least = block.Find(TrackProcessKeywords.Quorum), most = block.Find(TrackProcessKeywords.QuorumMax);
        long quorum = block.Get(TrackProcessKeywords.Quorum), maximum = block.Get(TrackProcessKeywords.QuorumMax);
        if (quorum <= maximum) return (quorum, maximum);
        if (least is null || (maximum == 0 && quorum == 1)) return (0, 0);
        return least.Position < most!.Position ? (quorum, uint.MaxValue) : (maximum == 0 ? 0 : 1, maximum);
    }

    private static long Delay(BoundBlock block, Keyword<long> own)
    {
        BoundSetting? both = block.Find(TrackProcessKeywords.BothDelays);
        return both is not null && both.Position > (block.Find(own)?.Position ?? -1) ? block.Get(TrackProcessKeywords.BothDelays) : block.Get(own);
    }
}
