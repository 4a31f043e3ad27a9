using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults of blocks, braces and keywords.</summary>
internal static class StructureFaults
{
    public static void MissingOpenBrace(this DiagnosticBag bag, SourcePlace place, string block) => bag.Report(
        LanguageCodes.MissingOpenBrace, place, $"{Quote(block)} opens a block; expected '{{' here or at the start of the next line");

    public static void UnclosedBlock(
        this DiagnosticBag bag, SourcePlace block, string name, SourcePlace end, int inside, SourcePlace innermost)
    {
        string others = inside > 0 ? $" (nor {(inside == 1 ? "is the block" : $"are {inside} blocks")} inside it)" : "";
        RelatedPlace expected = new(end, "'}' expected before here");
        RelatedPlace[] related = inside > 0 ? [new(innermost, "innermost open block"), expected] : [expected];
        bag.Report(LanguageCodes.UnclosedBlock, block, $"the block {Quote(name)} is not closed{others}; add the missing '}}'", related);
    }

    public static void StrayCloseBrace(this DiagnosticBag bag, SourcePlace brace) => bag.Report(
        LanguageCodes.StrayCloseBrace, brace, "'}' closes no block; remove it, or look for a '}' too many above");

    public static void StrayOpenBrace(this DiagnosticBag bag, SourcePlace brace) => bag.Report(
        LanguageCodes.StrayOpenBrace, brace, "'{' without a keyword before it, so the block is not read; name the block, or remove it");

    public static void NotABlock(this DiagnosticBag bag, SourcePlace brace, string keyword, int lastLine) => bag.Report(
        LanguageCodes.NotABlock, brace, $"'{keyword}' opens no block, so what stands in the braces is not read up to line {lastLine}; remove them");

    public static void UnknownKeyword(this DiagnosticBag bag, SourcePlace place, string word, string where, int? lastLine, string hint) => bag.Report(
        LanguageCodes.UnknownKeyword, place, $"unknown keyword {Quote(word)} {where}{(lastLine is int line ? $", its block is not read up to line {line}" : "")}{hint}");

    public static void Deprecated(this DiagnosticBag bag, SourcePlace place, string word, string instead, Fix? fix = null) => bag.Report(
        LanguageCodes.Deprecated, fix, place, $"'{word}' is deprecated; {instead}");

    public static void NoEffect(this DiagnosticBag bag, SourcePlace place, string word, string reason, Fix? fix = null) => bag.Report(
        LanguageCodes.NoEffect, fix, place, $"'{word}' has no effect, because {reason}; remove it");

    public static void BlockName(this DiagnosticBag bag, SourcePlace place, string block, int found) => bag.Report(
        LanguageCodes.BlockName, place, $"'{block}' needs exactly one name, found {(found == 0 ? "none" : $"{found} words")}; keepalived skips the block, write one word");

    public static void DuplicateName(this DiagnosticBag bag, SourcePlace place, string block, string name, SourcePlace first, bool silent) => bag.Report(
        silent ? LanguageCodes.HiddenName : LanguageCodes.DuplicateName, place,
        $"there is another {block} {Quote(name)}; keepalived uses only the first one{(silent ? ", without a word" : "")}, give this one another name",
        new RelatedPlace(first, "first defined here"));

    public static void EmptyList(this DiagnosticBag bag, SourcePlace place, string block) => bag.Report(
        LanguageCodes.EmptyList, place, $"'{block}' is empty; expected at least one entry, or no block");
}
