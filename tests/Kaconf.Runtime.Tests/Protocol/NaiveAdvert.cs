using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Adverts written a second way, straight from the RFCs, without templates and with the platform's hashes: what ours must be.</summary>
internal static class NaiveAdvert
{
    /// <summary>A packet as the shell gets it from the codec.</summary>
    public static byte[] Encode(VrrpInstanceConfig config, IpAddress source, IpAddress destination, byte priority, int number, ulong sequence)
    {
        bool isUnicast = config.UnicastPeers.Length > 0;
        bool signs = config.Hmac is { Mode: not HmacMode.ReceiveOnly };
        List<byte> message = Message(config, priority);
        byte[] trailer = signs ? Trailer(config, source, [.. message], sequence) : [];
        byte[] covered = config.IsV6 ? [.. message, .. trailer] : [.. message];
        IpAddress inChecksum = isUnicast && config.OldChecksum == OldChecksum.Always ? IpAddress.V4(224, 0, 0, 18) : destination;
        bool hasPseudoHeader = config.IsV6 || (config.Version == 3 && !config.ChecksumAsV2);
        byte[] pseudo = [.. Bytes(source), .. Bytes(inChecksum), 0, 112, (byte)(covered.Length >> 8), (byte)covered.Length];
        int checksum = Checksum(hasPseudoHeader ? [.. pseudo, .. covered] : covered);
        (message[6], message[7]) = ((byte)(checksum >> 8), (byte)checksum);
        if (config.IsV6) return [.. message, .. trailer];
        byte[] ah = config.AhKey is null ? [] : [112, 4, 0, 0, .. Bytes(source), 0, 0, (byte)(number >> 8), (byte)number];
        int total = 20 + (ah.Length > 0 ? 24 : 0) + message.Count + trailer.Length;
        byte[] header =
        [
            0x45, 0xC0, (byte)(total >> 8), (byte)total, (byte)(number >> 8), (byte)number, 0, 0,
            isUnicast ? config.UnicastTtl : (byte)255, (byte)(ah.Length > 0 ? 51 : 112), 0, 0, .. Bytes(source), .. Bytes(destination),
        ];
        byte[] data = ah.Length == 0 ? [] : Digest(config, header, ah, [.. message]);
        int headerChecksum = Checksum(header);
        (header[10], header[11]) = ((byte)(headerChecksum >> 8), (byte)headerChecksum);
        return [.. header, .. ah, .. data, .. message, .. trailer];
    }

    private static List<byte> Message(VrrpInstanceConfig config, byte priority)
    {
        bool hasPassword = config.Version == 2 && !config.IsV6 && config.Password is not null;
        byte authType = config.AhKey is not null ? (byte)2 : hasPassword ? (byte)1 : (byte)0;
        int interval = config.AdvertIntervalCentiseconds;
        List<byte> message = [(byte)(config.Version * 16 + 1), config.VirtualRouterId, priority, (byte)config.VirtualAddresses.Length];
        message.AddRange(config.Version == 2 ? [authType, (byte)(interval / 100), 0, 0] : new[] { (byte)(interval / 256), (byte)interval, (byte)0, (byte)0 });
        foreach (VirtualAddressConfig address in config.VirtualAddresses) message.AddRange(Bytes(address.Address));
        if (config.Version == 2 && !config.IsV6) message.AddRange(Padded(hasPassword ? config.Password! : ""));
        return message;
    }

    private static byte[] Digest(VrrpInstanceConfig config, byte[] header, byte[] ah, byte[] message)
    {
        byte[] steady = [.. header];
        steady[1] = 0;
        if (config.UnicastPeers.Length > 0) steady[8] = 0;
        return HMACMD5.HashData(Padded(config.AhKey!), (byte[])[.. steady, .. ah, .. new byte[12], .. message])[..12];
    }

    private static byte[] Trailer(VrrpInstanceConfig config, IpAddress source, byte[] message, ulong sequence)
    {
        HmacKeyConfig key = config.Hmac!.Keys.Single(key => key.Id == config.Hmac.ActiveKey);
        byte[] address = new byte[16];
        source.Write(address);
        byte[] head = [1, key.Id, 0, 0, .. Enumerable.Range(0, 8).Select(i => (byte)(sequence >> (56 - 8 * i)))];
        byte[] signed = [config.IsV6 ? (byte)6 : (byte)4, config.Version, config.VirtualRouterId, 0, .. address, .. message, .. head, .. new byte[16]];
        return [.. head, .. HMACSHA256.HashData(key.Bytes!, signed)[..16]];
    }

    private static int Checksum(byte[] bytes)
    {
        int sum = 0;
        for (int i = 0; i < bytes.Length; i += 2)
        {
            sum += bytes[i] * 256 + (i + 1 < bytes.Length ? bytes[i + 1] : 0);
            if (sum > 0xFFFF) sum -= 0xFFFF;
        }
        return 0xFFFF - sum;
    }

    private static byte[] Padded(string text)
    {
        byte[] eight = new byte[8];
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bytes.AsSpan(0, Math.Min(8, bytes.Length)).CopyTo(eight);
        return eight;
    }

    private static byte[] Bytes(IpAddress address)
    {
        byte[] bytes = new byte[address.Length];
        address.Write(bytes);
        return bytes;
    }
}
