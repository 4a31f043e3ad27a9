using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Lowering;

/// <summary>Lets the addresses of one family pass: the first one's. An IPv6 instance is VRRPv3, which is reported once.</summary>
internal sealed class FamilyCheck(DiagnosticBag bag)
{
    private Token? first;
    private bool isV6;

    /// <summary>Whether an address belongs to the instance.</summary>
    public bool Allow(AddressValue address, Token token)
    {
        if (first is null)
        {
            first = token;
            isV6 = address.IsV6;
            if (isV6) bag.UnsupportedMeaning(token.Place, "an IPv6 instance (VRRP version 3)", "use IPv4 addresses");
        }
        if (address.IsV6 != isV6) bag.ForeignFamily(token.Place, token.Value, isV6, first.Place);
        return address.IsV6 == isV6;
    }
}
