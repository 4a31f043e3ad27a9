using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>Whatever a request ends with, the node lives, says so, and has a little later what it wants: at the same time, since each waits for its timers.</summary>
public class KernelTroubleTests
{
    private static readonly Errno[] Refusals = [Errno.EPERM, Errno.EBUSY, Errno.ENODEV, Errno.ENOBUFS, Errno.EEXIST];

    [Fact]
    public Task What_is_to_be_made_is_made_after_all() => AllAsync(Kinds().SelectMany(kind => new Action[]
    {
        () => Make(kind.Mishap, kind.Error, "cannot add 10.9.0.100/32|cannot add route 10.96.0.0/24|cannot add rule from 10.96.0.0/24", [RtNetlink.RTM_NEWADDR, RouteNumbers.RTM_NEWROUTE, RouteNumbers.RTM_NEWRULE], vmac: false),
        () => Make(kind.Mishap, kind.Error, "cannot make VMAC vm0|cannot switch on VMAC vm0", [RtNetlink.RTM_NEWLINK], vmac: true),
    }));

    [Fact]
    public Task What_is_to_go_goes_after_all() => AllAsync(Kinds().Where(static kind => kind.Error != Errno.ENODEV && kind.Error != Errno.EEXIST).Select<(Mishap Mishap, Errno Error), Action>(kind => () => Run(() =>
    {
        using TroubledNode play = new(kind.Mishap, kind.Error, vmac: false);
        play.Until("MASTER", play.HasAll);
        play.Trouble(RtNetlink.RTM_DELADDR, RouteNumbers.RTM_DELROUTE, RouteNumbers.RTM_DELRULE);
        play.Node.Instances[0].Track("test", fault: true, 0);
        Assert.Equal(VrrpState.Fault, play.Node.Instances[0].State);
        play.Until("nothing left", play.HasNothing);
        foreach (string what in (string[])["10.9.0.100/32 on v0", "route 10.96.0.0/24", "rule from 10.96.0.0/24"])
            if (kind.Mishap == Mishap.Refused) Assert.Contains($"cannot remove {what}: {kind.Error}", play.Said);
        play.Node.Instances[0].Track("test", fault: false, 0);
        play.Until("MASTER again", play.HasAll);
        // There is no time to wait for a timer any more.
        play.Trouble(RtNetlink.RTM_DELADDR, RouteNumbers.RTM_DELROUTE, RouteNumbers.RTM_DELRULE);
        play.Stop();
        Assert.True(play.HasNothing(), play.Said);
    })));

    [Fact]
    public Task A_list_that_is_no_list_is_read_again() => AllAsync(Kinds().Append((Mishap.DumpInterrupted, default)).Select<(Mishap Mishap, Errno Error), Action>(kind => () => Run(() =>
    {
        using TroubledNode play = new(kind.Mishap, kind.Error, vmac: false, [RtNetlink.RTM_GETLINK, RtNetlink.RTM_GETADDR], times: 2);
        play.Until("MASTER", play.HasAll);
        Assert.Equal(kind.Mishap != Mishap.DumpInterrupted, play.Said.Contains("cannot read the interfaces, trying again in a second"));
    })));

    private static IEnumerable<(Mishap Mishap, Errno Error)> Kinds() =>
        [.. Refusals.Select(static error => (Mishap.Refused, error)), (Mishap.AnswerLost, default), (Mishap.AnswerCut, default)];

    private static void Make(Mishap mishap, Errno error, string words, ushort[] types, bool vmac) => Run(() =>
    {
        using TroubledNode play = new(mishap, error, vmac, types);
        play.Until($"all after {mishap} {error}", play.HasAll);
        // That it is there already is what we want, until it shows that it is not.
        bool isTold = mishap == Mishap.Refused && (error != Errno.EEXIST || vmac);
        foreach (string line in words.Split('|').Take(vmac ? 1 : 3)) Assert.True(play.Said.Contains(line) || !isTold, $"{mishap} {error}: no '{line}' in\n{play.Said}");
        Assert.True(mishap != Mishap.Refused || !isTold || play.Said.Contains($"{error}"), play.Said);
        // That there is no such interface is believed.
        if (error != Errno.ENODEV) play.Trouble(RtNetlink.RTM_DELLINK);
        play.Stop();
        Assert.True(play.HasNothing(), play.Said);
    });

    private static Task AllAsync(IEnumerable<Action> plays) => Task.WhenAll(plays.Select(static play => Task.Factory.StartNew(play, TaskCreationOptions.LongRunning)));
}
