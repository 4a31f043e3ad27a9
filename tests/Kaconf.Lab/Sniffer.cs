using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>Listens on the bridge: every advertisement and gratuitous ARP, with the kernel's time stamps.</summary>
public sealed class Sniffer : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<VrrpAdvert> _adverts = [];
    private readonly List<GratuitousArp> _arps = [];
    private readonly Process _tcpdump;
    private readonly Task _reading;

    internal Sniffer(string netns, string folder)
    {
        CaptureFile = Path.Combine(folder, "wire.pcap");
        _tcpdump = Command.Start("ip", ["netns", "exec", netns, "tcpdump", "-i", "br0", "-Z", "root", "-n", "--immediate-mode", "-U", "-w", "-", "ip proto 112 or arp"]);
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

    /// <summary>Lines in which tcpdump, an independent reader, finds a wrong checksum.</summary>
    public IReadOnlyList<string> BadChecksums() =>
        [.. Command.Run("tcpdump", "-n", "-vv", "-r", CaptureFile).Split('\n').Where(line => line.Contains("bad ", StringComparison.Ordinal))];

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
        }
    }

    private static DateTime TimeOf(ReadOnlySpan<byte> header) =>
        DateTime.UnixEpoch
            .AddSeconds(BinaryPrimitives.ReadUInt32LittleEndian(header))
            .AddMicroseconds(BinaryPrimitives.ReadUInt32LittleEndian(header[4..]));
}
