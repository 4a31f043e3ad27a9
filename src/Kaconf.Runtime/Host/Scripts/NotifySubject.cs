namespace Kaconf.Runtime.Host.Scripts;

/// <summary>Whom notify scripts tell of, in the words that they get.</summary>
/// <param name="Kind"><c>INSTANCE</c> or <c>GROUP</c>; scripts of a <c>VS</c> get no words.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct NotifySubject(string Kind, string Name)
{
    /// <summary>A <c>vrrp_instance</c>.</summary>
    public static NotifySubject Instance(string name) => new("INSTANCE", name);

    /// <summary>A <c>vrrp_sync_group</c>.</summary>
    public static NotifySubject Group(string name) => new("GROUP", name);

    /// <summary>A <c>virtual_server</c>.</summary>
    public static NotifySubject Service(string name) => new("VS", name);

    /// <summary>As log lines begin.</summary>
    public override string ToString() => Kind switch { "GROUP" => $"VRRP_Group({Name})", "VS" => $"VS {Name}", _ => $"({Name})" };
}
