using System;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Wire;

public class InternetChecksumTests
{
    [Theory]
    [InlineData("", 0xFFFF)]
    [InlineData("0001F203F4F5F6F7", 0x220D)] // RFC 1071 §3: the sum is DDF2
    [InlineData("01", 0xFEFF)] // an odd byte is a high byte
    [InlineData("FFFFFFFF", 0x0000)]
    public void IsTheComplementOfTheSum(string hex, int expected) =>
        Assert.Equal((ushort)expected, InternetChecksum.Compute(Convert.FromHexString(hex)));

    [Fact]
    public void CarriesOfALongPacketAreNotLost() =>
        Assert.Equal(0, InternetChecksum.Compute(Ones(65534)));

    [Fact]
    public void BytesWithTheirChecksumAreValid()
    {
        Assert.True(InternetChecksum.IsValid(Convert.FromHexString("0001F203F4F5F6F7220D")));
        Assert.False(InternetChecksum.IsValid(Convert.FromHexString("0001F203F4F5F6F7220C")));
    }

    private static byte[] Ones(int count)
    {
        byte[] bytes = new byte[count];
        Array.Fill(bytes, (byte)0xFF);
        return bytes;
    }
}
