using System;
using System.Runtime.InteropServices;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>An element of one of the <see cref="FilterSets"/>; what its set has no room for is left at its default.</summary>
/// <param name="Set">The set.</param>
/// <param name="Address">A virtual address.</param>
/// <param name="Interface">The number of an interface.</param>
/// <param name="Name">The name of an interface.</param>
/// <param name="Parent">The number of the interface below it.</param>
internal readonly record struct FilterEntry(NftSet Set, IpAddress Address = default, int Interface = 0, string? Name = null, int Parent = 0)
{
    /// <summary>The key, of a map with the value behind it.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Set.KeyLength + Set.DataLength];
        if (Set == FilterSets.Vmacs4 || Set == FilterSets.Vmacs6 || Set == FilterSets.Solicitors)
        {
            MemoryMarshal.Write(bytes, Interface);
            if (Set.DataLength > 0) MemoryMarshal.Write(bytes.AsSpan(Set.KeyLength), Parent);
            return bytes;
        }
        Address.Write(bytes);
        Span<byte> rest = bytes.AsSpan(Address.Length);
        if (Set == FilterSets.LinkLocal) MemoryMarshal.Write(rest, Interface);
        else if (Name is not null) Encoding.UTF8.GetBytes(Name, rest);
        return bytes;
    }
}
