namespace Kaconf.Runtime.Protocol.Services;

/// <summary>What happened to a virtual server or to one of its servers: a line of the log, or a mail.</summary>
public enum ServiceEvent : byte
{
    /// <summary>A server that came up enters the pool.</summary>
    Adding,

    /// <summary>A server that went down leaves the pool.</summary>
    Removing,

    /// <summary>The live servers weigh enough again.</summary>
    GainedQuorum,

    /// <summary>The live servers weigh too little.</summary>
    LostQuorum,

    /// <summary>They weigh too little at the start, when there is a <c>sorry_server</c>.</summary>
    StartingDown,

    /// <summary>The <c>sorry_server</c> enters the pool.</summary>
    AddingSorry,

    /// <summary>The <c>sorry_server</c> leaves the pool.</summary>
    RemovingSorry,

    /// <summary>The live servers return to the pool, from which the <c>sorry_server</c> is gone.</summary>
    FillingPool,

    /// <summary>The live servers leave the pool to the <c>sorry_server</c>.</summary>
    EmptyingPool,

    /// <summary>The weight of a server changed.</summary>
    Weight,

    /// <summary>A server leaves, because the node stops.</summary>
    ShuttingDown,

    /// <summary>A checker works again: the address of its service is on this node.</summary>
    Activating,

    /// <summary>A checker waits from the start for the address of its service.</summary>
    Deactivating,

    /// <summary>A checker waits for the address of its service, which has left this node.</summary>
    Suspending,

    /// <summary>A checker has a result that counts.</summary>
    Checked,
}
