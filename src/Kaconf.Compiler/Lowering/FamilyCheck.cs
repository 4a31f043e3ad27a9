using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Lowering;

/// <summary>A word of an instance that has a family.</summary>
/// <param name="IsV6">Whether that is IPv6.</param>
/// <param name="Token">The word.</param>
internal sealed record FamilyWord(bool IsV6, Token Token);

/// <summary>The family of an instance, which is that of the first word that has one.</summary>
internal sealed class FamilyCheck
{
    private readonly HashSet<Token> fitting;

    /// <summary>Settles the family; words of the other one are reported.</summary>
    public FamilyCheck(IEnumerable<FamilyWord> words, DiagnosticBag bag)
    {
        List<FamilyWord> inOrder = [.. words.OrderBy(word => word.Token.Order)];
        First = inOrder.FirstOrDefault();
        fitting = [.. inOrder.Where(word => word.IsV6 == IsV6).Select(word => word.Token)];
        foreach (FamilyWord word in inOrder)
        {
            if (word.IsV6 == IsV6) continue;
            if (word.Token.Value == Schema.VrrpKeywords.NativeIpv6.Name) bag.VersionConflict(word.Token.Place, word.Token.Value, "IPv4", First!.Token.Place);
            else bag.ForeignFamily(word.Token.Place, word.Token.Value, IsV6, First!.Token.Place);
        }
    }

    /// <summary>The word that decides, or null without any.</summary>
    public FamilyWord? First { get; }

    /// <summary>Whether the instance is one of IPv6.</summary>
    public bool IsV6 => First is { IsV6: true };

    /// <summary>Whether keepalived takes an address.</summary>
    public bool Fits(Token word) => fitting.Contains(word);
}
