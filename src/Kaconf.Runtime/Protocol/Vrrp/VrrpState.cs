namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The states of RFC 9568 §6.4; users read them as INIT, BACKUP, MASTER.</summary>
public enum VrrpState : byte
{
    /// <summary>Not running yet, stopped, or held here by <see cref="Fault"/>.</summary>
    Initialize,

    /// <summary>Watching the Active router.</summary>
    Backup,

    /// <summary>Owning the virtual addresses (MASTER in keepalived's words).</summary>
    Active,

    /// <summary>keepalived's FAULT: something tracked at weight 0 is down.</summary>
    Fault,

    /// <summary>Stopped for good; reported to scripts as STOP.</summary>
    Stopped,
}
