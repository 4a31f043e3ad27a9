using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>An instance has the family of the first address in its block. IPv6 is VRRPv3, which is reported once.</summary>
internal sealed class FamilyCheck(DiagnosticBag bag)
{
    /// <summary>The tokens of the addresses that keepalived takes; the others are reported.</summary>
    public HashSet<Token> Fitting(IEnumerable<(AddressValue Address, Token Token)> addresses)
    {
        List<(AddressValue Address, Token Token)> inOrder = [.. addresses.OrderBy(item => item.Token.Order)];
        if (inOrder.Count == 0) return [];
        (AddressValue first, Token place) = inOrder[0];
        if (first.IsV6) bag.NotYet(Features.VrrpVersion3, place.Value, place.Place);
        foreach ((AddressValue address, Token token) in inOrder)
            if (address.IsV6 != first.IsV6) bag.ForeignFamily(token.Place, token.Value, first.IsV6, place.Place);
        return [.. inOrder.Where(item => item.Address.IsV6 == first.IsV6).Select(item => item.Token)];
    }
}
