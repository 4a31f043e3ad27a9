using System;
using System.Linq;
using Kaconf.Compiler.Schema;
using Kaconf.Runtime.Config;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>Each kind of checker arrives as its own type, with what it has from its server.</summary>
public class CheckerTests
{
    [Fact]
    public void EachKindHasTheDefaultsOfItsRows()
    {
        AssertDefaults(new TcpCheckConfig(), CheckKeywords.Retry, CheckKeywords.DelayBeforeRetry);
        AssertDefaults(new PingCheckConfig(), CheckKeywords.Retry, CheckKeywords.DelayBeforeRetry);
        AssertDefaults(new SmtpCheckConfig(), CheckKeywords.Retry, CheckKeywords.DelayBeforeRetry);
        AssertDefaults(new UdpCheckConfig(), CheckKeywords.Retry, CheckKeywords.DelayBeforeRetry);
        AssertDefaults(new DnsCheckConfig(), DnsCheckKeywords.Retry, DnsCheckKeywords.DelayBeforeRetry);
        AssertDefaults(new HttpCheckConfig(), CheckKeywords.Retry, HttpCheckKeywords.DelayBeforeRetry);
        AssertDefaults(new MiscCheckConfig { Command = new("", []) }, MiscCheckKeywords.Retry, CheckKeywords.DelayBeforeRetry);
        Assert.Equal(CheckKeywords.ConnectTimeout.Default, new TcpCheckConfig().ConnectTimeoutMicroseconds);
        Assert.Equal(MiscCheckKeywords.Timeout.Default, new MiscCheckConfig { Command = new("", []) }.TimeoutMicroseconds);
        Assert.Equal(UdpCheckKeywords.MaximumReply.Default, new UdpCheckConfig().MaximumReply);
        Assert.Equal((DnsCheckKeywords.Type.Default, DnsCheckKeywords.Name.Default), (new DnsCheckConfig().RecordType, new DnsCheckConfig().Name));
        Assert.Equal((SmtpCheckKeywords.HeloName.Default, HttpCheckKeywords.Version.Default), (new SmtpCheckConfig().HeloName, new HttpCheckConfig().Version));
    }

    [Fact]
    public void AConnectionArrives()
    {
        TcpCheckConfig check = Check<TcpCheckConfig>("""
            TCP_CHECK {
                connect_ip 10.0.0.5
                connect_port 81
                bindto 10.0.0.6
                bind_port 1024
                bind_if eth1
                connect_timeout 0.5
                fwmark 4294967295
                retry 4
                log_all_failures
            }
            """);
        Assert.Equal(("10.0.0.5", 81, "10.0.0.6", 1024, "eth1"), (check.ConnectAddress.ToString(), check.ConnectPort, check.BindAddress.ToString(), check.BindPort, check.BindInterface));
        Assert.Equal((500_000, uint.MaxValue, 4u, true), (check.ConnectTimeoutMicroseconds, check.Mark, check.Retry, check.LogAllFailures));
    }

    [Fact]
    public void ACheckerHasWhatItsServerAndItsServiceSay()
    {
        PingCheckConfig check = Check<PingCheckConfig>("retry 2\nalpha\nPING_CHECK {\n}", "delay_loop 6\nconnect_timeout 3\nretry 9\n");
        Assert.Equal((6_000_000, 6_000_000, 3_000_000, 2u, true), (check.DelayLoopMicroseconds, check.WarmupMicroseconds, check.ConnectTimeoutMicroseconds, check.Retry, check.Alpha));
    }

    [Fact]
    public void AWebCheckArrives()
    {
        HttpCheckConfig check = Check<HttpCheckConfig>("""
            SSL_GET {
                http_protocol 1.1
                enable_sni
                fast_recovery
                virtualhost www.example.com
                url {
                    path /a
                    digest 640205b7b0fc66c1ea91c463fac6334d
                    status_code 200 301-302
                    status_code 404
                }
                url {
                    path /b
                    virtualhost other.example.com
                    regex "ok$"
                    regex_no_match
                    regex_options caseless multiline
                    regex_min_offset 3
                    regex_max_offset 9
                }
            }
            """);
        Assert.Equal((true, "1.1", true, true, null), (check.Tls, check.Version, check.EnableSni, check.FastRecovery, check.SniName));
        (UrlConfig first, UrlConfig second) = (check.Urls[0], check.Urls[1]);
        Assert.Equal(("/a", "www.example.com", 16, null), (first.Path, first.VirtualHost, first.Digest!.Length, first.Regex));
        Assert.Equal(["200-200", "301-302", "404-404"], first.StatusCodes.Select(codes => $"{codes.First}-{codes.Last}"));
        Assert.Equal(("/b", "other.example.com", 0), (second.Path, second.VirtualHost, second.StatusCodes.Length));
        RegexConfig regex = second.Regex!;
        Assert.Equal(("ok$", true, RegexCompileOptions.Caseless | RegexCompileOptions.Multiline, 3, 9), (regex.Pattern, regex.NoMatch, regex.Options, regex.MinimumOffset, regex.MaximumOffset));
    }

    [Fact]
    public void OtherKindsArrive()
    {
        MiscCheckConfig misc = Check<MiscCheckConfig>("MISC_CHECK {\nmisc_path \"/bin/check a\"\nmisc_timeout 7\nmisc_dynamic\nuser nobody\n}");
        Assert.Equal(("/bin/check a", new ScriptUser("nobody", null), 7_000_000, true), (misc.Command.Text, misc.Command.User!, misc.TimeoutMicroseconds, misc.IsDynamic));
        UdpCheckConfig udp = Check<UdpCheckConfig>("UDP_CHECK {\npayload 0aff\nrequire_reply 1x\nmin_reply_length 1\nmax_reply_length 9\n}");
        Assert.Equal([0x0a, 0xff], udp.Payload!);
        Assert.Equal(("10", "F0"), (Convert.ToHexString(udp.Reply!.Bytes), Convert.ToHexString(udp.Reply.Mask)));
        Assert.Equal((1, 9), (udp.MinimumReply, udp.MaximumReply));
        DnsCheckConfig dns = Check<DnsCheckConfig>("DNS_CHECK {\ntype a\nname www.example.com\n}");
        Assert.Equal(("A", "www.example.com"), (dns.RecordType, dns.Name));
        SmtpCheckConfig smtp = Check<SmtpCheckConfig>("SMTP_CHECK {\nhelo_name lb1\nhost {\nconnect_ip 10.0.0.7\n}\n}");
        Assert.Equal(("lb1", "10.0.0.7"), (smtp.HeloName, Assert.Single(smtp.Hosts).ConnectAddress.ToString()));
        FileCheckConfig file = Check<FileCheckConfig>("FILE_CHECK {\ntrack_file tf\nweight -2 reverse\n}", before: "track_file tf {\nfile /tmp/tf\n}\n");
        Assert.Equal(("tf", -2, true), (file.TrackFile, file.Weight, file.Reverse));
        BfdCheckConfig bfd = Check<BfdCheckConfig>("BFD_CHECK {\nname b\n}", before: "bfd_instance b {\nneighbor_ip 10.0.0.8\n}\n");
        Assert.Equal("b", bfd.Session);
    }

    private static void AssertDefaults(CheckerConfig check, Keyword<long> retry, Keyword<long> delay) => Assert.Equal(
        (retry.Default, delay.Default, CheckKeywords.DelayLoop.Default, CheckKeywords.Warmup.Default),
        (check.Retry, check.DelayBeforeRetryMicroseconds, check.DelayLoopMicroseconds, check.WarmupMicroseconds));

    private static T Check<T>(string lines, string service = "", string before = "")
        where T : CheckerConfig
    {
        NodeConfig node = VirtualServerTests.Build(
            $"{before}virtual_server 203.0.113.1 80 {{\nlvs_sched rr\nlvs_method NAT\nprotocol TCP\n{service}real_server 10.0.0.1 80 {{\n{lines}\n}}\n}}\n");
        return Assert.IsType<T>(Assert.Single(Assert.Single(Assert.Single(node.VirtualServers).Servers).Checkers));
    }
}
