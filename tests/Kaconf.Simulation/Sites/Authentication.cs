using System;
using System.Linq;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Sites;

/// <summary>How the adverts of an instance are protected.</summary>
public static class Authentication
{
    /// <summary>A password that is not right.</summary>
    public const string WrongPassword = "other";

    /// <summary>Gives a shared plan some authentication, or none.</summary>
    public static InstancePlan Add(Random random, InstancePlan plan) => random.Next(plan is { Version: 2, IsV6: false } ? 5 : 3) switch
    {
        0 or 1 => plan with { Password = null },
        2 => plan with { Password = null, Hmac = Hmac(monotonic: random.Next(2) == 0) },
        3 => plan with { Password = "s3cret" },
        _ => plan with { Password = null, AhKey = "s3cret" },
    };

    /// <summary>What a node may have for itself: while keys or modes are changed over, nodes differ and still understand each other.</summary>
    public static InstancePlan Vary(Random random, InstancePlan plan) =>
        plan.Hmac is null ? plan : plan with { Hmac = Hmac(plan.Hmac.Monotonic, activeKey: (byte)random.Next(1, 3)) };

    /// <summary>auth_hmac with two keys.</summary>
    public static HmacConfig Hmac(bool monotonic, byte activeKey = 1, HmacMode mode = HmacMode.Enforce, byte secret = 0) => new()
    {
        Keys = [Key(1, secret), Key(2, secret)],
        ActiveKey = activeKey,
        Mode = mode,
        Monotonic = monotonic,
    };

    private static HmacKeyConfig Key(byte id, byte secret) => new(id) { Bytes = [.. Enumerable.Range(0, 32).Select(i => (byte)(i + id + secret))] };
}
