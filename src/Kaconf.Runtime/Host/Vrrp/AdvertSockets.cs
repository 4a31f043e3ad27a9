using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The send sockets of a node, one of each family in use; they serve every interface, so the adverts of a turn leave together.</summary>
internal sealed class AdvertSockets : IDisposable
{
    private readonly RawSendSocket? v4;
    private readonly RawSendSocket? v6;
    private readonly Action<int, Errno> onRefused;

    /// <summary>Opens the sockets that the instances of a node need.</summary>
    /// <param name="node">The node.</param>
    /// <param name="onRefused">Hears of each advert that could not be sent: its tag, and why.</param>
    /// <exception cref="LinuxException">A right is missing.</exception>
    public AdvertSockets(NodeConfig node, Action<int, Errno> onRefused)
    {
        this.onRefused = onRefused;
        try
        {
            if (Array.Exists(node.Instances, static instance => !instance.IsV6)) v4 = new RawSendSocket(isV6: false, VrrpPacket.IpProtocol);
            if (Array.Exists(node.Instances, static instance => instance.IsV6)) v6 = new RawSendSocket(isV6: true, VrrpPacket.IpProtocol);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The socket of a family that an instance has.</summary>
    public RawSendSocket Of(bool isV6) => (isV6 ? v6 : v4)!;

    /// <summary>Sends what waits.</summary>
    public void Flush()
    {
        v4?.Flush(onRefused);
        v6?.Flush(onRefused);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        v4?.Dispose();
        v6?.Dispose();
    }
}
