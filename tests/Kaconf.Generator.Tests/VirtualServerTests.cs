using System.Linq;
using System.Text.RegularExpressions;
using System.Reflection;
using Kaconf.Compiler;
using Kaconf.Compiler.Emit;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Text;
using Kaconf.Runtime.Config;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>Virtual servers arrive in the built program as the file means them.</summary>
public class VirtualServerTests
{
    private const string Plain = "lvs_sched rr\nlvs_method NAT\nprotocol TCP\n";

    [Fact]
    public void AServiceArrivesWithEverySetting()
    {
        VirtualServerConfig service = Service("203.0.113.1 80", """
            lvs_sched sh
            sh-port
            sh-fallback
            flag-3
            lvs_method DR
            protocol UDP
            ops
            persistence_timeout 120
            persistence_granularity 255.255.255.0
            persistence_engine sip
            ha_suspend
            smtp_alert
            snmp_name web
            omega
            quorum 3
            hysteresis 1
            quorum_up "/bin/up now" nobody
            quorum_down "/bin/down"
            weight 5
            sorry_server 10.0.0.9
            sorry_server_inhibit
            sorry_server_lvs_method TUN type gue port 6080 csum
            real_server 10.0.0.1 {
                lvs_method TUN type gre
                uthreshold 10
                lthreshold 5
                inhibit_on_failure
                notify_up "/bin/up rs"
                notify_down "/bin/down rs"
                smtp_alert off
                snmp_name one
            }
            """);
        Assert.Equal(("203.0.113.1", 80, 0u, null, false), (service.Address.ToString(), service.Port, service.Mark, service.Group, service.IsV6));
        Assert.Equal((ServiceProtocol.Udp, "sh", true, true, true, true), (service.Protocol, service.Scheduler, service.OnePacket, service.SchedulerFlag1, service.SchedulerFlag2, service.SchedulerFlag3));
        Assert.Equal((120u, "255.255.255.0", "sip"), (service.PersistenceTimeoutSeconds, service.PersistenceMask.ToString(), service.PersistenceEngine));
        Assert.Equal((true, true, "web", true, 3u, 1u), (service.HaSuspend, service.SmtpAlert, service.SnmpName, service.Omega, service.Quorum, service.Hysteresis));
        Assert.Equal(("/bin/up now", new ScriptUser("nobody", null), "/bin/down"), (service.QuorumUp!.Text, service.QuorumUp.User!, service.QuorumDown!.Text));
        ForwardingConfig tunnel = new(ForwardingMethod.Tunnel, TunnelType.Gue, 6080, TunnelChecksum.Full);
        Assert.Equal(new SorryServerConfig(IpAddress.V4(10, 0, 0, 9), 80, tunnel, true), service.SorryServer);
        RealServerConfig server = Assert.Single(service.Servers);
        Assert.Equal(("10.0.0.1", 80, 5, new ForwardingConfig(ForwardingMethod.Tunnel, TunnelType.Gre)), (server.Address.ToString(), server.Port, server.Weight, server.Forwarding));
        Assert.Equal((10u, 5u, true, false, "one"), (server.UpperThreshold, server.LowerThreshold, server.InhibitOnFailure, server.SmtpAlert, server.SnmpName));
        Assert.Equal(("/bin/up rs", "/bin/down rs"), (server.NotifyUp!.Text, server.NotifyDown!.Text));
    }

    [Fact]
    public void WhatIsLeftOutHasTheDefaultOfTheSchema()
    {
        VirtualServerConfig service = Service("203.0.113.1 80", $"{Plain}real_server 10.0.0.1 80 {{\n}}\n");
        Assert.Equal((ServiceProtocol.Tcp, 0u, 1u, 0u, 128), (service.Protocol, service.PersistenceTimeoutSeconds, service.Quorum, service.Hysteresis, service.PersistencePrefixLength));
        Assert.Equal((false, false, false, null, null), (service.OnePacket, service.HaSuspend, service.SmtpAlert, service.SorryServer, service.PersistenceMask));
        RealServerConfig server = Assert.Single(service.Servers);
        Assert.Equal(((int)RealServerKeywords.Weight.Default, default(ForwardingConfig), RealServerKeywords.SmtpAlert.Default), (server.Weight, server.Forwarding, server.SmtpAlert));
        Assert.Equal(VirtualServerKeywords.Scheduler.Default, new VirtualServerConfig().Scheduler);
    }

    [Fact]
    public void CorrectedSettingsArriveAsKeepalivedCorrectsThem()
    {
        VirtualServerConfig service = Service("203.0.113.1", "lvs_method DR\nquorum 9\nhysteresis 9\nreal_server 10.0.0.1 81 {\nweight 4\n}\nreal_server 10.0.0.1 81 {\n}\n");
        Assert.Equal((ServiceProtocol.Udp, "wlc", 360u, 4u, 3u), (service.Protocol, service.Scheduler, service.PersistenceTimeoutSeconds, service.Quorum, service.Hysteresis));
        Assert.Equal(0, Assert.Single(service.Servers).Port);
    }

    [Fact]
    public void MarksAndGroupsArrive()
    {
        NodeConfig node = Build($$"""
            virtual_server_group WEB {
                192.0.2.1-9 80
                2001:db8::/127
                fwmark 7 inet6
            }
            virtual_server group WEB {
                lvs_sched rr
                lvs_method TUN
                protocol SCTP
                persistence_timeout 5
                real_server 10.0.0.1 {
                }
            }
            virtual_server fwmark 4294967295 {
                lvs_sched rr
                lvs_method NAT
                persistence_granularity 64
                real_server 2001:db8::1 80 {
                }
            }
            """);
        VirtualServerGroupConfig group = Assert.Single(node.ServerGroups);
        Assert.Equal("WEB", group.Name);
        Assert.Equal(["192.0.2.1 192.0.2.9 80 0 ", "2001:db8:: 2001:db8::1 0 0 ", "  0 7 True"], group.Members.Select(item => $"{item.First} {item.Last} {item.Port} {item.Mark} {item.IsV6}"));
        Assert.Equal(("WEB", ServiceProtocol.Sctp, null), (node.VirtualServers[0].Group, node.VirtualServers[0].Protocol, node.VirtualServers[0].Address));
        VirtualServerConfig mark = node.VirtualServers[1];
        Assert.Equal((uint.MaxValue, true, ServiceProtocol.None, 64, 360u), (mark.Mark, mark.IsV6, mark.Protocol, mark.PersistencePrefixLength, mark.PersistenceTimeoutSeconds));
    }

    [Fact]
    public void EqualCheckersAreWrittenOnce()
    {
        const string server = "real_server 10.0.0.{0} 80 {{\nTCP_CHECK {{\nconnect_port 81\n}}\n}}\n";
        string text = $"virtual_server 203.0.113.1 80 {{\n{Plain}{string.Concat(Enumerable.Range(1, 9).Select(i => string.Format(server, i)))}}}\n";
        string code = string.Concat(SiteEmitter.Emit(Compile(text).Site).Select(file => file.Text));
        Assert.Equal(2, code.Split("TcpCheckConfig Check_TCP_CHECK() =>").Length);
        Assert.Equal(10, code.Split("Check_TCP_CHECK(),").Length);
    }

    [Theory]
    [InlineData("", "", "IpvsFeature ServiceFeature")]
    [InlineData("TCP_CHECK {\n}\n", "", "IpvsFeature TcpCheckFeature ServiceFeature")]
    [InlineData("MISC_CHECK {\nmisc_path /bin/true\n}\n", "ha_suspend\n", "IpvsFeature MiscCheckFeature ServiceFeature HaSuspendFeature")]
    public void ADirectorLinksWhatItUses(string checker, string setting, string features)
    {
        string text = $"virtual_server 203.0.113.1 80 {{\n{Plain}{setting}real_server 10.0.0.1 80 {{\n{checker}}}\n}}\n";
        string main = SiteEmitter.Emit(Compile(text).Site)[0].Text;
        Assert.Equal(features, string.Join(' ', Regex.Matches(main, @"new (\w+Feature)\(\)").Select(match => match.Groups[1].Value)));
    }

    internal static NodeConfig Build(string text)
    {
        CompilationResult result = Compile(text);
        Assert.False(result.HasErrors, string.Join("\n", result.Diagnostics));
        Assembly program = SiteProject.Link(SiteEmitter.Emit(result.Site).Select(file => (file.HintName, file.Text)));
        SiteConfig site = (SiteConfig)program.GetType("Kaconf.Generated.Site")!.GetProperty("Config")!.GetValue(null)!;
        return Assert.Single(site.Nodes).Build();
    }

    private static VirtualServerConfig Service(string header, string lines) => Assert.Single(Build($"virtual_server {header} {{\n{lines}\n}}\n").VirtualServers);

    private static CompilationResult Compile(string text) => KaconfCompiler.Compile(
        "site", new SourceSet(new[] { new NodeSource("lb1", new SourceText("lb1.conf", text)) }.ToEquatableArray()));
}
