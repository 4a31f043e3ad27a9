using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// RTM_NEWADDR and RTM_DELADDR (linux/if_addr.h, struct ifaddrmsg; rtnetlink(7)). Addresses are 4 or 16 bytes in
/// network order, empty where there is none.
/// <code>
/// | family 8 | prefix length 8 | flags 8 | scope 8 | index 32 | IFA_* … |
/// </code>
/// </summary>
internal ref struct AddressMessage
{
    /// <summary>Bytes of struct ifaddrmsg.</summary>
    public const int HeaderSize = 8;

    /// <summary>AF_INET or AF_INET6.</summary>
    public byte Family;

    /// <summary>0 to 32 or 128.</summary>
    public byte PrefixLength;

    /// <summary>RT_SCOPE_*: 0 global, 253 link, 254 host.</summary>
    public byte Scope;

    /// <summary>The interface.</summary>
    public int Index;

    /// <summary>IFA_F_*, from IFA_FLAGS, which is wider than the header's field.</summary>
    public uint Flags;

    /// <summary>IFA_PROTO: who made the address; 0 = nobody said, and always before Linux 5.18.</summary>
    public byte Protocol;

    /// <summary>IFA_LOCAL: the address of this host.</summary>
    public ReadOnlySpan<byte> Local;

    /// <summary>IFA_ADDRESS: the network's address, the same as <see cref="Local"/> except on point-to-point links.</summary>
    public ReadOnlySpan<byte> Address;

    /// <summary>IFA_BROADCAST.</summary>
    public ReadOnlySpan<byte> Broadcast;

    /// <summary>IFA_LABEL, null-terminated when written.</summary>
    public ReadOnlySpan<byte> Label;

    /// <summary>IFA_CACHEINFO when written: for how many seconds something may begin from the address, which itself answers for ever; null = for ever.</summary>
    public uint? PreferredLifetime;

    /// <summary>Reads the payload of a message.</summary>
    /// <returns>False when it is cut or damaged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> payload, out AddressMessage address)
    {
        address = default;
        if (payload.Length < HeaderSize) return false;
        address.Family = payload[0];
        address.PrefixLength = payload[1];
        address.Flags = payload[2];
        address.Scope = payload[3];
        address.Index = MemoryMarshal.Read<int>(payload[4..]);
        NetlinkAttributes attributes = new(payload[HeaderSize..]);
        while (attributes.Next())
            switch (attributes.Type)
            {
                case RtNetlink.IFA_LOCAL: address.Local = attributes.Value; break;
                case RtNetlink.IFA_ADDRESS: address.Address = attributes.Value; break;
                case RtNetlink.IFA_BROADCAST: address.Broadcast = attributes.Value; break;
                case RtNetlink.IFA_LABEL: address.Label = attributes.Text(); break;
                case RtNetlink.IFA_FLAGS: address.Flags = attributes.U32(); break;
                case RtNetlink.IFA_PROTO: address.Protocol = attributes.U8(); break;
            }
        return !attributes.Failed;
    }

    /// <summary>Writes a request.</summary>
    /// <returns>The message; empty when the buffer is too small.</returns>
    public readonly ReadOnlySpan<byte> Write(Span<byte> buffer, ushort type, ushort flags, uint sequence)
    {
        NetlinkWriter writer = new(buffer, type, flags, sequence);
        Span<byte> header = writer.Reserve(HeaderSize);
        if (writer.Failed) return default;
        header[0] = Family;
        header[1] = PrefixLength;
        header[3] = Scope;
        MemoryMarshal.Write(header[4..], Index);
        writer.Put(RtNetlink.IFA_LOCAL, Local);
        writer.Put(RtNetlink.IFA_ADDRESS, Address);
        if (!Broadcast.IsEmpty) writer.Put(RtNetlink.IFA_BROADCAST, Broadcast);
        if (!Label.IsEmpty) writer.Put(RtNetlink.IFA_LABEL, Label);
        // The header's field is too narrow for the newer flags.
        if (Flags != 0) writer.Put(RtNetlink.IFA_FLAGS, Flags);
        if (PreferredLifetime is { } preferred) PutLifetimes(ref writer, preferred);
        if (Protocol != 0) writer.Put(RtNetlink.IFA_PROTO, Protocol);
        return writer.End();
    }

    // struct ifa_cacheinfo: preferred and valid in seconds; the kernel keeps the two time stamps.
    private static void PutLifetimes(ref NetlinkWriter writer, uint preferred)
    {
        ReadOnlySpan<uint> lifetimes = [preferred, RtNetlink.INFINITY_LIFE_TIME, 0, 0];
        writer.Put(RtNetlink.IFA_CACHEINFO, MemoryMarshal.AsBytes(lifetimes));
    }
}
