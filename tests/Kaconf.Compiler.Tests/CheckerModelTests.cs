using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>The settings of checkers: their own, those of the servers around them, and what counts without any.</summary>
public class CheckerModelTests
{
    private const long Second = 1_000_000;

    [Fact]
    public void EachKindHasItsOwnDefaults()
    {
        Assert.Equal((1, Second), Retries(TcpCheckKeywords.Block, CheckKeywords.Retry, CheckKeywords.DelayBeforeRetry));
        Assert.Equal((1, 3 * Second), Retries(HttpCheckKeywords.Tls, CheckKeywords.Retry, HttpCheckKeywords.DelayBeforeRetry, "url {\npath /\n}"));
        Assert.Equal((3, 60 * Second), Retries(DnsCheckKeywords.Block, DnsCheckKeywords.Retry, DnsCheckKeywords.DelayBeforeRetry));
        Assert.Equal((3, 7 * Second), Retries(DnsCheckKeywords.Block, DnsCheckKeywords.Retry, DnsCheckKeywords.DelayBeforeRetry, "delay_loop 7"));
        Assert.Equal((0, Second), Retries(MiscCheckKeywords.Block, MiscCheckKeywords.Retry, CheckKeywords.DelayBeforeRetry, "misc_path \"/bin/true\""));
    }

    [Theory]
    [InlineData("", "", "", 60)]
    [InlineData("delay_loop 9", "", "", 9)]
    [InlineData("delay_loop 9", "delay_loop 8", "", 8)]
    [InlineData("delay_loop 9", "", "delay_loop 7", 7)]
    [InlineData("warmup 5", "delay_loop 8", "delay_loop 7", 5)]
    [InlineData("warmup 5", "warmup 4", "warmup 0", 0)]
    public void WarmupIsInheritedElseDelayLoop(string service, string server, string checker, long seconds) =>
        Assert.Equal(seconds * Second, Checker(TcpCheckKeywords.Block, checker, server, service).Get(CheckKeywords.Warmup));

    [Fact]
    public void AScriptMayRunForTheDelayLoopOfItsVirtualServer()
    {
        BlockModel checker = Checker(MiscCheckKeywords.Block, "misc_path \"/bin/true\"", "delay_loop 8", "delay_loop 9");
        Assert.Equal(9 * Second, checker.Get(MiscCheckKeywords.Timeout));
    }

    [Fact]
    public void AUrlHasTheHostOfWhatIsAroundIt()
    {
        BlockModel checker = Checker(HttpCheckKeywords.Plain, "virtualhost b\nurl {\npath /\n}\nurl {\npath /\nvirtualhost c\n}", "virtualhost a");
        Assert.Equal(["b", "c"], checker.Of(UrlKeywords.Plain).Select(url => url.Get(UrlKeywords.VirtualHost)));
    }

    [Fact]
    public void AFileCheckHasTheWeightOfItsFile()
    {
        const string file = "track_file load {\nfile /run/load\nweight 5 reverse\n}\n";
        Assert.Equal(new Weight(5, true), Checker(FileCheckKeywords.Block, "track_file load", before: file).Get(FileCheckKeywords.Weight));
        Assert.Equal(new Weight(2, false), Checker(FileCheckKeywords.Block, "track_file load\nweight 2 noreverse", before: file).Get(FileCheckKeywords.Weight));
    }

    [Fact]
    public void StatusCodesAreASet()
    {
        BlockModel checker = Checker(HttpCheckKeywords.Plain, "url {\npath /\nstatus_code 404 200-250 251 240-299\n}");
        StatusRange[] expected = [new StatusRange(200, 299), new StatusRange(404, 404)];
        Assert.Equal(expected, Assert.Single(checker.Of(UrlKeywords.Plain)).GetAll(UrlKeywords.StatusCodes).Single());
    }

    [Fact]
    public void ADigitThatIsLeftOverIsAByte()
    {
        BlockModel checker = Checker(UdpCheckKeywords.Block, "payload Ab12f 3 456 546443123\nrequire_reply x1 2X x");
        Assert.Equal("AB120F0345065464431203", Hex(checker.Get(UdpCheckKeywords.Payload)!.Bytes));
        Assert.Equal(("012000", "0FF0F0"), (Hex(checker.Get(UdpCheckKeywords.Reply)!.Bytes), Hex(checker.Get(UdpCheckKeywords.Reply)!.Mask)));
    }

    private static string Hex(EquatableArray<byte> bytes) => Convert.ToHexString([.. bytes]);

    private static (long, long) Retries(BlockKeyword kind, Keyword<long> retry, Keyword<long> delay, string lines = "")
    {
        BlockModel checker = Checker(kind, lines);
        return (checker.Get(retry), checker.Get(delay));
    }

    private static BlockModel Checker(BlockKeyword kind, string lines, string server = "", string service = "", string before = "")
    {
        string text = $"{before}virtual_server 192.0.2.1 80 {{\n{service}\nreal_server 192.0.2.2 80 {{\n{server}\n{kind.Name} {{\n{lines}\n}}\n}}\n}}\n";
        IEnumerable<BlockModel> services = CompileCase.Text(text).Site.Nodes[0].Root.Of(VirtualServerKeywords.Block);
        return services.Single().Of(RealServerKeywords.Block).Single().Of(kind).Single();
    }
}
