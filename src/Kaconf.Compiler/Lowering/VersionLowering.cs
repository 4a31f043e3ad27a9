using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using static Kaconf.Compiler.Schema.VrrpKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>version</c>: what is given first, else 3 for IPv6.</summary>
internal static class VersionLowering
{
    private const byte Second = 2, Third = 3;

    public static byte Lower(NodeContext context, BoundBlock block, FamilyCheck family, bool strict)
    {
        if (block.Find(Version) is not { Value: long given } setting) return family.IsV6 ? Third : (byte)context.Get(block, Version);
        if (given != Second || family.First is not { IsV6: true } first) return (byte)given;
        // keepalived has settled the version when it meets the first IPv6 address, and strict mode allows no other.
        if (first.Token.Order > setting.Position && !strict) return Second;
        context.Bag.VersionConflict(setting.Place, "version 2", "IPv6", first.Token.Place);
        return Third;
    }
}
