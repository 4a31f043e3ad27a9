using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>An <c>auth_hmac</c> block as it counts.</summary>
/// <param name="Keys">Each number once.</param>
/// <param name="ActiveKey">The number of the key that signs, which is one of them.</param>
/// <param name="Mode"><c>enforce</c>, <c>permissive</c> or <c>receive-only</c>.</param>
/// <param name="AntiReplay"><c>time</c> or <c>monotonic</c>.</param>
/// <param name="TimeWindow">Seconds.</param>
internal sealed record EffectiveHmac(IReadOnlyList<HmacKeyValue> Keys, byte ActiveKey, string Mode, string AntiReplay, int TimeWindow)
{
    private const int AdvertsInWindow = 3, LeastWindow = 5, MostWindow = 300, CentisecondsPerSecond = 100;

    /// <summary>Whether adverts are signed.</summary>
    public bool Signs => Mode != "receive-only";

    /// <summary>Whether signed adverts only are taken.</summary>
    public bool Demands => Mode == "enforce";

    /// <summary>The key of a number; null = there is none.</summary>
    public HmacKeyValue? Find(byte id) => Keys.FirstOrDefault(key => key.Id == id);

    /// <summary>Whether one instance takes what another signs, or does not sign; keys in files count as the same.</summary>
    public static bool Reaches(EffectiveHmac? from, EffectiveHmac? to)
    {
        if (from is not { Signs: true }) return to is not { Demands: true };
        return to?.Find(from.ActiveKey) is { } key && !Differ(key, from.Find(from.ActiveKey)!);
    }

    /// <summary>Whether two keys are surely different; what a file holds is seen where it is.</summary>
    public static bool Differ(HmacKeyValue left, HmacKeyValue right) => left.Bytes is { } one && right.Bytes is { } other && !one.Equals(other);

    /// <summary>Whether an instance has such a block.</summary>
    public static bool IsWanted(InstanceModel instance) => instance.Block.Of(AuthKeywords.Hmac).Count > 0;

    /// <summary>That of an instance; null without one, and without the key that signs, for then keepalived goes on without authentication.</summary>
    public static EffectiveHmac? Of(InstanceModel instance)
    {
        if (instance.Block.Of(AuthKeywords.Hmac).FirstOrDefault() is not { } block) return null;
        HmacKeyValue[] keys = [.. block.GetAll(AuthKeywords.Key).GroupBy(key => key.Id).Select(same => same.First())];
        byte active = (byte)block.Get(AuthKeywords.ActiveKey);
        if (!keys.Any(key => key.Id == active)) return null;
        int window = AdvertsInWindow * (instance.AdvertInterval / CentisecondsPerSecond);
        return new EffectiveHmac(
            keys, active, instance.Strict ? "enforce" : block.Get(AuthKeywords.Mode), block.Get(AuthKeywords.AntiReplay),
            block.Find(AuthKeywords.TimeWindow) is null ? Math.Max(LeastWindow, Math.Min(MostWindow, window)) : (int)block.Get(AuthKeywords.TimeWindow));
    }
}
