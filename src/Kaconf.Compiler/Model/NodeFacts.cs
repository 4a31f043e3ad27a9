using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>What is known of the machine that a node runs on; null = not known. Compares by value.</summary>
public sealed record NodeFacts(string Node)
{
    /// <summary>Every interface that there is.</summary>
    public EquatableArray<InterfaceFacts>? Interfaces { get; init; }

    /// <summary>The names of all accounts.</summary>
    public EquatableArray<string>? Users { get; init; }

    /// <summary>The names of all groups.</summary>
    public EquatableArray<string>? Groups { get; init; }

    /// <summary>Some files and folders, there or not.</summary>
    public EquatableArray<FileFacts> Files { get; init; }
}

/// <summary>An interface of a machine.</summary>
public sealed record InterfaceFacts(string Name)
{
    /// <summary>The word ip-link(8) has for it after <c>link/</c>: "ether", "loopback"; null = not known.</summary>
    public string? Type { get; init; }

    /// <summary>All its addresses, those that move and are here at the moment among them; null = not known.</summary>
    public EquatableArray<HostAddress>? Addresses { get; init; }
}

/// <summary>An address of an interface with the length of its network's prefix.</summary>
public sealed record HostAddress(AddressValue Address, byte PrefixLength)
{
    /// <summary>Whether an address lies in the network.</summary>
    public bool Reaches(AddressValue other) => Networks.IsIn(other, Address, PrefixLength);

    /// <summary>192.0.2.1/24.</summary>
    public override string ToString() => $"{Address}/{PrefixLength}";
}

/// <summary>A file or folder of a machine; null = not known.</summary>
public sealed record FileFacts(string Path)
{
    /// <summary>Whether it is there.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>The permissions as chmod(1) takes them, such as 0755 in octal.</summary>
    public int? Mode { get; init; }

    /// <summary>The name of the account that owns it.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of its group.</summary>
    public string? Group { get; init; }

    /// <summary>The line of the script that stops the daemon, from 1; null = none.</summary>
    public int? StopsDaemonAt { get; init; }
}
