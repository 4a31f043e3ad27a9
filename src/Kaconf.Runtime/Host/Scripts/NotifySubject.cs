namespace Kaconf.Runtime.Host.Scripts;

/// <summary>Whom notify scripts tell of, in the words that they get.</summary>
/// <param name="Kind"><c>INSTANCE</c> or <c>GROUP</c>.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct NotifySubject(string Kind, string Name)
{
    /// <summary>A <c>vrrp_instance</c>.</summary>
    public static NotifySubject Instance(string name) => new("INSTANCE", name);

    /// <summary>A <c>vrrp_sync_group</c>.</summary>
    public static NotifySubject Group(string name) => new("GROUP", name);

    /// <summary>As log lines begin.</summary>
    public override string ToString() => Kind == "GROUP" ? $"VRRP_Group({Name})" : $"({Name})";
}
