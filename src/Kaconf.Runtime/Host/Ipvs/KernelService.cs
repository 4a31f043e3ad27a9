using System;
using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>A service as the kernel is to have it, and what is known of it there.</summary>
internal sealed class KernelService
{
    private readonly byte[] scheduler;
    private readonly byte[] engine = [];
    private readonly uint flags;
    private readonly uint timeout;
    private readonly uint netmask;

    /// <summary>Makes it with the settings of a virtual server.</summary>
    /// <param name="key">What tells it from others.</param>
    /// <param name="config">The virtual server.</param>
    /// <param name="hasGranularity">Whether <c>persistence_granularity</c> counts.</param>
    public KernelService(ServiceKey key, VirtualServerConfig config, bool hasGranularity)
    {
        Key = key;
        scheduler = Encoding.ASCII.GetBytes(config.Scheduler);
        netmask = key.IsV6 ? 128 : IpvsServiceMessage.WholeAddress;
        flags = (config.OnePacket ? IP_VS_SVC_F_ONEPACKET : 0) | (config.SchedulerFlag1 ? IP_VS_SVC_F_SCHED1 : 0)
            | (config.SchedulerFlag2 ? IP_VS_SVC_F_SCHED2 : 0) | (config.SchedulerFlag3 ? IP_VS_SVC_F_SCHED3 : 0);
        if (config.PersistenceTimeoutSeconds == 0) return;
        flags |= IP_VS_SVC_F_PERSISTENT;
        timeout = config.PersistenceTimeoutSeconds;
        if (config.PersistenceEngine is { } name) engine = Encoding.ASCII.GetBytes(name);
        if (!hasGranularity) return;
        if (key.IsV6) netmask = config.PersistencePrefixLength;
        else if (config.PersistenceMask is { } mask)
        {
            Span<byte> bytes = stackalloc byte[sizeof(uint)];
            mask.Write(bytes);
            netmask = BitConverter.ToUInt32(bytes);
        }
    }

    /// <summary>What tells it from others.</summary>
    public ServiceKey Key { get; }

    /// <summary>The modules of the kernel that it needs, in words: that of its scheduler, and that of its persistence engine.</summary>
    public string Modules => engine.Length == 0
        ? $"is its scheduler there (modprobe ip_vs_{Encoding.ASCII.GetString(scheduler)})?"
        : $"are its scheduler (modprobe ip_vs_{Encoding.ASCII.GetString(scheduler)}) and its persistence engine (modprobe ip_vs_pe_{Encoding.ASCII.GetString(engine)}) there?";

    /// <summary>Its servers, in the order of the file; the sorry server last.</summary>
    public List<KernelServer> Servers { get; } = [];

    /// <summary>Whether the kernel has it.</summary>
    public bool IsThere { get; set; }

    /// <summary>Whether the kernel has it with these settings.</summary>
    public bool IsRight { get; set; }

    /// <summary>Whether what is known of it may be wrong.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>The server of a key; null = none is configured.</summary>
    public KernelServer? Find(ServerKey key)
    {
        foreach (KernelServer server in Servers)
            if (server.Key == key) return server;
        return null;
    }

    /// <summary>Whether the kernel's settings are these.</summary>
    public bool Matches(in IpvsServiceMessage message) =>
        (message.Flags & ~IP_VS_SVC_F_HASHED) == flags && message.Timeout == timeout && message.Netmask == netmask
        && message.Scheduler.SequenceEqual(scheduler) && message.Engine.SequenceEqual(engine);

    /// <summary>The service for a request.</summary>
    /// <param name="room">16 bytes for its address.</param>
    public IpvsServiceMessage ToMessage(Span<byte> room)
    {
        IpvsServiceMessage message = new()
        {
            Family = Key.IsV6 ? RtNetlink.AF_INET6 : RtNetlink.AF_INET,
            Protocol = (ushort)Key.Protocol,
            Port = Key.Port,
            Mark = Key.Mark,
            Scheduler = scheduler,
            Engine = engine,
            Flags = flags,
            Timeout = timeout,
            Netmask = netmask,
        };
        if (Key.Mark != 0) return message;
        Key.Address.Write(room);
        message.Address = room[..Key.Address.Length];
        return message;
    }
}
