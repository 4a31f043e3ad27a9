using System.Text;

namespace Kaconf.Compiler.Model;

/// <summary>
/// What keepalived makes of settings that contradict one another; the rules report them, the site runs with these.
/// </summary>
internal static class Effective
{
    /// <summary>RFC 2338 §5.3.10: the authentication data field holds 8 bytes.</summary>
    public const int PasswordBytes = 8;

    /// <summary>RFC 3768 §5.3.4: the priority of the node that owns the addresses.</summary>
    public const byte OwnerPriority = 255;

    /// <summary>Strict mode starts the address owner as MASTER and nobody else.</summary>
    public static bool InitialMaster(InstanceModel instance) =>
        instance.Strict ? instance.Priority == OwnerPriority : instance.InitialMaster;

    /// <summary>nopreempt counts for an instance that starts as BACKUP and does not own its addresses.</summary>
    public static bool Preempt(InstanceModel instance) =>
        instance.Preempt || InitialMaster(instance) || instance.Priority == OwnerPriority;

    /// <summary>Milliseconds; the delay counts only where preemption is a choice.</summary>
    public static int PreemptDelay(InstanceModel instance) =>
        InitialMaster(instance) || instance.Strict || !Preempt(instance) ? 0 : instance.PreemptDelay;

    /// <summary>The type and the bytes of the password that count, as text; null without authentication, which strict mode and version 3 forbid.</summary>
    public static (string Type, string Password)? Authentication(InstanceModel instance)
    {
        if (instance.Strict || instance.Version != 2) return null;
        if (instance.Authentication is not { Type: { } type, Password: { } password }) return null;
        int length = password.Length;
        while (Encoding.UTF8.GetByteCount(password.Substring(0, length)) > PasswordBytes) length--;
        return (type, password.Substring(0, length));
    }

    /// <summary>The password that travels in plain text; null without authentication by one.</summary>
    public static string? Password(InstanceModel instance) => Authentication(instance) is ("PASS", { } password) ? password : null;
}
