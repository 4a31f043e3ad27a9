using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults of health checkers.</summary>
internal static class CheckerFaults
{
    public static void IncompleteChecker(this DiagnosticBag bag, SourcePlace place, string checker, string missing, string example, params RelatedPlace[] related) => bag.Report(
        LanguageCodes.IncompleteChecker, place, $"'{checker}' has no {missing}, so keepalived drops it; add {example}", related);

    public static void TwoFamilies(this DiagnosticBag bag, SourcePlace place, string keyword, string address, string other, SourcePlace otherPlace) => bag.Report(
        LanguageCodes.CheckerFamilies, place, $"{keyword} {Quote(address)} is not of the family of {Quote(other)}, so keepalived ignores it; give both of one family",
        new RelatedPlace(otherPlace, "the other address"));

    public static void LinkLocalTarget(this DiagnosticBag bag, SourcePlace place, string checker, string address, SourcePlace addressPlace) => bag.Report(
        LanguageCodes.LinkLocalTarget, place, $"'{checker}' connects to the link-local address {address} and names no interface, so keepalived drops it; add 'bind_if INTERFACE'",
        new RelatedPlace(addressPlace, "the address"));

    public static void ImpossibleReply(this DiagnosticBag bag, SourcePlace place, long minimum, long maximum, SourcePlace checker) => bag.Report(
        LanguageCodes.ImpossibleReply, place, $"min_reply_length {minimum} is above max_reply_length {maximum}, so no reply is good; turn them round",
        new RelatedPlace(checker, "the checker"));

    public static void RegexIgnored(this DiagnosticBag bag, SourcePlace place, string keyword, string fault, string expected) => bag.Report(
        LanguageCodes.RegexIgnored, place, $"keepalived ignores this '{keyword}', and says so in its log only: {fault}; expected {expected}");

    public static void OneLetterLabel(this DiagnosticBag bag, SourcePlace place, string name, string label)
    {
        if (bag.Version == KeepalivedVersion.Latest) return;
        bag.Report(LanguageCodes.OneLetterLabel, place, $"keepalived 2.2 cannot read {Quote(name)}: it takes {Quote(label)}, a part of one character, for an empty one and asks for the root; ask for another name");
    }
}
