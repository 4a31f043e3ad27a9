using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>A word of an instance that has a family.</summary>
/// <param name="IsV6">Whether that is IPv6.</param>
/// <param name="Token">The word.</param>
internal readonly record struct FamilyWord(bool IsV6, Token Token);

/// <summary>The family of an instance, which is that of the first word that has one.</summary>
internal sealed class FamilyCheck
{
    /// <summary>Settles the family; words of the other one are reported.</summary>
    public FamilyCheck(List<FamilyWord> words, DiagnosticBag bag)
    {
        foreach (FamilyWord word in words)
            if (First is not { } first || word.Token.Order < first.Token.Order) First = word;
        foreach (FamilyWord word in words)
        {
            if (First is not { } first || word.IsV6 == IsV6) continue;
            IsMixed = true;
            if (word.Token.Value == Schema.VrrpKeywords.NativeIpv6.Name) bag.VersionConflict(word.Token.Place, word.Token.Value, "IPv4", first.Token.Place);
            else bag.ForeignFamily(word.Token.Place, word.Token.Value, IsV6, first.Token.Place);
        }
    }

    /// <summary>Whether there is a word of the other family.</summary>
    public bool IsMixed { get; }

    /// <summary>The word that decides, or null without any.</summary>
    public FamilyWord? First { get; }

    /// <summary>Whether the instance is one of IPv6.</summary>
    public bool IsV6 => First is { IsV6: true };

    /// <summary>Whether keepalived takes an address of a family.</summary>
    public bool Fits(AddressValue address) => address.IsV6 == IsV6;
}
