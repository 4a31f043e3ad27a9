using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>Listens on the bridge: every advertisement, gratuitous ARP and unsolicited neighbour advertisement, with the kernel's time stamps.</summary>
public sealed class Sniffer : IDisposable
{
    // 51 is the authentication header; ip6[40] is the type of an ICMPv6 message, 136 the neighbour advertisement.
    private const string Filter = "ip proto 112 or ip proto 51 or ip6 proto 112 or arp or (icmp6 and ip6[40] == 136)";

    private readonly Lock _gate = new();
    private readonly List<VrrpAdvert> _adverts = [];
    private readonly List<GratuitousArp> _arps = [];
    private readonly List<NeighborAdvertisement> _neighbors = [];
    private readonly Process _tcpdump;
    private readonly Task _reading;

    internal Sniffer(string netns, string folder)
    {
        CaptureFile = Path.Combine(folder, "wire.pcap");
        _tcpdump = Command.Start("ip", ["netns", "exec", netns, "tcpdump", "-i", "br0", "-Z", "root", "-n", "--immediate-mode", "-U",
            // Small frames and 32 MB for them: the announcements of a thousand addresses come at once.
            "-s", "2048", "-B", "32768", "-w", "-", Filter]);
        if (_tcpdump.StandardError.ReadLine() is not { } line || !line.Contains("listening", StringComparison.Ordinal))
            throw new LabException($"tcpdump did not start: {_tcpdump.StandardError.ReadToEnd()}");
        _reading = Task.Factory.StartNew(Read, TaskCreationOptions.LongRunning);
    }

    /// <summary>The same frames in a file that tcpdump and tshark read.</summary>
    public string CaptureFile { get; }

    /// <summary>The advertisements until now.</summary>
    public IReadOnlyList<VrrpAdvert> Adverts
    {
        get
        {
            lock (_gate)
                return [.. _adverts];
        }
    }

    /// <summary>The gratuitous ARPs until now.</summary>
    public IReadOnlyList<GratuitousArp> Arps
    {
        get
        {
            lock (_gate)
                return [.. _arps];
        }
    }

    /// <summary>The unsolicited neighbour advertisements until now.</summary>
    public IReadOnlyList<NeighborAdvertisement> NeighborAdvertisements
    {
        get
        {
            lock (_gate)
                return [.. _neighbors];
        }
    }

    /// <summary>Lines in which tcpdump, an independent reader, finds a wrong checksum.</summary>
    public IReadOnlyList<string> BadChecksums() =>
        [.. Command.Run("tcpdump", "-n", "-vv", "-r", CaptureFile).Split('\n').Where(line => line.Contains("bad ", StringComparison.Ordinal))];

    /// <summary>What tshark finds wrong in the frames: bad checksums, damaged packets, adverts that its experts would look at.</summary>
    public IReadOnlyList<string> Objections()
    {
        // 1 is "good"; version 2 of the protocol and 3 are summed up differently, which the dissector knows.
        const string wrong = "_ws.malformed || (ip && ip.checksum.status != 1) || (icmpv6 && icmpv6.checksum.status != 1) || (vrrp && (vrrp.checksum.status != 1 || _ws.expert.severity >= 0x600000))";
        string found = Command.Run("tshark", "-r", CaptureFile, "-n", "-o", "ip.check_checksum:TRUE", "-Y", wrong);
        return found.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        _tcpdump.Kill();
        _tcpdump.WaitForExit();
        _reading.Wait();
        _tcpdump.Dispose();
    }

    // The pcap format: a 24-byte header, then for each frame seconds, microseconds, bytes kept and bytes on the wire.
    private void Read()
    {
        using FileStream capture = new(CaptureFile, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        Stream input = _tcpdump.StandardOutput.BaseStream;
        byte[] header = new byte[24];
        if (input.ReadAtLeast(header, 24, throwOnEndOfStream: false) < 24)
            return;
        capture.Write(header);
        while (input.ReadAtLeast(header.AsSpan(0, 16), 16, throwOnEndOfStream: false) == 16)
        {
            byte[] frame = new byte[BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8))];
            if (input.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) < frame.Length)
                return;
            capture.Write([.. header.AsSpan(0, 16), .. frame]);
            Keep(TimeOf(header), frame);
        }
    }

    private void Keep(DateTime time, byte[] frame)
    {
        lock (_gate)
        {
            if (VrrpAdvert.FromFrame(time, frame) is { } advert)
                _adverts.Add(advert);
            if (GratuitousArp.FromFrame(time, frame) is { } arp)
                _arps.Add(arp);
            if (NeighborAdvertisement.FromFrame(time, frame) is { } neighbor)
                _neighbors.Add(neighbor);
        }
    }

    private static DateTime TimeOf(ReadOnlySpan<byte> header) =>
        DateTime.UnixEpoch
            .AddSeconds(BinaryPrimitives.ReadUInt32LittleEndian(header))
            .AddMicroseconds(BinaryPrimitives.ReadUInt32LittleEndian(header[4..]));
}
