using System;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Takes a service of a dump.</summary>
internal delegate void ServiceAnswer(in IpvsServiceMessage service);

/// <summary>Takes a server of a dump.</summary>
internal delegate void ServerAnswer(in IpvsDestMessage server);

/// <summary>Takes a sync daemon of a dump.</summary>
internal delegate void DaemonAnswer(in IpvsDaemonMessage daemon);

/// <summary>Asks the kernel's IPVS and waits for the answer, which is there before the system call of the request returns.</summary>
internal sealed class IpvsClient : IDisposable
{
    private readonly RouteClient client;

    /// <summary>Finds IPVS.</summary>
    /// <param name="client">The way to generic netlink, which is disposed of with this.</param>
    /// <exception cref="LinuxException">The kernel has none.</exception>
    public IpvsClient(RouteClient client)
    {
        this.client = client;
        ushort family = 0;
        RouteResult result = client.Ask(static (buffer, sequence) => GenericNetlink.WriteGetFamily(buffer, sequence, IPVS_GENL_NAME),
            (_, payload) => GenericNetlink.TryReadFamily(payload, out family));
        Errno error = result.Error.IsError || family != 0 ? result.Error : Errno.EPROTO;
        if (error.IsError) client.Dispose();
        if (error == Errno.ENOENT) throw new LinuxException("the kernel has no IPVS; is its module there (modprobe ip_vs), and may a container see it?", error);
        if (error.IsError) throw new LinuxException("cannot ask the kernel for IPVS", error);
        Family = family;
        Batch = new RouteBatch(client);
    }

    /// <summary>The number of IPVS in generic netlink.</summary>
    public ushort Family { get; }

    /// <summary>Takes requests that are sent together.</summary>
    public RouteBatch Batch { get; }

    /// <summary>Opens the way to the IPVS of the namespace that the configuration says.</summary>
    /// <exception cref="LinuxException">There is none.</exception>
    public static IpvsClient Open(LvsConfig? config)
    {
        RouteClient Make() => RouteClient.Of(config?.CommandBuffer, Libc.NETLINK_GENERIC);
        return new IpvsClient(config?.NetNamespace is { } name ? NetworkNamespace.Within(name, Make) : Make());
    }

    /// <summary>Tells of every service.</summary>
    public RouteResult DumpServices(ServiceAnswer onService) => Dump(
        (buffer, sequence) => Begin(buffer, sequence, IPVS_CMD_GET_SERVICE, Netlink.NLM_F_DUMP).End(),
        payload =>
        {
            if (!IpvsServiceMessage.TryRead(payload, out IpvsServiceMessage service)) return false;
            onService(service);
            return true;
        });

    /// <summary>Tells of every server of a service.</summary>
    public RouteResult DumpServers(KernelService service, ServerAnswer onServer) => Dump(
        (buffer, sequence) =>
        {
            NetlinkWriter writer = Begin(buffer, sequence, IPVS_CMD_GET_DEST, Netlink.NLM_F_DUMP);
            IpvsServiceMessage.Put(ref writer, service.ToMessage(stackalloc byte[16]), isWhole: false);
            return writer.End();
        },
        payload =>
        {
            if (!IpvsDestMessage.TryRead(payload, out IpvsDestMessage server)) return false;
            onServer(server);
            return true;
        });

    /// <summary>Tells of the sync daemons that run.</summary>
    public RouteResult DumpDaemons(DaemonAnswer onDaemon) => Dump(
        (buffer, sequence) => Begin(buffer, sequence, IPVS_CMD_GET_DAEMON, Netlink.NLM_F_DUMP).End(),
        payload =>
        {
            if (!IpvsDaemonMessage.TryRead(payload, out IpvsDaemonMessage daemon)) return false;
            onDaemon(daemon);
            return true;
        });

    /// <summary>Adds to the batch that a sync daemon is started, or stopped.</summary>
    public void AddDaemon(SyncDaemonConfig config, uint state, bool isStarted) => Batch.TryAdd((buffer, sequence) =>
    {
        Span<byte> room = stackalloc byte[16];
        config.Group?.Write(room);
        IpvsDaemonMessage daemon = new()
        {
            State = state,
            Interface = Encoding.UTF8.GetBytes(config.Interface),
            SyncId = config.Id,
            MaxLength = config.MaximumLength,
            Group = room[..(config.Group?.Length ?? 0)],
            Port = config.Port,
            TimeToLive = config.TimeToLive,
        };
        NetlinkWriter writer = Begin(buffer, sequence, isStarted ? IPVS_CMD_NEW_DAEMON : IPVS_CMD_DEL_DAEMON, 0);
        IpvsDaemonMessage.Put(ref writer, daemon, isStarted);
        return writer.End();
    });

    /// <summary>Adds a question to the batch that is answered in any case: a daemon that is stopped before its thread has run is not acknowledged.</summary>
    public void AddQuestion() => Batch.TryAdd((buffer, sequence) => Begin(buffer, sequence, IPVS_CMD_GET_CONFIG, 0).End());

    /// <summary>Removes every service, whoever made it.</summary>
    public RouteResult Flush() => client.Ask((buffer, sequence) => Begin(buffer, sequence, IPVS_CMD_FLUSH, Netlink.NLM_F_ACK).End());

    /// <summary>Asks for the timeouts.</summary>
    public RouteResult GetTimeouts(out IpvsTimeouts timeouts)
    {
        IpvsTimeouts read = default;
        RouteResult result = Dump((buffer, sequence) => Begin(buffer, sequence, IPVS_CMD_GET_CONFIG, Netlink.NLM_F_ACK).End(), payload => IpvsTimeouts.TryRead(payload, out read));
        timeouts = read;
        return result;
    }

    /// <summary>Sets the timeouts.</summary>
    public RouteResult SetTimeouts(IpvsTimeouts timeouts) => client.Ask((buffer, sequence) =>
    {
        NetlinkWriter writer = Begin(buffer, sequence, IPVS_CMD_SET_CONFIG, Netlink.NLM_F_ACK);
        timeouts.Put(ref writer);
        return writer.End();
    });

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private NetlinkWriter Begin(Span<byte> buffer, uint sequence, byte command, ushort flags) =>
        GenericNetlink.Begin(buffer, Family, (ushort)(Netlink.NLM_F_REQUEST | flags), sequence, command);

    // A part of a table that cannot be read is no table.
    private RouteResult Dump(RouteRequest request, PayloadReader tryRead)
    {
        bool isWhole = true;
        RouteResult result = client.Ask(request, (_, payload) => isWhole &= tryRead(payload));
        return isWhole || result.Error.IsError ? result : new(Errno.EPROTO, "an answer is damaged");
    }

    private delegate bool PayloadReader(ReadOnlySpan<byte> payload);
}
