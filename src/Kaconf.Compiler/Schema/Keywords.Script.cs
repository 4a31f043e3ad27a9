using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>vrrp_script</c>.</summary>
public static class ScriptKeywords
{
    private static readonly SecondsArg Time = new(1000, 4294 * Second, 3) { ZeroIs = Second };
    private static readonly WholeArg Results = new(1, int.MaxValue);

    public static readonly Keyword<CommandValue> Script = new("script", new CommandArg(withUser: false), new CommandValue("", default, null), "The command; exit status 0 is success.") { Unset = "required" };
    public static readonly Keyword<long> Interval = new("interval", Time, Second, "Seconds between runs.");
    public static readonly Keyword<long> Timeout = new("timeout", Time, Second, "Seconds after which a run is stopped and has failed; the interval if not given.") { Unset = "the interval" };
    public static readonly Keyword<Weight> Weight = new("weight", new WeightArg(253), new Weight(0, false), "Change of priority; 0 = FAULT on failure.");
    public static readonly Keyword<long> Rise = new("rise", Results, 1, "Successes in a row until it counts as up.");
    public static readonly Keyword<long> Fall = new("fall", Results, 1, "Failures in a row until it counts as down.");
    public static readonly Keyword<UserValue> Account = new("user", User, new UserValue("", null), "The account that runs it.") { Unset = "as script_user says" };
    public static readonly Keyword<bool> InitFail = new("init_fail", Flag, false, "Failed until the first result.");

    public static readonly BlockKeyword Block = new("vrrp_script", "vrrp_script", "A command that is run again and again to track something.", [
        Script, Interval, Timeout, Weight, Rise, Fall, Account, InitFail,
    ])
    {
        Naming = BlockNaming.One,
    };
}
