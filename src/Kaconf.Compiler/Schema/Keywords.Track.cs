using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>track_file</c>, and <c>vrrp_track_file</c>, its old name.</summary>
public static class TrackFileKeywords
{
    public static readonly Keyword<string> File = new("file", new TextArg("a path"), "", "The file that holds a whole number; a file that is not there counts as 0.")
    {
        Unset = "required",
        Repeated = Repeated.FirstWins,
    };

    public static readonly Keyword<Weight> Weight = new("weight", new WeightArg(254), new Weight(1, false), "What the number is multiplied by; with 0 a number other than 0 is a FAULT.")
    {
        Repeated = Repeated.FirstWins,
    };

    public static readonly Keyword<InitFileValue> InitFile =
        new("init_file", new InitFileArg(), new InitFileValue(0, false), "Write the file at the start: where there is none, or always.");

    public static readonly BlockKeyword Block = new("track_file", "track_file", "A file whose number changes priorities and weights.", [File, Weight, InitFile])
    {
        Naming = BlockNaming.One,
    };

    public static readonly Alias OldBlock = new("vrrp_track_file", Block) { Instead = "write 'track_file'" };
}

/// <summary><c>vrrp_track_process</c>.</summary>
public static class TrackProcessKeywords
{
    private static readonly SecondsArg Delay = new(1, 3600 * Second, 6);

    public static readonly Keyword<EquatableArray<string>> Process =
        new("process", new ProcessArg(), default, "The process by its name, or by its command and parameters.") { Repeated = Repeated.FirstWins, Unset = "required" };

    public static readonly Keyword<ParameterMatch> Match =
        new("param_match", new ParameterMatchArg(), ParameterMatch.Exact, "How the parameters are compared; exactly if not given, and if nothing follows.");

    public static readonly Keyword<Weight> Weight =
        new("weight", new WeightArg(254), new Weight(0, false), "Change of priority; 0 = FAULT without the quorum.") { Repeated = Repeated.FirstWins };

    public static readonly Keyword<long> Quorum = new("quorum", new WholeArg(1, 65535), 1, "The fewest processes that are enough.");
    public static readonly Keyword<long> QuorumMax = new("quorum_max", new WholeArg(0, 65535), uint.MaxValue, "The most processes that are allowed; 0 = none may run.") { Unset = "no limit" };
    public static readonly Keyword<long> BothDelays = new("delay", Delay, 0, "Seconds for fork_delay and terminate_delay.");
    public static readonly Keyword<long> ForkDelay = new("fork_delay", Delay, 0, "Seconds that the quorum must last until it counts as up.");
    public static readonly Keyword<long> TerminateDelay = new("terminate_delay", Delay, 0, "Seconds without the quorum until it counts as down.");
    public static readonly Keyword<bool> FullCommand = new("full_command", Flag, false, "Compare with the whole command line rather than the name.");

    public static readonly BlockKeyword Block = new("vrrp_track_process", "vrrp_track_process", "A process that must run, or must not.", [
        Process, Match, Weight, Quorum, QuorumMax, BothDelays, ForkDelay, TerminateDelay, FullCommand,
    ])
    {
        Naming = BlockNaming.One,
    };
}
