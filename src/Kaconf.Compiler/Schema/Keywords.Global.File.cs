using System.Collections.Generic;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Reading the configuration, reloading it, and files that are written, in <c>global_defs</c>.</summary>
public static class GlobalFileKeywords
{
    private static readonly TextArg FilePath = new("the path of a file") { MayBeEmpty = true };
    private static readonly TextArg Folder = new("the path of a folder") { MayBeEmpty = true };

    public static readonly Keyword<EquatableArray<string>> IncludeCheck = new("include_check", new IncludeCheckArg(), default, "What is wrong with an 'include' that is an error; the word alone means all.") { Repeated = Repeated.All };
    public static readonly Keyword<long> RandomSeed = new("random_seed", Unsigned, 0, "Where the numbers of ${_RANDOM} start.") { Unset = "made from the node's name" };

    public static readonly Keyword<string> ReloadCheck = new("reload_check_config", new TextArg("the path of a log file") { Bare = "/dev/null", MayBeEmpty = true }, "", "Check the configuration before a reload, and write what is wrong to a file.") { NotYet = Features.Reload };
    public static readonly Keyword<string> ReloadTimeFile = new("reload_time_file", new AloneArg<string>(FilePath), "", "A file that holds the time of the next reload.") { NotYet = Features.Reload };
    public static readonly Keyword<bool> ReloadRepeat = new("reload_repeat", Flag, false, "Reload at that time every day.") { NotYet = Features.Reload };
    public static readonly Keyword<string> ReloadFile = new("reload_file", new TextArg("the path of a file") { Bare = "/run/keepalived.reload", MayBeEmpty = true }, "", "A file that exists while the configuration is read.") { NotYet = Features.Reload };
    public static readonly Keyword<string> SaveFolder = new("config_save_dir", new TextArg("the path of a folder"), "", "Where configuration and state are written around a reload.") { NotYet = Features.Reload };
    public static readonly Keyword<string> TemporaryFolder = new("tmp_config_directory", Folder, "", "Where the configuration is kept between its readings.") { NotYet = Features.Reload, Repeated = Repeated.FirstWins, Unset = "kept in memory" };

    public static readonly Keyword<bool> InstanceInNames = new("data_use_instance", Switch, false, "Put the instance and the network namespace into the names of dumps.") { NotYet = Features.Dumps };
    public static readonly Keyword<long> JsonVersion = new("json_version", new WholeArg(1, 2), 1, "The shape of the JSON dump.") { NotYet = Features.Dumps, IsNew = true };
    public static readonly Keyword<string> StateDump = Dump("state_dump_file", "The dump of the state", "keepalived.data");
    public static readonly Keyword<string> StatsDump = Dump("stats_dump_file", "The dump of the counters", "keepalived.stats", "keepalived writes its usual file all the same");
    public static readonly Keyword<string> JsonDump = Dump("json_dump_file", "The dump as JSON", "keepalived.json", "keepalived writes its usual file all the same");

    public static readonly Keyword<string> IprouteEtc = Names("iproute_etc_dir", "first", "/etc/iproute2");
    public static readonly Keyword<string> IprouteUsr = Names("iproute_usr_dir", "then", "where iproute2 has them");

    internal static IReadOnlyList<Keyword> All =>
    [
        IncludeCheck, RandomSeed, ReloadCheck, ReloadTimeFile, ReloadRepeat, ReloadFile, SaveFolder, TemporaryFolder, InstanceInNames, JsonVersion, StateDump,
        StatsDump, JsonDump, IprouteEtc, IprouteUsr,
    ];

    private static Keyword<string> Dump(string name, string what, string usual, string? noEffect = null) =>
        new(name, new AloneArg<string>(new TextArg("the path of a file")), "", $"{what} is written here.")
        {
            NotYet = noEffect is null ? Features.Dumps : null, NoEffect = noEffect, IsNew = true, Unset = $"{usual} in $TMPDIR, else in /tmp",
        };

    private static Keyword<string> Names(string name, string order, string usual) =>
        new(name, new AloneArg<string>(Folder), "", $"Where rt_tables and other lists of names are looked for {order}.") { IsNew = true, Unset = usual };
}
