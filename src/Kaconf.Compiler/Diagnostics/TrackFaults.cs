using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults of what instances track, and of the lists that name it.</summary>
internal static class TrackFaults
{
    public static void NothingToTrack(this DiagnosticBag bag, SourcePlace place, string kind, string name, string word, string expected) => bag.Report(
        LanguageCodes.NothingToTrack, place, $"{kind} {Quote(name)} has no '{word}', so keepalived drops it; expected: {word} {expected}");

    public static void UndefinedTracker(this DiagnosticBag bag, SourcePlace place, string kind, string name, string hint, RelatedPlace[] related) => bag.Report(
        LanguageCodes.UndefinedTracker, place, $"no {kind} is called {Quote(name)}{hint}", related);

    public static void LateTracker(this DiagnosticBag bag, SourcePlace place, string kind, string name, string user, SourcePlace definition, RelatedPlace[] related) => bag.Report(
        LanguageCodes.UndefinedTracker, place,
        $"{kind} {Quote(name)} is defined after its use, where keepalived does not find it; move it before the {user}",
        [new RelatedPlace(definition, "defined here"), .. related]);

    public static void DroppedTracker(this DiagnosticBag bag, SourcePlace place, string kind, string name, string target, SourcePlace definition) => bag.Report(
        LanguageCodes.UndefinedTracker, place, $"{kind} {Quote(name)} has no '{target}', so keepalived has dropped it and does not find it here; add it there",
        new RelatedPlace(definition, "defined here"));

    public static void IdleWeight(this DiagnosticBag bag, SourcePlace place, string name, string where, string orElse, string effect) => bag.Report(
        LanguageCodes.IdleWeight, place, $"the weight of {Quote(name)} does not count in {where}{effect}; write weight 0{orElse}");

    public static void UnusedScript(this DiagnosticBag bag, SourcePlace place, string name) => bag.Unused.Note(
        LanguageCodes.UnusedScript, place, name, $"nothing tracks vrrp_script {Quote(name)}, so keepalived never runs it; name it in a track_script, or remove it");

    public static void UnusedBlock(this DiagnosticBag bag, SourcePlace place, string kind, string name) => bag.Unused.Note(
        LanguageCodes.UnusedBlock, place, name, $"nothing of this file uses {kind} {Quote(name)}; name it where it should count, or remove it");

    public static void BfdForOthers(this DiagnosticBag bag, SourcePlace place, string name, string missing, string given, SourcePlace givenPlace) => bag.Report(
        LanguageCodes.UndefinedTracker, place,
        $"bfd_instance {Quote(name)} has '{given}' and not '{missing}', so it is not known here; add '{missing}' to it, or remove '{given}'",
        new RelatedPlace(givenPlace, "given here"));

    public static void QuorumAboveMaximum(this DiagnosticBag bag, SourcePlace later, long quorum, long maximum, SourcePlace first) => bag.Report(
        LanguageCodes.QuorumAboveMaximum, later,
        $"the quorum of {quorum} is above the quorum_max of {maximum}, so keepalived ignores this line; make quorum_max the larger one",
        new RelatedPlace(first, "the other one is here"));

    public static void SameBfdSession(this DiagnosticBag bag, SourcePlace place, string neighbour, SourcePlace first) => bag.Report(
        LanguageCodes.SameBfdSession, place,
        $"another bfd_instance has the neighbour {neighbour} and no source_ip or the same, so keepalived drops this one; remove it, or give both a source_ip of their own",
        new RelatedPlace(first, "the first one"));
}
