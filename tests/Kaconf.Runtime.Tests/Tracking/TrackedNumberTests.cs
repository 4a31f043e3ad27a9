using Kaconf.Runtime.Protocol.Tracking;
using Xunit;

namespace Kaconf.Runtime.Tests.Tracking;

/// <summary>What keepalived 2.2.7 was seen to do with the same files: strtol(3) with base 0, and its limits.</summary>
public class TrackedNumberTests
{
    [Theory]
    [InlineData("", 0L)]
    [InlineData("\n", 0L)]
    [InlineData("7\n", 7L)]
    [InlineData(" \t\n-12 and more", -12L)]
    [InlineData("+3", 3L)]
    [InlineData("+-3", 0L)]
    [InlineData("0x10", 16L)]
    [InlineData("-0Xff", -255L)]
    [InlineData("0x", 0L)]
    [InlineData("0xg", 0L)]
    [InlineData("017", 15L)]
    [InlineData("018", 1L)]
    [InlineData("12a", 12L)]
    [InlineData("1.9", 1L)]
    [InlineData("up", 0L)]
    [InlineData("2147483648", 2147483648L)]
    [InlineData("-2147483648", -2147483648L)]
    [InlineData("2147483649", null)]
    [InlineData("-2147483649", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("0xffffffffffffffffff", null)]
    public void NumbersAreReadAsTheCLibraryReadsThem(string text, object? number) => Assert.Equal((long?)number, TrackedNumber.Parse(text));

    [Fact]
    public void NoMoreThan127BytesAreRead() => Assert.Equal(1, TrackedNumber.Parse(new string(' ', 126) + "12"));

    [Theory]
    [InlineData(0, 0, false, false, 0)]
    [InlineData(1, 0, false, true, 0)]
    [InlineData(-5, 0, false, true, 0)]
    [InlineData(0, 0, true, true, 0)]
    [InlineData(1, 0, true, false, 0)]
    [InlineData(7, 1, false, false, 7)]
    [InlineData(7, 2, false, false, 14)]
    [InlineData(7, 2, true, false, -14)]
    [InlineData(-7, -2, false, false, 14)]
    [InlineData(-253, 1, false, false, -253)]
    [InlineData(-254, 1, false, true, 0)]
    [InlineData(254, 1, true, true, 0)]
    [InlineData(127, -2, false, true, 0)]
    [InlineData(300, 1, false, false, 253)]
    [InlineData(2147483648, 254, false, false, 253)]
    [InlineData(2147483648, 254, true, true, 0)]
    public void TheProductIsAddedAndAFaultFrom254Down(long number, int weight, bool reverse, bool fault, int offset) =>
        Assert.Equal((fault, offset), TrackedNumber.Of(number, weight, reverse));
}
