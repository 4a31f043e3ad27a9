using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults that show when defaults, inheritance and references are worked out.</summary>
internal static class MeaningFaults
{
    public static void ForeignFamily(this DiagnosticBag bag, SourcePlace place, string address, bool wantedV6, SourcePlace first) => bag.Report(
        LanguageCodes.ForeignFamily, place, $"{Quote(address)} is no {(wantedV6 ? "IPv6" : "IPv4")} address as the instance's others; an instance has one family",
        new RelatedPlace(first, "the family comes from here"));

    public static void RepeatedEntry(this DiagnosticBag bag, SourcePlace place, string block, string entry, SourcePlace first) => bag.Report(
        LanguageCodes.RepeatedEntry, place, $"{Quote(entry)} stands twice in '{block}'; this one is ignored, remove it",
        new RelatedPlace(first, "first given here"));

    public static void ScriptWithoutCommand(this DiagnosticBag bag, SourcePlace place, string name) => bag.Report(
        LanguageCodes.ScriptWithoutCommand, place, $"vrrp_script {Quote(name)} has no 'script'; expected: script \"command arguments\"");

    public static void UndefinedScript(this DiagnosticBag bag, SourcePlace place, string name, string hint, SourcePlace? later)
    {
        if (later is null) bag.Report(LanguageCodes.UndefinedScript, place, $"no vrrp_script is called {Quote(name)}{hint}");
        else
        {
            bag.Report(
                LanguageCodes.UndefinedScript, place,
                $"vrrp_script {Quote(name)} is defined after its use, where keepalived does not find it; move it before the vrrp_instance",
                new RelatedPlace(later, "defined here"));
        }
    }

    public static void GlobalAfterInstance(this DiagnosticBag bag, SourcePlace place, string keyword, string instance, SourcePlace instancePlace) =>
        bag.Report(
            LanguageCodes.GlobalAfterInstance, place,
            $"'{keyword}' comes after vrrp_instance {Quote(instance)} and does not apply to it; move global_defs to the top",
            new RelatedPlace(instancePlace, "the instance starts here"));

    public static void StrictState(this DiagnosticBag bag, SourcePlace place, string found, string corrected, SourcePlace strict) => bag.Report(
        LanguageCodes.StrictState, place,
        $"in strict mode state is MASTER with priority 255 and BACKUP with any other; keepalived changes {found} to {corrected}, write that or turn strict mode off",
        new RelatedPlace(strict, "strict mode is set here"));

    public static void StrictConflict(this DiagnosticBag bag, SourcePlace place, string what, string outcome, SourcePlace strict) => bag.Report(
        LanguageCodes.StrictConflict, place, $"strict mode allows no {what}; {outcome}, remove it or turn strict mode off",
        new RelatedPlace(strict, "strict mode is set here"));

    public static void IncompleteAuthentication(this DiagnosticBag bag, SourcePlace place, string missing) => bag.Report(
        LanguageCodes.IncompleteAuthentication, place, $"'authentication' has no {missing}, so keepalived runs without authentication; add it or remove the block");

    public static void UnicastWithoutPeer(this DiagnosticBag bag, SourcePlace place, string keyword) => bag.Report(
        LanguageCodes.UnicastWithoutPeer, place, $"'{keyword}' without an entry in 'unicast_peer': keepalived then uses multicast; name the peers");
}
