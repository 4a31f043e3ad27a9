using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>
/// Hears of each change of nf_tables on this host and looks whether our table has survived it: <c>nft flush ruleset</c>, as most firewalls do
/// when they are loaded, takes it away.
/// </summary>
internal sealed class TableWatch : IDisposable
{
    // Whoever loads rules in many steps is looked after once; two programs that cannot agree have this much peace.
    private const long LookGap = 1_000_000_000;
    private const int ReceiveBuffer = 64 * 1024;

    private readonly FirewallConfig config;
    private readonly INfTables kernel;
    private readonly FilterTable table;
    private readonly Reactor reactor;
    private readonly Log log;
    private readonly NetlinkSocket notifications = new(1u << (NFNLGRP_NFTABLES - 1), ReceiveBuffer, Libc.NETLINK_NETFILTER);
    private readonly byte[] buffer = GC.AllocateArray<byte>(8 * 1024, pinned: true);
    private readonly ReactorTimer look;
    private long notBefore;
    private string culprit = "";

    /// <summary>Begins to listen.</summary>
    public TableWatch(FirewallConfig config, INfTables kernel, FilterTable table, Reactor reactor, Log log)
    {
        (this.config, this.kernel, this.table, this.reactor, this.log) = (config, kernel, table, reactor, log);
        look = reactor.NewTimer(Look);
        // The last notification of each change, and the only one that says who made it.
        notifications.TakeOnly(NfTables.Type(NFT_MSG_NEWGEN));
        reactor.Watch(notifications.Number, Hear);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reactor.Unwatch(notifications.Number);
        notifications.Dispose();
    }

    private void Hear()
    {
        SysResult received = notifications.Receive(buffer, wait: false);
        if (received.IsError)
        {
            // Lost ones may have been about us.
            if (received.Error == Errno.ENOBUFS) Foresee();
            return;
        }
        NetlinkReader messages = new(buffer.AsSpan(0, received.Value));
        while (messages.Next())
        {
            if (messages.Port == kernel.Port || messages.Type != NfTables.Type(NFT_MSG_NEWGEN)) continue;
            culprit = CulpritOf(messages.Payload);
            Foresee();
        }
    }

    private void Foresee()
    {
        if (table.Layout.Families.Count > 0) look.Deadline = Math.Max(reactor.Now, notBefore);
    }

    private void Look()
    {
        notBefore = reactor.Now + LookGap;
        if (IsWhole()) return;
        log.Warning($"table {config.Table} of nf_tables was changed by {(culprit.Length == 0 ? "another program" : culprit)}; making it anew");
        table.Rebuild();
    }

    private bool IsWhole()
    {
        int rules = 0;
        foreach (byte family in table.Layout.Families)
            if (kernel.Dump((room, sequence) => NftMessage.RuleDump(room, sequence, family, config.Table), (_, _) => rules++).Error.IsError) return false;
        return rules == table.Layout.RuleCount && table.Layout.Sets.All(IsWhole);
    }

    private bool IsWhole(NftSet set)
    {
        // Nobody can change a constant set.
        if (set == FilterSets.Neighbor) return true;
        HashSet<string> expected = [.. table.Present.Where(entry => entry.Set == set).Select(entry => Convert.ToHexString(entry.ToBytes().AsSpan(0, set.KeyLength)))];
        int found = 0;
        bool known = true;
        RouteResult result = kernel.Dump(
            (room, sequence) => NftMessage.ElementDump(room, sequence, set.Family, config.Table, set.Name),
            (_, payload) => known &= NftElements.TryReadKeys(payload, key =>
            {
                found++;
                known &= expected.Contains(Convert.ToHexString(key));
            }));
        return !result.Error.IsError && known && found == expected.Count;
    }

    private static string CulpritOf(ReadOnlySpan<byte> payload)
    {
        string process = "", name = "";
        NetlinkAttributes attributes = new(payload[Math.Min(NftMessage.HeaderSize, payload.Length)..]);
        while (attributes.Next())
        {
            if (attributes.Type == NFTA_GEN_PROC_PID && attributes.Value.Length == sizeof(uint))
                process = BinaryPrimitives.ReadUInt32BigEndian(attributes.Value).ToString(CultureInfo.InvariantCulture);
            else if (attributes.Type == NFTA_GEN_PROC_NAME) name = Encoding.UTF8.GetString(attributes.Text());
        }
        return name.Length == 0 ? "" : $"{name} (process {process})";
    }
}
