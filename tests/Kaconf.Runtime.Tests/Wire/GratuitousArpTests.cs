using System;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Wire;

public class GratuitousArpTests
{
    /// <summary>A frame of keepalived 2.2.7 for 192.0.2.100 from 02:00:00:00:00:01, as tcpdump -xx shows it.</summary>
    private const string Keepalived =
        "FFFFFFFFFFFF" + "020000000001" + "0806" + "0001080006040001" +
        "020000000001" + "C0000264" + "FFFFFFFFFFFF" + "C0000264";

    [Fact]
    public void IsTheFrameOfKeepalived()
    {
        byte[] frame = new byte[GratuitousArp.Size];
        GratuitousArp.Write(frame, [2, 0, 0, 0, 0, 1], [192, 0, 2, 100]);
        Assert.Equal(Keepalived, Convert.ToHexString(frame));
    }
}
