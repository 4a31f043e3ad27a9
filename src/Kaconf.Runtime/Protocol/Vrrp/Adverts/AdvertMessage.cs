using System;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>The VRRP message of an instance, of which only priority and checksum change.</summary>
internal static class AdvertMessage
{
    /// <summary>Encodes the message; priority and checksum are 0.</summary>
    public static byte[] Encode(VrrpInstanceConfig config)
    {
        int count = config.VirtualAddresses.Length, size = config.IsV6 ? 16 : 4;
        byte[] message = new byte[VrrpPacket.SizeOf(config.Version, config.IsV6, count)];
        VrrpAuthType authType = AdvertLayout.AuthTypeOf(config);
        VrrpPacket.WriteHeader(message, config.Version, config.VirtualRouterId, count, authType, config.AdvertIntervalCentiseconds);
        for (int i = 0; i < count; i++) config.VirtualAddresses[i].Address.Write(message.AsSpan(VrrpPacket.HeaderSize + i * size, size));
        if (authType == VrrpAuthType.SimpleTextPassword) WritePassword(config.Password!, message.AsSpan(^VrrpPacket.AuthenticationSize..));
        return message;
    }

    /// <summary>Writes a password of 8 bytes, padded with zeros (RFC 2338 §5.3.6.1); keepalived cuts what is longer.</summary>
    public static void WritePassword(string password, Span<byte> eightBytes) =>
        Encoding.UTF8.GetEncoder().Convert(password, eightBytes, flush: true, out _, out _, out _);
}
