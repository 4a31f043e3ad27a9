using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Wire;

public class UnsolicitedNaTests
{
    /// <summary>A frame of keepalived 2.2.7 for 2001:db8::100 from 02:00:00:00:00:01 on an interface that does not forward, from tcpdump.</summary>
    private const string Keepalived =
        "333300000001" + "020000000001" + "86DD" + "6000000000203AFF" +
        "20010DB8000000000000000000000100" + "FF020000000000000000000000000001" +
        "8800F72C20000000" + "20010DB8000000000000000000000100" + "0201020000000001";

    [Fact]
    public void IsTheFrameOfKeepalived() => Assert.Equal(Keepalived, Convert.ToHexString(Frame(isRouter: false)));

    /// <summary>Another bit, and a checksum that knows it: 0xF72C less 0x8000.</summary>
    [Fact]
    public void ARouterSaysSo() => Assert.Equal(
        Keepalived.Replace("8800F72C20000000", "8800772CA0000000", StringComparison.Ordinal), Convert.ToHexString(Frame(isRouter: true)));

    private static byte[] Frame(bool isRouter)
    {
        // What is in the buffer from before does not matter.
        byte[] frame = new byte[UnsolicitedNa.Size], address = new byte[16];
        Array.Fill(frame, (byte)0xEE);
        IpAddress.V6(0x2001_0DB8_0000_0000, 0x100).Write(address);
        UnsolicitedNa.Write(frame, [2, 0, 0, 0, 0, 1], address, isRouter);
        return frame;
    }
}
