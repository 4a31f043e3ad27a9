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
