using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>What <c>auth_hmac</c> makes of an instance; nothing of it is ever shown but numbers and words of the language.</summary>
/// <param name="Keys">By their number.</param>
/// <param name="ActiveKey">The number of the one that signs.</param>
/// <param name="Signs">Whether its adverts are signed.</param>
/// <param name="Demands">Whether it takes signed adverts only.</param>
/// <param name="AntiReplay">How it tells an advert that is sent again.</param>
internal sealed record HmacView(IReadOnlyDictionary<byte, HmacKeyValue> Keys, byte ActiveKey, bool Signs, bool Demands, string AntiReplay)
{
    /// <summary>Whether an instance has the block.</summary>
    public static bool IsWanted(PlacedInstance instance) => instance.Block.Of(AuthKeywords.Hmac).Any();

    /// <summary>Whether the files tell what counts: without its active key keepalived signs nothing, which is a fault of its own.</summary>
    public static bool IsKnown(PlacedInstance instance) =>
        instance.Knows("auth_hmac", "auth_hmac/key", "auth_hmac/mode") && (!IsWanted(instance) || Of(instance) is not null);

    /// <summary>That of an instance; null where there is none that counts.</summary>
    public static HmacView? Of(PlacedInstance instance)
    {
        if (EffectiveHmac.Of(instance.Model) is not { } hmac) return null;
        return new HmacView(hmac.Keys.ToDictionary(key => key.Id), hmac.ActiveKey, hmac.Mode != "receive-only", hmac.Mode == "enforce", hmac.AntiReplay);
    }

    /// <summary>Whether two keys are surely different; what a file holds is seen where it is.</summary>
    public static bool Differ(HmacKeyValue left, HmacKeyValue right) => left.Bytes is { } one && right.Bytes is { } other && !one.Equals(other);
}
