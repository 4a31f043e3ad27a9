using System;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Wire;

/// <summary>Datagrams as a kernel 6.18 sent them.</summary>
public class ProcessConnectorTests
{
    private const string Head = "4c000000030000000000000000000000" + "0100000001000000d40100000000000028000000";

    [Theory]
    [InlineData(true, "01000000")]
    [InlineData(false, "02000000")]
    public void ARequestIsTheseBytes(bool listen, string word)
    {
        byte[] request = new byte[ProcessConnector.RequestSize];
        Array.Fill(request, (byte)0xEE);
        ProcessConnector.WriteRequest(request, listen);
        Assert.Equal("28000000030000000000000000000000" + "0100000001000000000000000000000004000000" + word, Convert.ToHexStringLower(request));
    }

    [Fact]
    public void AnAnswerIsRead() => Assert.Equal(
        new ProcessEvent(ProcessEventKind.Acknowledged, 0),
        Read("4c00000003000000d401000000000000" + "0100000001000000d40100000100000028000000" + "00000000ffffffffa676116139280000" + "000000000000000000000000000000000000000000000000"));

    [Fact]
    public void ARefusalIsRead() => Assert.Equal(1, Read(Head + "00000000ffffffffa676116139280000" + "010000000000000000000000000000000000000000000000")!.Value.Error);

    [Fact]
    public void AnExecIsRead() => Assert.Equal(
        new ProcessEvent(ProcessEventKind.Exec, 0x0c58),
        Read("4c000000030000008602000000000000" + "0100000001000000860200000000000028000000" + "02000000010000001f43b3a839280000" + "580c0000580c000000000000000000000000000000000000"));

    [Theory]
    [InlineData("01000000000000000000000000000000" + "0a000000090000000c0000000c0000000000000000000000", 1, 9, 12, false)]
    [InlineData("01000000000000000000000000000000" + "0a000000090000000d0000000c0000000000000000000000", 1, 9, 12, true)]
    [InlineData("00000080000000000000000000000000" + "0c0000000c00000000010000110000000900000009000000", 0x80000000, 12, 0, false)]
    [InlineData("00000080000000000000000000000000" + "0d0000000c00000000010000110000000900000009000000", 0x80000000, 12, 0, true)]
    public void ForksAndEndsAreRead(string body, uint kind, int process, int child, bool isOfThread) =>
        Assert.Equal(new ProcessEvent((ProcessEventKind)kind, process) { Child = child, IsOfThread = isOfThread }, Read(Head + body));

    [Fact]
    public void ANameIsRead() => Assert.Equal(
        "fifteen bytes..",
        Read(Head + "00020000000000000000000000000000" + "0c0000000c000000" + Convert.ToHexStringLower("fifteen bytes..\0"u8))!.Value.Name);

    [Fact]
    public void DamageIsNoEvent()
    {
        byte[] good = Convert.FromHexString(Head + "01000000000000000000000000000000" + "0a000000090000000c0000000c0000000000000000000000");
        for (int length = 0; length < good.Length; length++) Assert.Null(ProcessConnector.Read(good.AsSpan(0, length)));
        Random random = new(1);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bad = (byte[])good.Clone();
            for (int j = random.Next(1, 9); j > 0; j--) bad[random.Next(bad.Length)] = (byte)random.Next(256);
            ProcessConnector.Read(bad.AsSpan(0, random.Next(bad.Length + 1)));
        }
        good[16] = 2;
        Assert.Null(ProcessConnector.Read(good));
    }

    private static ProcessEvent? Read(string hex) => ProcessConnector.Read(Convert.FromHexString(hex));
}
