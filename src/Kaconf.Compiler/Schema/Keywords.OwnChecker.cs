using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.CheckKeywords;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>MISC_CHECK</c>.</summary>
public static class MiscCheckKeywords
{
    private static readonly SecondsArg Time = new(0, 4294 * Second, 0) { Wording = "0 to 4294 whole seconds" };

    public static readonly Keyword<CommandValue> Command = new("misc_path", new CommandArg(withUser: false), ServerShapes.NoCommand, "The command; exit status 0 is success.") { Unset = "required" };
    public static readonly Keyword<long> Timeout = new("misc_timeout", Time, 60 * Second, "Seconds after which a run is stopped and has failed; the virtual server's delay_loop if not given.") { Inherits = () => VirtualServerKeywords.DelayLoop };
    public static readonly Keyword<bool> Dynamic = new("misc_dynamic", Flag, false, "An exit status from 2 to 255 is a success and sets the server's weight to it less 2.");
    public static readonly Keyword<UserValue> Account = new("user", User, new UserValue("", null), "The account that runs it.") { Unset = "as script_user says" };

    public static readonly Keyword<long> Retry = RetryOf(0);

    public static readonly BlockKeyword Block = Checker("MISC_CHECK", "Whether a command succeeds.", [Command, Timeout, Dynamic, Account, .. Timing(Retry)], notYet: null);
}

/// <summary><c>FILE_CHECK</c>.</summary>
public static class FileCheckKeywords
{
    public static readonly Keyword<string> File = new("track_file", new TextArg("the name of a track_file"), "", "The track_file whose number changes the server's weight.") { Unset = "required" };
    public static readonly Keyword<Weight> Weight = new("weight", new WeightArg(int.MaxValue, cancels: true), new Weight(1, false), "What the number is multiplied by; 0 = down while it is not 0, and the track_file's weight if not given.") { Unset = "weight of the track_file" };

    public static readonly BlockKeyword Block = Checker("FILE_CHECK", "What the number in a file says.", [File, Weight]);
}

/// <summary><c>BFD_CHECK</c>.</summary>
public static class BfdCheckKeywords
{
    public static readonly Keyword<string> Name = new("name", new TextArg("the name of a bfd_instance") { Alone = true }, "", "The bfd_instance whose session must be up.") { Repeated = Repeated.FirstWins, Unset = "required" };

    public static readonly BlockKeyword Block = Checker("BFD_CHECK", "Whether a BFD session is up.", [Name, Alpha]);
}
