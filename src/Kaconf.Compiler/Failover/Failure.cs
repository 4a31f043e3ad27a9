namespace Kaconf.Compiler.Failover;

/// <summary>What kind of thing fails.</summary>
public enum FailureKind
{
    /// <summary>A machine, or its daemon.</summary>
    Node,

    /// <summary>A network interface.</summary>
    Link,

    /// <summary>A <c>vrrp_script</c>.</summary>
    Script,

    /// <summary>A <c>track_file</c> of weight 0, whose number is no longer 0.</summary>
    File,

    /// <summary>A <c>vrrp_track_process</c>.</summary>
    Process,

    /// <summary>A <c>bfd_instance</c>.</summary>
    Bfd,
}

/// <summary>One thing on one node that leaves the state in which it should be.</summary>
/// <param name="Node">The node's name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name; "" for the node itself.</param>
public sealed record Failure(string Node, FailureKind Kind, string Name)
{
    /// <summary>Such as "vrrp_script check of lb1".</summary>
    public override string ToString() => Kind switch
    {
        FailureKind.Node => Node,
        FailureKind.Link => $"{Name} of {Node}",
        FailureKind.Script => $"vrrp_script {Name} of {Node}",
        FailureKind.File => $"track_file {Name} of {Node}",
        FailureKind.Process => $"vrrp_track_process {Name} of {Node}",
        _ => $"bfd_instance {Name} of {Node}",
    };
}
