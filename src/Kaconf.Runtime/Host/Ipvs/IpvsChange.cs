using System;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>A change of the kernel's table.</summary>
/// <param name="Command">IPVS_CMD_NEW_SERVICE to DEL_SERVICE, IPVS_CMD_NEW_DEST to DEL_DEST.</param>
/// <param name="Service">The service.</param>
/// <param name="Key">The server that is changed.</param>
/// <param name="Settings">What it is to have.</param>
/// <param name="Server">That server; null = it is no server of ours, or the service itself is changed.</param>
internal sealed record IpvsChange(byte Command, KernelService Service, ServerKey Key = default, ServerSettings Settings = default, KernelServer? Server = null)
{
    private bool IsOfServer => Command >= IPVS_CMD_NEW_DEST;

    /// <summary>Why the kernel refused it; null = it is done.</summary>
    public RouteResult? Refusal { get; set; }

    /// <summary>What a server needs; null = nothing.</summary>
    public static IpvsChange? Of(KernelServer server)
    {
        ServerSettings? wanted = server.Wanted, actual = server.Actual;
        if (wanted == actual) return null;
        byte command = actual is null ? IPVS_CMD_NEW_DEST : wanted is null ? IPVS_CMD_DEL_DEST : IPVS_CMD_SET_DEST;
        return new(command, server.Service, server.Key, wanted.GetValueOrDefault(), server);
    }

    /// <summary>Writes the request.</summary>
    /// <returns>The message; empty when the buffer is too small.</returns>
    public ReadOnlySpan<byte> Write(Span<byte> buffer, uint sequence, ushort family)
    {
        Span<byte> room = stackalloc byte[16];
        NetlinkWriter writer = GenericNetlink.Begin(buffer, family, Netlink.NLM_F_REQUEST, sequence, Command);
        IpvsServiceMessage.Put(ref writer, Service.ToMessage(room), isWhole: Command is IPVS_CMD_NEW_SERVICE or IPVS_CMD_SET_SERVICE);
        if (IsOfServer) PutServer(ref writer);
        return writer.End();
    }

    /// <summary>Whether a refusal means that all is as it is to be.</summary>
    public bool IsDoneBy(Errno error) =>
        (Command == IPVS_CMD_DEL_SERVICE && error == Errno.ESRCH) || (Command == IPVS_CMD_DEL_DEST && (error == Errno.ENOENT || error == Errno.ESRCH));

    /// <summary>The refusal in words, with what to look for.</summary>
    public string Words() => $"cannot {this}: {Refusal}{Hint()}";

    /// <summary>Notes what came of it.</summary>
    public void Note()
    {
        if (Refusal is not null) Service.IsDoubtful = true;
        else if (!IsOfServer) Service.IsThere = Service.IsRight = Command != IPVS_CMD_DEL_SERVICE;
        else if (Server is not null) Server.Actual = Command == IPVS_CMD_DEL_DEST ? null : Settings;
    }

    /// <summary>For the log: <c>add [10.0.0.1]:80 to [10.0.0.9]:tcp:80</c>.</summary>
    public override string ToString() => Command switch
    {
        IPVS_CMD_NEW_SERVICE => $"add {Service.Key}",
        IPVS_CMD_SET_SERVICE => $"change {Service.Key}",
        IPVS_CMD_DEL_SERVICE => $"remove {Service.Key}",
        IPVS_CMD_NEW_DEST => $"add {Key} to {Service.Key}",
        IPVS_CMD_SET_DEST => $"change {Key} of {Service.Key}",
        _ => $"remove {Key} from {Service.Key}",
    };

    private string Hint()
    {
        if (!IsOfServer) return Refusal?.Error == Errno.ENOENT ? $"; {Service.Modules}" : "";
        bool isMixed = Refusal?.Error == Errno.EINVAL && Key.Address.IsV6 != Service.Key.IsV6;
        return isMixed ? "; a server of the other family needs a tunnel, and no lvs_sync_daemon" : "";
    }

    private void PutServer(ref NetlinkWriter writer)
    {
        Span<byte> room = stackalloc byte[16];
        Key.Address.Write(room);
        IpvsDestMessage server = new()
        {
            Family = Key.Address.IsV6 ? RtNetlink.AF_INET6 : RtNetlink.AF_INET,
            Address = room[..Key.Address.Length],
            Port = Key.Port,
        };
        Settings.WriteTo(ref server);
        IpvsDestMessage.Put(ref writer, server, isWhole: Command != IPVS_CMD_DEL_DEST);
    }
}
