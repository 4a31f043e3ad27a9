namespace Kaconf.Compiler.Diagnostics;

/// <summary>Settings that strict mode does not allow.</summary>
internal static class StrictFaults
{
    private const string Label = "strict mode is set here";

    public static void StrictState(this DiagnosticBag bag, SourcePlace place, string found, string corrected, SourcePlace strict) => bag.Report(
        LanguageCodes.StrictState, place,
        $"strict mode starts the node of priority 255 as MASTER and every other as BACKUP, so {found} counts as {corrected}; write {corrected}, or turn strict mode off",
        new RelatedPlace(strict, Label));

    public static void StrictConflict(this DiagnosticBag bag, SourcePlace place, string what, SourcePlace strict) => bag.Report(
        LanguageCodes.StrictConflict, place, $"strict mode turns {what} off; remove it, or turn strict mode off", new RelatedPlace(strict, Label));

    public static void StrictLinkLocal(this DiagnosticBag bag, SourcePlace place, string address, SourcePlace strict) => bag.Report(
        LanguageCodes.StrictLinkLocal, place, $"in strict mode the first virtual address of an IPv6 instance is a link-local one, and {address} is not; put one of fe80::/10 before it",
        new RelatedPlace(strict, Label));

    public static void StrictUnicast(this DiagnosticBag bag, SourcePlace place, SourcePlace strict) => bag.Report(
        LanguageCodes.StrictUnicast, place,
        "strict mode allows no unicast on an interface with multicast, and newer keepalived does not start with it; remove unicast_peer, or turn strict mode off",
        new RelatedPlace(strict, Label));
}
