using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults of routes and rules.</summary>
internal static class RouteFaults
{
    public static void MixedFamilies(this DiagnosticBag bag, SourcePlace place, string word, string line, bool v6, SourcePlace first) => bag.Report(
        LanguageCodes.MixedFamilies, place, $"{Quote(word)} is {Family(v6)} and the {line} is {Family(!v6)}; a {line} has one family",
        new RelatedPlace(first, "the family comes from here"));

    public static void LateDefault(this DiagnosticBag bag, SourcePlace place, string word, string line, bool v6) => bag.Report(
        LanguageCodes.MixedFamilies, place,
        $"keepalived refuses {Quote(word)} behind an address of a {line}; write {(v6 ? "::/0" : "0.0.0.0/0")}, or put {Quote(word)} first");

    public static void PassedOver(this DiagnosticBag bag, SourcePlace place, string word, string family) => bag.Report(
        LanguageCodes.PassedOver, place, $"keepalived passes over the word after {family}, which is {Quote(word)}; remove {family}, since the addresses tell the family");

    public static void NotTracked(this DiagnosticBag bag, SourcePlace place)
    {
        if (bag.Version != KeepalivedVersion.Latest)
            bag.Report(LanguageCodes.NotTracked, place, "keepalived 2.2 does not watch a route without an interface; add dev NAME, or no_track");
    }

    public static void TrackedProtocol(this DiagnosticBag bag, SourcePlace place, string line) => bag.Report(
        LanguageCodes.TrackedProtocol, place, $"'protocol' does not count: a {line} that is watched has the protocol keepalived; remove it, or add no_track");

    public static void NodeName(this DiagnosticBag bag, SourcePlace place, string option, string name, string file) => bag.Report(
        LanguageCodes.NodeName, place, $"{option} {Quote(name)} is no usual name, so the node looks it up in its {file}; write the number to be independent of that");

    public static void IncompleteLine(this DiagnosticBag bag, SourcePlace place, string line, string missing) => bag.Report(
        LanguageCodes.IncompleteLine, place, $"the {line} has no {missing}, so keepalived drops it; add one");

    public static void GroupWithoutInterface(this DiagnosticBag bag, SourcePlace place, string line, string option) => bag.Report(
        LanguageCodes.IncompleteLine, place, $"a {line} with a track_group needs an interface, so keepalived ignores the group; add {option} NAME");

    public static void BadRule(this DiagnosticBag bag, SourcePlace place, string fault) => bag.Report(LanguageCodes.BadRule, place, fault);

    public static void NoPriority(this DiagnosticBag bag, SourcePlace place) => bag.Report(
        LanguageCodes.NoPriority, place, "the rule has no priority, so keepalived gives it one, from 16384 downwards; add priority N");

    private static string Family(bool v6) => v6 ? "IPv6" : "IPv4";
}
