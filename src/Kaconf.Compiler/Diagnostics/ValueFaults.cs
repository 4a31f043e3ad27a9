using System.Globalization;
using System.Text.RegularExpressions;
using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults of the values of settings.</summary>
internal static class ValueFaults
{
    public static void MissingArgument(this DiagnosticBag bag, SourcePlace place, string keyword, string expected) => bag.Report(
        LanguageCodes.MissingArgument, place, $"'{keyword}' has no value; expected {expected}");

    public static void ExtraWords(this DiagnosticBag bag, SourcePlace place, string keyword, string word, bool flag, Fix? fix = null, bool isSetting = false) => bag.Report(
        LanguageCodes.ExtraWords, fix, place,
        isSetting ? $"'{keyword}' is complete before {Quote(word)}, which is ignored; write {Quote(word)} on a line of its own"
             : flag ? $"'{keyword}' takes no value, so {Quote(word)} is ignored and the setting is on; remove the word, or the line to turn it off"
             : $"'{keyword}' is complete before {Quote(word)}, which is ignored; remove it, or start a comment with '#'");

    public static void BadValue(this DiagnosticBag bag, SourcePlace place, string keyword, string found, string expected) => bag.Report(
        LanguageCodes.BadValue, place, $"{keyword} {Quote(found)} is not valid; expected {expected}{CopiedMark(found)}");

    // What a page that was copied or translated leaves in a value.
    private static string CopiedMark(string found)
    {
        if (Regex.IsMatch(found, "(?<!:)//", RegexOptions.CultureInvariant)) return "; comments start with '#' or '!'";
        return Regex.IsMatch(found, @"^(\d{1,3}\.){3}\d{4}", RegexOptions.CultureInvariant) ? "; it looks like two words without a blank or line break between them" : "";
    }

    public static void OutOfRange(this DiagnosticBag bag, SourcePlace place, string keyword, string found, string expected) => bag.Report(
        LanguageCodes.OutOfRange, place, $"{keyword} {(found.Length == 0 ? "''" : found)} is out of range; expected {expected}");

    public static void EmptyValue(this DiagnosticBag bag, SourcePlace place, string keyword, string expected) => bag.Report(
        LanguageCodes.EmptyValue, place, $"'{keyword}' has an empty value, which keepalived takes as it is; expected {expected}");

    public static void WideMulticast(this DiagnosticBag bag, SourcePlace place, string keyword, string found) => bag.Report(
        LanguageCodes.WideMulticast, place, $"{keyword} {Quote(found)} is a group for more than the link, which adverts never leave; write one that starts with ff02:");

    public static void Corrected(this DiagnosticBag bag, SourcePlace place, string keyword, string found, string meant) => bag.Report(
        LanguageCodes.Corrected, place, $"{keyword} {Quote(found)} counts as {meant} in keepalived; write {meant}");

    public static void RepeatedSetting(this DiagnosticBag bag, SourcePlace place, string keyword, SourcePlace first, bool usesThis, Fix? fix = null) => bag.Report(
        LanguageCodes.RepeatedSetting, fix, place,
        $"'{keyword}' is given again; keepalived uses {(usesThis ? "this one" : "the earlier one")}, remove the other",
        new RelatedPlace(first, "given before here"));

    public static void RoundedInterval(this DiagnosticBag bag, SourcePlace place, string found, int version, decimal used) => bag.Report(
        LanguageCodes.RoundedInterval, place,
        version == 2 ? $"advert_int {found} is not a whole number of seconds, which VRRP version 2 needs; keepalived rounds it, write 1 to 255"
            : $"advert_int {found} does not fit an advert of VRRP version 3, and keepalived makes it {used.ToString("0.##", CultureInfo.InvariantCulture)}; " +
            "expected 0.01 to 40.95 seconds with at most 2 decimal places");

    public static void SplitCommand(this DiagnosticBag bag, SourcePlace place, string keyword, string word, bool account, Fix? fix)
    {
        string found = account ? $"keepalived takes {Quote(word)} for the user or group that runs the command of '{keyword}'" : $"keepalived drops {Quote(word)} from the command of '{keyword}'";
        // Word processors and web pages make these of straight quotes.
        string curly = word.IndexOfAny(['\u201C', '\u201D']) < 0 ? "" : ", which are \" and not \u201C or \u201D";
        bag.Report(LanguageCodes.SplitCommand, fix, place, $"{found}; put the command and its arguments in one pair of double quotes{curly}");
    }

    public static void BadCommand(this DiagnosticBag bag, SourcePlace place, string keyword, string fault) => bag.Report(
        LanguageCodes.BadCommand, place, $"the command of '{keyword}' {fault}");

    public static void UnknownOption(this DiagnosticBag bag, SourcePlace place, string block, string word, string expected) => bag.Report(
        LanguageCodes.UnknownOption, place, $"unknown option {Quote(word)} in '{block}'; expected {expected}");

    public static void IgnoredSuffix(this DiagnosticBag bag, SourcePlace place, string keyword, string word, string suffix) => bag.Report(
        LanguageCodes.IgnoredSuffix, Fixes.Replace(place, word, word.Substring(0, word.Length - suffix.Length)), place, $"'{keyword}' takes a plain address, so '{suffix}' is cut off; remove it");

    public static void Unfit(this DiagnosticBag bag, SourcePlace place, string what, string where, string wayOut, params RelatedPlace[] related) =>
        bag.Report(LanguageCodes.Unfit, place, $"{what} does not count {where}; {wayOut}", related);

    public static void FalseIsTrue(this DiagnosticBag bag, SourcePlace place, string keyword, bool on) => bag.Report(
        LanguageCodes.FalseIsTrue, place, on
            ? $"'{keyword}' is on whatever the word after it; remove the line to leave it off"
            : $"keepalived 2.2 turns '{keyword}' on whatever the word after it; remove the line, which leaves it off everywhere");
}
