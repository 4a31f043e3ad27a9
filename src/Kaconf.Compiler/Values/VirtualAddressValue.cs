namespace Kaconf.Compiler.Values;

/// <summary>An entry of <c>virtual_ipaddress</c>; null = not given.</summary>
public sealed record VirtualAddressValue(AddressValue Address, byte PrefixLength)
{
    public string? Device { get; init; }
    public string? Label { get; init; }

    /// <summary>The kernel's RT_SCOPE_* number.</summary>
    public byte Scope { get; init; }
    public AddressValue? Broadcast { get; init; }
}
