using System;
using System.Runtime.InteropServices;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

/// <summary>What netlink messages do to the table of interfaces.</summary>
public class LinkTableTests
{
    private const byte AF_BRIDGE = 7;
    private readonly LinkTable table = new();

    [Fact]
    public void AnInterfaceThatLeavesItsBridgeLivesOn()
    {
        Assert.Equal(LinkChangeKind.Link, table.Apply(RtNetlink.RTM_NEWLINK, Message(RtNetlink.AF_UNSPEC, 3)).Kind);
        Assert.Equal(LinkChangeKind.None, table.Apply(RtNetlink.RTM_DELLINK, Message(AF_BRIDGE, 3)).Kind);
        Assert.NotNull(table.Find(3));
        Assert.Equal(LinkChangeKind.Link, table.Apply(RtNetlink.RTM_DELLINK, Message(RtNetlink.AF_UNSPEC, 3)).Kind);
        Assert.Null(table.Find(3));
    }

    [Fact]
    public void ABridgePortIsNoInterfaceOfItsOwn()
    {
        Assert.Equal(LinkChangeKind.None, table.Apply(RtNetlink.RTM_NEWLINK, Message(AF_BRIDGE, 4)).Kind);
        Assert.Null(table.Find(4));
    }

    private static byte[] Message(byte family, int index)
    {
        byte[] payload = new byte[LinkMessage.HeaderSize];
        payload[0] = family;
        MemoryMarshal.Write(payload.AsSpan(4), index);
        return payload;
    }
}
