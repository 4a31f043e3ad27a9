namespace Kaconf.Runtime.Host;

/// <summary>What notifiers are told of an instance beside the changes of its state.</summary>
public enum VrrpNotice : byte
{
    /// <summary>It is MASTER and heard an advert of lower priority.</summary>
    LowerPriorityHeard,

    /// <summary>Its priority changed while it is MASTER.</summary>
    MasterPriority,

    /// <summary>Its priority changed while it is not MASTER.</summary>
    BackupPriority,
}
