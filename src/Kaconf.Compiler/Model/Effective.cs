using System.Text;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Model;

/// <summary>
/// What keepalived makes of settings that contradict one another; the rules report them, the site runs with these.
/// </summary>
internal static class Effective
{
    private const long MicrosecondsPerCentisecond = 10_000;
    private const int PrioritySteps = 256;

    /// <summary>RFC 2338 §5.3.10: the authentication data field holds 8 bytes.</summary>
    public const int PasswordBytes = 8;

    /// <summary>RFC 3768 §5.3.4: the priority of the node that owns the addresses.</summary>
    public const byte OwnerPriority = 255;

    /// <summary>Whether the instance owns its addresses.</summary>
    public static bool IsOwner(InstanceModel instance) => instance.Priority == OwnerPriority;

    /// <summary>Strict mode starts the address owner as MASTER and nobody else; with AH others first have to hear an advert.</summary>
    public static bool InitialMaster(InstanceModel instance) =>
        instance.Strict ? IsOwner(instance) : instance.InitialMaster && (IsOwner(instance) || OldAuthentication(instance)?.Type != "AH");

    /// <summary>nopreempt counts for an instance that starts as BACKUP and does not own its addresses.</summary>
    public static bool Preempt(InstanceModel instance) =>
        instance.Preempt || InitialMaster(instance) || IsOwner(instance);

    /// <summary>
    /// Whether packets to the addresses are dropped: an owner always answers, and in strict mode nobody else, but in version 3 who says so
    /// (RFC 3768 §6.4.3, RFC 9568 §6.1, Accept_Mode).
    /// </summary>
    public static bool DropsPackets(InstanceModel instance) =>
        !IsOwner(instance) && (instance.Strict ? !(instance.Accepts == true && instance.Version == 3) : instance.Accepts == false);

    /// <summary>Milliseconds; the delay counts only where preemption is a choice.</summary>
    public static int PreemptDelay(InstanceModel instance) =>
        InitialMaster(instance) || instance.Strict || !Preempt(instance) ? 0 : instance.PreemptDelay;

    /// <summary>
    /// The type and the bytes of the password that count, as text; null without authentication, which strict mode, version 3 and auth_hmac
    /// leave no room for.
    /// </summary>
    public static (string Type, string Password)? Authentication(InstanceModel instance) =>
        EffectiveHmac.IsWanted(instance) ? null : OldAuthentication(instance);

    /// <summary>The password that travels in plain text; null without authentication by one.</summary>
    public static string? Password(InstanceModel instance) => Authentication(instance) is ("PASS", { } password) ? password : null;

    /// <summary>The key of the authentication header; null without one.</summary>
    public static string? AhKey(InstanceModel instance) => Authentication(instance) is ("AH", { } password) ? password : null;

    // That of RFC 2338, which has AH for IPv4 only.
    private static (string Type, string Password)? OldAuthentication(InstanceModel instance)
    {
        if (instance.Strict || instance.Version != 2) return null;
        if (instance.Authentication is not { Type: { } type, Password: { } password } || (type == "AH" && instance.IsV6)) return null;
        int length = password.Length;
        while (Encoding.UTF8.GetByteCount(password.Substring(0, length)) > PasswordBytes) length--;
        return (type, password.Substring(0, length));
    }

    /// <summary>How long an interface may be down before the other nodes miss the adverts, in microseconds; keepalived shortens its delays to that.</summary>
    public static long LongestDebounce(InstanceModel instance)
    {
        long interval = instance.AdvertInterval * MicrosecondsPerCentisecond, adverts = instance.Block.Get(VrrpKeywords.DownTimerAdverts);
        return adverts <= 1 ? 0 : ((adverts - 1) * interval) - (interval / PrioritySteps);
    }
}
