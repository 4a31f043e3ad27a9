using System.Collections.Generic;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Names, priorities and limits of keepalived's processes, and its own scripts, in <c>global_defs</c>. Kaconf is one process.</summary>
public static class GlobalProcessKeywords
{
    private const string Vrrp = "VRRP";
    private static readonly ProcessNameArg Label = new();
    private static readonly WholeArg Niceness = new(-20, 19);
    private static readonly WholeArg RealTime = new(1, 99) { AcceptedFrom = int.MinValue, AcceptedTo = int.MaxValue };
    private static readonly CpuSetArg Cpus = new();
    private static readonly WholeArg ScriptTimeout = new(1, 1000);

    public static readonly Keyword<bool> Names = new("process_names", Flag, false, "Give the processes of VRRP, the checkers and BFD names of their own.") { NotYet = Features.ProcessControl };
    public static readonly Keyword<string> Name = Named("process_name", "the parent process");
    public static readonly Keyword<string> VrrpName = Named("vrrp_process_name", "the VRRP process");
    public static readonly Keyword<string> CheckerName = Named("checker_process_name", "the checker process");
    public static readonly Keyword<string> BfdName = Named("bfd_process_name", "the BFD process");

    public static readonly Keyword<long> VrrpPriority = Nice("vrrp_priority", Vrrp);
    public static readonly Keyword<long> CheckerPriority = Nice("checker_priority", "checker");
    public static readonly Keyword<long> BfdPriority = Nice("bfd_priority", "BFD");
    public static readonly Keyword<bool> VrrpNoSwap = NoSwap("vrrp_no_swap", Vrrp);
    public static readonly Keyword<bool> CheckerNoSwap = NoSwap("checker_no_swap", "checker");
    public static readonly Keyword<bool> BfdNoSwap = NoSwap("bfd_no_swap", "BFD");
    public static readonly Keyword<long> VrrpRealTime = Real("vrrp_rt_priority", Vrrp);
    public static readonly Keyword<long> CheckerRealTime = Real("checker_rt_priority", "checker");
    public static readonly Keyword<long> BfdRealTime = Real("bfd_rt_priority", "BFD");
    public static readonly Keyword<EquatableArray<long>> VrrpCpus = Pinned("vrrp_cpu_affinity", Vrrp);
    public static readonly Keyword<EquatableArray<long>> CheckerCpus = Pinned("checker_cpu_affinity", "checker");
    public static readonly Keyword<EquatableArray<long>> BfdCpus = Pinned("bfd_cpu_affinity", "BFD");
    public static readonly Keyword<long> VrrpLimit = Limit("vrrp_rlimit_rttime", Vrrp);
    public static readonly Keyword<long> CheckerLimit = Limit("checker_rlimit_rttime", "checker");
    public static readonly Keyword<long> BfdLimit = Limit("bfd_rlimit_rttime", "BFD");

    public static readonly Keyword<long> MaxAutoPriority = new("max_auto_priority", new BareArg<long>(new WholeArg(-1, 99), 99), 0, "How high the real-time priority may be raised when timers run late; 0 and -1 = not at all.") { Unset = "not raised" };
    public static readonly Keyword<long> AutoPriorityDelay = new("min_auto_priority_delay", new WholeArg(1, 10_000_000), Second, "Microseconds of lateness that raise the real-time priority.");
    public static readonly Keyword<long> Umask = new("umask", new UmaskArg(), UmaskArg.Standard, "The permissions that files of scripts do not get.") { Unset = "0177" };

    public static readonly Keyword<CommandValue> StartupScript = Script("startup_script", "once before the start");
    public static readonly Keyword<long> StartupTimeout = new("startup_script_timeout", ScriptTimeout, 10, "Seconds after which startup_script is ended.");
    public static readonly Keyword<CommandValue> ShutdownScript = Script("shutdown_script", "once after the stop");
    public static readonly Keyword<long> ShutdownTimeout = new("shutdown_script_timeout", ScriptTimeout, 10, "Seconds after which shutdown_script is ended.");
    public static readonly Keyword<bool> SymbolicLinks = new("use_symlink_paths", Switch, false, "Keep symbolic links in the paths of scripts.") { IsNew = true };
    public static readonly Keyword<bool> SupplementaryGroups = new("set_supplementary_groups", Switch, false, "Give scripts all groups of their user.") { IsNew = true };

    internal static IReadOnlyList<Keyword> All =>
    [
        Names, Name, VrrpName, CheckerName, BfdName, new Alias("lvs_process_name", CheckerName) { Instead = "write 'checker_process_name'" },
        VrrpPriority, CheckerPriority, BfdPriority, VrrpNoSwap, CheckerNoSwap, BfdNoSwap, VrrpRealTime, CheckerRealTime, BfdRealTime,
        VrrpCpus, CheckerCpus, BfdCpus, VrrpLimit, CheckerLimit, BfdLimit, Former(VrrpLimit), Former(CheckerLimit), Former(BfdLimit),
        MaxAutoPriority, AutoPriorityDelay, Umask, StartupScript, StartupTimeout, ShutdownScript, ShutdownTimeout, SymbolicLinks, SupplementaryGroups,
    ];

    private static Keyword<string> Named(string name, string process) => new(name, Label, "", $"The name of {process}.") { NotYet = Features.ProcessControl };

    private static Keyword<long> Nice(string name, string process) => new(name, Niceness, 0, $"The niceness of the {process} process.") { NotYet = NotYetOf(process) };

    private static Keyword<bool> NoSwap(string name, string process) => new(name, Flag, false, $"Keep the {process} process in memory.") { NotYet = NotYetOf(process) };

    private static Keyword<long> Real(string name, string process) =>
        new(name, RealTime, 0, $"The real-time priority of the {process} process; without it, or at 0, it is scheduled as others are.") { NotYet = NotYetOf(process), Unset = "no real-time priority" };

    private static Keyword<EquatableArray<long>> Pinned(string name, string process) => new(name, Cpus, default, $"The CPUs that the {process} process may run on.") { NotYet = NotYetOf(process), Unset = "all" };

    private static Keyword<long> Limit(string name, string process) =>
        new(name, AtLeastOne, 10_000, $"Microseconds that the {process} process may run without a pause while it has a real-time priority.") { NotYet = NotYetOf(process) };

    // Kaconf's one process is that of VRRP.
    private static string? NotYetOf(string process) => process == Vrrp ? null : Features.ProcessControl;

    private static Alias Former(Keyword<long> limit)
    {
        string old = limit.Name.Replace("_rttime", "_rtime");
        return new Alias(old, limit) { Instead = $"write '{limit.Name}'" };
    }

    private static Keyword<CommandValue> Script(string name, string when) =>
        new(name, Notification, new CommandValue("", default, null), $"Command that runs {when}.") { Repeated = Repeated.FirstWins };
}
