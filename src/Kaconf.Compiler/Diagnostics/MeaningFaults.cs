using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults that show when defaults, inheritance and references are worked out.</summary>
internal static class MeaningFaults
{
    public static void ForeignFamily(this DiagnosticBag bag, SourcePlace place, string address, bool wantedV6, SourcePlace first) => bag.Report(
        LanguageCodes.ForeignFamily, place, $"{Quote(address)} is no {(wantedV6 ? "IPv6" : "IPv4")} address as the instance's others; an instance has one family",
        new RelatedPlace(first, "the family comes from here"));

    public static void VersionConflict(this DiagnosticBag bag, SourcePlace place, string word, string family, SourcePlace first) => bag.Report(
        LanguageCodes.VersionConflict, place, $"{Quote(word)} does not go with an instance of {family}, and keepalived ignores it; remove it",
        new RelatedPlace(first, "the family comes from here"));

    public static void RepeatedEntry(this DiagnosticBag bag, SourcePlace place, string block, string entry, SourcePlace first, Fix? fix = null) => bag.Report(
        LanguageCodes.RepeatedEntry, fix, place, $"{Quote(entry)} stands twice in '{block}'; this one is ignored, remove it",
        new RelatedPlace(first, "first given here"));

    public static void GlobalAfterInstance(this DiagnosticBag bag, SourcePlace place, string keyword, string instance, SourcePlace instancePlace) =>
        bag.Report(
            LanguageCodes.GlobalAfterInstance, place,
            $"'{keyword}' comes after vrrp_instance {Quote(instance)} and does not apply to it; move global_defs to the top",
            new RelatedPlace(instancePlace, "the instance starts here"));

    public static void IncompleteAuthentication(this DiagnosticBag bag, SourcePlace place, string missing) => bag.Report(
        LanguageCodes.IncompleteAuthentication, place, $"'authentication' has no {missing}, so there is none on the wire; add it or remove the block");

    public static void UnicastSourceWithoutPeer(this DiagnosticBag bag, SourcePlace place) => bag.Report(
        LanguageCodes.UnicastWithoutPeer, place,
        "'unicast_src_ip' without 'unicast_peer': the adverts are multicast; name the peers, or write mcast_src_ip for the source address");

    public static void UnicastPeerWithoutEntry(this DiagnosticBag bag, SourcePlace place) => bag.Report(
        LanguageCodes.UnicastWithoutPeer, place, "'unicast_peer' has no entry, so the adverts are multicast; name the peers, or remove the block");

    public static void FaultWithoutPeer(this DiagnosticBag bag, SourcePlace place) => bag.Report(
        LanguageCodes.UnicastWithoutPeer, place, "'unicast_fault_no_peer' without 'unicast_peer': the instance stays in FAULT; name the peers");

    public static void OwnInterface(this DiagnosticBag bag, SourcePlace place, string name, bool isTracked) => bag.Report(
        LanguageCodes.OwnInterface, place, $"{Quote(name)} is the instance's own interface, " + (isTracked
            ? "which is tracked anyway; keepalived ignores the entry, remove it"
            : "and keepalived ignores the entry, so dont_track_primary leaves it untracked; remove the entry, and dont_track_primary where the link counts"));

    public static void ScriptAccount(this DiagnosticBag bag, SourcePlace place, SourcePlace script) => bag.Report(
        LanguageCodes.ScriptAccount, place,
        "enable_script_security without script_user: scripts run as the account keepalived_script, and not at all where there is none; add 'script_user USER' before the scripts",
        new RelatedPlace(script, "the first command without a user"));

    public static void UnknownSyncInstance(this DiagnosticBag bag, SourcePlace place, string name) => bag.Report(
        LanguageCodes.UnknownSyncInstance, place, $"no vrrp_instance is called {Quote(name)}, and keepalived then runs no sync daemon; correct the name");

    public static void SameFifo(this DiagnosticBag bag, SourcePlace place, string keyword, string path, SourcePlace general) => bag.Report(
        LanguageCodes.SameFifo, place, $"'{keyword}' {Quote(path)} is the notify_fifo, which has these lines anyway; keepalived leaves it out, remove it",
        new RelatedPlace(general, "notify_fifo is here"));

    public static void GroupWithoutInterval(this DiagnosticBag bag, SourcePlace place) => bag.Report(
        LanguageCodes.GroupWithoutInterval, place, "this garp_group has no interval, so keepalived drops it; add garp_interval or gna_interval");
}
