using System.Collections.Generic;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults of definitions and repetitions, and the way that a fault came through them.</summary>
internal static class ExpansionFaults
{
    private const string HowToInclude =
        "check its name, and that it is a readable file and not executable; in a project list it as <KaconfInclude Include=\"...\" />";

    // A path is what the reader looks for.
    private const int ShownOfPath = 400;

    // Nobody follows a longer way.
    private const int ShownPassages = 8;

    public static void MultilineInsideLine(this DiagnosticBag bag, SourcePlace use, string name) => bag.Report(
        LanguageCodes.MultilineInsideLine, use,
        $"'{name}' has several lines and is not replaced inside a line; put '${name}' at the end of the line, with nothing after it");

    public static void UnendedName(this DiagnosticBag bag, SourcePlace use, string name) => bag.Report(
        LanguageCodes.UndefinedName, use,
        $"'${name}' stays as it is: only a blank, ',' or ')' may follow it, or the end of the line; write '${{{name}}}' to have it replaced");

    public static void ExpansionTooLong(this DiagnosticBag bag, SourcePlace use, int bytes, int maximum) => bag.Report(
        LanguageCodes.ExpansionTooLong, use, $"the line grows to {bytes} bytes here; keepalived takes at most {maximum}, split it");

    public static void EndlessExpansion(this DiagnosticBag bag, SourcePlace use, string name) => bag.Report(
        LanguageCodes.EndlessExpansion, use, $"'{name}' uses itself, which never ends; let it use another name");

    public static void TooMuchExpansion(this DiagnosticBag bag, SourcePlace line) => bag.Report(
        LanguageCodes.TooMuchExpansion, line, "this line makes more than 2 million lines; repeat less");

    public static void BadRepetition(this DiagnosticBag bag, SourcePlace line, string keyword, string fault) => bag.Report(
        LanguageCodes.BadRepetition, line, $"the {keyword} {fault}; keepalived drops the line");

    public static void UnreadReference(this DiagnosticBag bag, SourcePlace use, string reference) => bag.Report(
        LanguageCodes.UnreadReference, use, $"{TextFaults.Quote(reference)} is not replaced: {WantedFor(reference)}");

    public static void DrawnAtBuild(this DiagnosticBag bag, SourcePlace use, long value, uint? seed) => bag.ReportOnce(
        LanguageCodes.DrawnAtBuild, $"{use.Span.Start}", use,
        seed is null ? $"the random number is drawn at build time ({value} the first time); keepalived draws one at each start"
            : $"the random number is drawn from random_seed {seed} at build time ({value} the first time); keepalived takes no notice of the seed and draws one at each start");

    public static void MissingEnvironment(this DiagnosticBag bag, SourcePlace use, string name) => bag.Report(
        LanguageCodes.MissingEnvironment, use,
        $"the environment variable {TextFaults.Quote(name)} is not given to the build; set it, or name it in <KaconfEnvironment> of the project");

    // The value may be a secret.
    public static void TakenAtBuild(this DiagnosticBag bag, SourcePlace use, string name) => bag.Report(
        LanguageCodes.TakenAtBuild, use,
        $"{TextFaults.Quote(name)} is read from the environment of the build, and its value stays in the binary; keepalived reads that of its machine at each start");

    public static void MissingInclude(this DiagnosticBag bag, SourcePlace pattern, string path, SourcePlace? check) => bag.Report(
        LanguageCodes.MissingInclude, pattern, $"no file {TextFaults.QuoteUpTo(ShownOfPath, path)} to include; {HowToInclude}",
        check is null ? [] : [new RelatedPlace(check, "include_check asks for it here")]);

    public static void NothingIncluded(this DiagnosticBag bag, SourcePlace pattern, string written) => bag.Report(
        LanguageCodes.NothingIncluded, pattern, $"no file matches {TextFaults.QuoteUpTo(ShownOfPath, written)}, so nothing is included; {HowToInclude}");

    public static void EndlessInclusion(this DiagnosticBag bag, SourcePlace pattern) => bag.Report(
        LanguageCodes.EndlessInclusion, pattern, "the files include each other more than 16 deep, which never ends; remove this include");

    public static void IncludedTwice(this DiagnosticBag bag, SourcePlace pattern) => bag.Report(
        LanguageCodes.IncludedTwice, pattern,
        "keepalived reads a file twice when its include does not start the line as written, and Kaconf reads it once; start the line with it, and for one node write ${_INSTANCE} in the name of the file");

    /// <summary>The fault with the places that brought its line there, innermost first.</summary>
    public static Diagnostic WithWay(Diagnostic diagnostic)
    {
        if (diagnostic.Place.Via is null) return diagnostic;
        List<RelatedPlace> related = [.. diagnostic.Related];
        int last = related.Count + ShownPassages;
        for (Passage? passage = diagnostic.Place.Via; passage is not null && related.Count < last; passage = passage.Outer)
        {
            RelatedPlace place = new(SourcePlace.Of(passage.Text, passage.Span), passage.Label);
            // A definition that uses itself goes round and round.
            if (!related.Contains(place)) related.Add(place);
        }
        return diagnostic with { Place = diagnostic.Place with { Via = null }, Related = related.ToEquatableArray() };
    }

    private static string WantedFor(string reference) =>
        reference.StartsWith("${_RANDOM", System.StringComparison.Ordinal)
            ? "expected ${_RANDOM MIN MAX} with numbers from 0 to 2147483647, the smaller one first"
            : "it takes no parameters; write it without";
}
