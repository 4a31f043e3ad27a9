using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Tests.Host.Ipvs;

/// <summary>A service as the fake kernel has it.</summary>
internal sealed record FakeService(string Settings)
{
    public Dictionary<ServerKey, ServerSettings> Servers { get; } = [];
}

/// <summary>The IPVS of a kernel, as netlink shows it: it takes the bytes of requests and gives the bytes of answers.</summary>
internal sealed class FakeIpvs : INetlinkSocket
{
    public const ushort Family = 0x21;

    /// <summary>A scheduler whose module is not there.</summary>
    public const string NoScheduler = "none";
    private readonly Queue<object> answers = [];

    public Dictionary<ServiceKey, FakeService> Services { get; } = [];

    /// <summary>The sync daemons that run: the state of each, and its interface and number.</summary>
    public SortedDictionary<uint, string> Daemons { get; } = [];

    /// <summary>Those of lvs_timeouts.</summary>
    public IpvsTimeouts Timeouts { get; set; } = new(900, 120, 300);

    /// <summary>Each change that was asked for.</summary>
    public List<byte> Commands { get; } = [];

    public int Dumps { get; private set; }

    /// <summary>How often something was sent.</summary>
    public int Calls { get; private set; }

    /// <summary>The error of a command; none = it is done.</summary>
    public Func<byte, Errno> Fault { get; set; } = static _ => Errno.None;

    /// <summary>What becomes of a datagram of answers: another one, or an error.</summary>
    public Func<byte[], object> Damage { get; set; } = static datagram => datagram;

    public bool HasFamily { get; set; } = true;

    public uint Port => 1;

    /// <summary>The same kernel by a new socket.</summary>
    public FakeIpvs Reopened()
    {
        answers.Clear();
        return this;
    }

    /// <summary>The table as lines, the same for the same table.</summary>
    public string Table() => string.Join('\n', Services.OrderBy(service => service.Key.ToString(), StringComparer.Ordinal).SelectMany(service => (string[])[
        $"{service.Key} {service.Value.Settings}",
        .. service.Value.Servers.Select(server => $"{service.Key} {server.Key} {server.Value}").Order(StringComparer.Ordinal)]));

    public Errno Send(ReadOnlySpan<byte> message)
    {
        Calls++;
        NetlinkReader reader = new(message);
        while (reader.Next()) Handle(reader);
        return reader.Failed ? Errno.EINVAL : Errno.None;
    }

    public SysResult Receive(Span<byte> buffer, bool wait)
    {
        if (!answers.TryDequeue(out object? answer)) return new(-1, Errno.EAGAIN);
        if (answer is Errno error) return new(-1, error);
        byte[] bytes = (byte[])answer;
        bytes.CopyTo(buffer);
        return new(bytes.Length, Errno.None);
    }

    public void Dispose()
    {
    }

    private void Handle(in NetlinkReader request)
    {
        byte command = request.Payload[0];
        uint sequence = request.Sequence;
        if (request.Type == GenericNetlink.GENL_ID_CTRL)
        {
            if (HasFamily) Answer(sequence, 0, 1, (ref NetlinkWriter writer) => writer.Put(GenericNetlink.CTRL_ATTR_FAMILY_ID, Family));
            End(sequence, Netlink.NLMSG_ERROR, HasFamily ? Errno.None : Errno.ENOENT);
            return;
        }
        bool isDump = (request.Flags & Netlink.NLM_F_DUMP) == Netlink.NLM_F_DUMP;
        if (isDump) Dumps++;
        else if (command != IPVS_CMD_GET_CONFIG) Commands.Add(command);
        Errno error = Fault(command);
        if (!error.IsError) error = isDump ? Dump(command, sequence, request.Payload) : Do(command, request.Payload);
        // As the kernel: a thread that is stopped before it has run gives EINTR, which netlink does not pass on.
        if (error == Errno.EINTR) return;
        if (command == IPVS_CMD_GET_CONFIG && !error.IsError) Answer(sequence, 0, IPVS_CMD_SET_CONFIG, (ref NetlinkWriter writer) => Timeouts.Put(ref writer));
        if (isDump) End(sequence, Netlink.NLMSG_DONE, error);
        else if (error.IsError || (request.Flags & Netlink.NLM_F_ACK) != 0) End(sequence, Netlink.NLMSG_ERROR, error);
    }

    private Errno Do(byte command, ReadOnlySpan<byte> payload)
    {
        if (command == IPVS_CMD_FLUSH)
        {
            Services.Clear();
            return Errno.None;
        }
        if (command == IPVS_CMD_GET_CONFIG) return Errno.None;
        if (command == IPVS_CMD_SET_CONFIG) return Set(payload);
        if (IpvsDaemonMessage.TryRead(payload, out IpvsDaemonMessage daemon)) return DoDaemon(command, daemon);
        if (!IpvsServiceMessage.TryRead(payload, out IpvsServiceMessage message)) return Errno.EINVAL;
        ServiceKey key = ServiceKey.Of(message);
        bool isThere = Services.TryGetValue(key, out FakeService? service);
        if (message.Scheduler.SequenceEqual(Encoding.ASCII.GetBytes(NoScheduler))) return Errno.ENOENT;
        if (command == IPVS_CMD_NEW_SERVICE) return isThere ? Errno.EEXIST : Set(key, new FakeService(SettingsOf(message)));
        if (service is null) return Errno.ESRCH;
        if (command == IPVS_CMD_DEL_SERVICE) return Services.Remove(key) ? Errno.None : Errno.ESRCH;
        if (command == IPVS_CMD_SET_SERVICE)
        {
            FakeService changed = new(SettingsOf(message));
            foreach ((ServerKey server, ServerSettings settings) in service.Servers) changed.Servers.Add(server, settings);
            return Set(key, changed);
        }
        return IpvsDestMessage.TryRead(payload, out IpvsDestMessage dest) ? DoServer(command, service, ServerKey.Of(dest, key.IsV6), ServerSettings.Of(dest)) : Errno.EINVAL;
    }

    private Errno DoDaemon(byte command, in IpvsDaemonMessage daemon)
    {
        if (command == IPVS_CMD_DEL_DAEMON) return Daemons.Remove(daemon.State) ? Errno.EINTR : Errno.ESRCH;
        return Daemons.TryAdd(daemon.State, $"{Encoding.ASCII.GetString(daemon.Interface)} {daemon.SyncId}") ? Errno.None : Errno.EEXIST;
    }

    private static Errno DoServer(byte command, FakeService service, ServerKey key, ServerSettings settings)
    {
        bool isThere = service.Servers.ContainsKey(key);
        if (command == IPVS_CMD_DEL_DEST) return service.Servers.Remove(key) ? Errno.None : Errno.ENOENT;
        if (isThere != (command == IPVS_CMD_SET_DEST)) return isThere ? Errno.EEXIST : Errno.ENOENT;
        service.Servers[key] = settings;
        return Errno.None;
    }

    private Errno Dump(byte command, uint sequence, ReadOnlySpan<byte> payload)
    {
        if (command == IPVS_CMD_GET_SERVICE)
        {
            foreach ((ServiceKey key, FakeService service) in Services) Answer(sequence, 2, IPVS_CMD_NEW_SERVICE, (ref NetlinkWriter writer) => Put(ref writer, key, service));
            return Errno.None;
        }
        if (command == IPVS_CMD_GET_DAEMON)
        {
            foreach ((uint state, string daemon) in Daemons)
                Answer(sequence, 2, IPVS_CMD_NEW_DAEMON, (ref NetlinkWriter writer) => IpvsDaemonMessage.Put(
                    ref writer, new() { State = state, Interface = Encoding.ASCII.GetBytes(daemon.Split(' ')[0]), SyncId = uint.Parse(daemon.Split(' ')[1]) }, isWhole: true));
            return Errno.None;
        }
        if (!IpvsServiceMessage.TryRead(payload, out IpvsServiceMessage message)) return Errno.EINVAL;
        // As the kernel: of a service that is not there, nothing.
        if (!Services.TryGetValue(ServiceKey.Of(message), out FakeService? found)) return Errno.None;
        foreach ((ServerKey key, ServerSettings settings) in found.Servers) Answer(sequence, 2, IPVS_CMD_NEW_DEST, (ref NetlinkWriter writer) => Put(ref writer, key, settings));
        return Errno.None;
    }

    private Errno Set(ReadOnlySpan<byte> timeouts)
    {
        if (!IpvsTimeouts.TryRead(timeouts, out IpvsTimeouts read)) return Errno.EINVAL;
        Timeouts = read;
        return Errno.None;
    }

    private Errno Set(ServiceKey key, FakeService service)
    {
        Services[key] = service;
        return Errno.None;
    }

    public static string SettingsOf(in IpvsServiceMessage message) =>
        $"{Encoding.ASCII.GetString(message.Scheduler)} {message.Flags} {message.Timeout} {message.Netmask:x8} {Encoding.ASCII.GetString(message.Engine)}";

    private static void Put(ref NetlinkWriter writer, ServiceKey key, FakeService service)
    {
        string[] words = service.Settings.Split(' ');
        byte[] address = new byte[16];
        key.Address.Write(address);
        IpvsServiceMessage.Put(ref writer, new IpvsServiceMessage
        {
            Family = key.IsV6 ? RtNetlink.AF_INET6 : RtNetlink.AF_INET,
            Protocol = (ushort)key.Protocol,
            Address = address,
            Port = key.Port,
            Mark = key.Mark,
            Scheduler = Encoding.ASCII.GetBytes(words[0]),
            Flags = uint.Parse(words[1]) | IP_VS_SVC_F_HASHED,
            Timeout = uint.Parse(words[2]),
            Netmask = Convert.ToUInt32(words[3], 16),
            Engine = Encoding.ASCII.GetBytes(words[4]),
        }, isWhole: true);
    }

    private static void Put(ref NetlinkWriter writer, ServerKey key, ServerSettings settings)
    {
        byte[] address = new byte[16];
        key.Address.Write(address);
        IpvsDestMessage message = new() { Family = key.Address.IsV6 ? RtNetlink.AF_INET6 : RtNetlink.AF_INET, Address = address, Port = key.Port };
        settings.WriteTo(ref message);
        IpvsDestMessage.Put(ref writer, message, isWhole: true);
    }

    private void Answer(uint sequence, ushort flags, byte command, PutAttributes put)
    {
        NetlinkWriter writer = GenericNetlink.Begin(new byte[1024], Family, flags, sequence, command);
        put(ref writer);
        answers.Enqueue(Damage(writer.End().ToArray()));
    }

    private void End(uint sequence, ushort type, Errno error)
    {
        NetlinkWriter writer = new(new byte[64], type, 0, sequence);
        BitConverter.TryWriteBytes(writer.Reserve(4), -error.Number);
        answers.Enqueue(Damage(writer.End().ToArray()));
    }

    private delegate void PutAttributes(ref NetlinkWriter writer);
}
