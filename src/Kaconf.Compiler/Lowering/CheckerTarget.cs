using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.CheckKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>The address that a check connects to, and the one that it connects from.</summary>
internal static class CheckerTarget
{
    public static void Run(DiagnosticBag bag, BoundBlock server, BoundBlock checker)
    {
        int good = checker.Blocks.Where(block => block.Keyword == SmtpCheckKeywords.Host).Count(host => IsGood(bag, server, host));
        // A check that has hosts does not check the real server as well.
        if (good == 0 || checker.Has(ConnectIp)) IsGood(bag, server, checker);
    }

    // Reports what is not.
    private static bool IsGood(DiagnosticBag bag, BoundBlock server, BoundBlock checker)
    {
        if (server.Header is not ServerAddress { Address: { } own }) return true;
        AddressValue target = Target(bag, server, checker, own);
        bool given = checker.Find(ConnectIp) is { Value: AddressValue address } && address == target;
        SourcePlace place = given ? checker.Find(ConnectIp)!.Place : server.Place;
        bool known = given || !checker.IsGiven(ConnectIp);
        if (!known || !target.IsLinkLocal || checker.Has(BindInterface) || checker.HasUnread) return true;
        bag.LinkLocalTarget(checker.Words[0].Place, checker.Keyword.Name, target.ToString(), place);
        return false;
    }

    // keepalived compares each line with what is known before it.
    private static AddressValue Target(DiagnosticBag bag, BoundBlock server, BoundBlock checker, AddressValue own)
    {
        if (!checker.Has(ConnectIp) && !checker.Has(BindTo)) return own;
        (AddressValue target, SourcePlace targetPlace) = (own, server.Place);
        (AddressValue? source, SourcePlace sourcePlace) = (null, server.Place);
        foreach (BoundSetting line in checker.All(ConnectIp).Concat(checker.All(BindTo)).OrderBy(line => line.Position))
        {
            if (line.Value is not AddressValue address) continue;
            bool isSource = line.Words[0].Value == BindTo.Name;
            (AddressValue? other, SourcePlace otherPlace) = isSource ? (target, targetPlace) : (source, sourcePlace);
            if (other is not null && other.IsV6 != address.IsV6) bag.TwoFamilies(line.Place, line.Words[0].Value, line.Words[1].Value, other.ToString(), otherPlace);
            else if (isSource) (source, sourcePlace) = (address, line.Place);
            else (target, targetPlace) = (address, line.Place);
        }
        return target;
    }
}
