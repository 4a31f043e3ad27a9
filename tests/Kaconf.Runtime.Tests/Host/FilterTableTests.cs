using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Tests.Host;

/// <summary>What becomes of the table when the kernel refuses.</summary>
public class FilterTableTests
{
    private static readonly Errno[] Refusals = [Errno.EPERM, Errno.ENOENT, new(16), Errno.EEXIST, Errno.EOPNOTSUPP, Errno.ENOBUFS, Errno.ETIMEDOUT, new(90)];

    [Fact]
    public void A_change_that_is_refused_makes_the_table_anew()
    {
        foreach (Errno error in Refusals)
        {
            using Fixture kernel = new();
            kernel.Want(1);
            kernel.Answers.Enqueue(new(error, "words"));
            kernel.Want(2);
            Assert.Equal(3, kernel.Batches.Count);
            Assert.Equal(NFT_MSG_NEWSETELEM, kernel.Batches[1].Single());
            Assert.Equal([NFT_MSG_NEWTABLE, NFT_MSG_DELTABLE], kernel.Batches[2].Take(2));
            Assert.Equal(2, kernel.Table.Present.Count);
        }
    }

    [Fact]
    public void A_removal_that_is_refused_does_so_too()
    {
        using Fixture kernel = new();
        kernel.Want(1);
        kernel.Want(2);
        kernel.Answers.Enqueue(new(Errno.ENOENT, ""));
        kernel.Want(2, wanted: false);
        Assert.Equal(NFT_MSG_DELSETELEM, kernel.Batches[2].Single());
        Assert.Equal(NFT_MSG_NEWSETELEM, kernel.Batches[3][^1]);
        Assert.Equal([Entry(1)], kernel.Table.Present);
    }

    [Fact]
    public void A_kernel_that_refuses_everything_is_asked_again_for_all_of_it()
    {
        using Fixture kernel = new();
        for (int i = 0; i < 5; i++) kernel.Answers.Enqueue(new(Errno.EOPNOTSUPP, ""));
        kernel.Want(1);
        kernel.Want(2);
        kernel.Table.Rebuild();
        Assert.Empty(kernel.Table.Present);
        kernel.Answers.Clear();
        kernel.Table.Rebuild();
        Assert.Equal(2, kernel.Table.Present.Count);
        kernel.Answers.Enqueue(new(Errno.EPERM, ""));
    }

    [Fact]
    public void An_element_stays_until_nobody_wants_it()
    {
        using Fixture kernel = new();
        kernel.Want(1);
        kernel.Want(1);
        kernel.Want(1, wanted: false);
        Assert.Equal([Entry(1)], kernel.Table.Present);
        kernel.Want(1, wanted: false);
        Assert.Empty(kernel.Table.Present);
        Assert.Equal(2, kernel.Batches.Count);
    }

    [Fact]
    public void Thousands_of_elements_are_one_change()
    {
        using Fixture kernel = new();
        for (int i = 0; i < 2500; i++) kernel.Table.Take(Entry(i));
        kernel.Table.Tighten();
        kernel.Table.Loosen();
        Assert.Equal(3, kernel.Batches.Single().Count(message => message == NFT_MSG_NEWSETELEM));
        Assert.Equal(2500, kernel.Table.Present.Count);
    }

    [Fact]
    public void What_comes_and_goes_within_a_turn_is_nothing()
    {
        using Fixture kernel = new();
        kernel.Table.Take(Entry(1));
        kernel.Table.Release(Entry(1));
        kernel.Table.Tighten();
        kernel.Table.Loosen();
        Assert.Empty(kernel.Batches);
    }

    private static FilterEntry Entry(int number) => new(FilterSets.Vips4, IpAddress.V4(10, 0, (byte)(number >> 8), (byte)number));

    /// <summary>A kernel that answers as it is told, else does all.</summary>
    private sealed class Fixture : INfTables
    {
        private readonly Reactor reactor = new();
        private readonly Log log = new();
        private uint sequence = 1;
        private bool isDisposed;

        public Fixture() => Table = new FilterTable(new FirewallConfig(), this, reactor, log);

        public FilterTable Table { get; }

        public Queue<RouteResult> Answers { get; } = [];

        /// <summary>Of each batch the messages.</summary>
        public List<List<byte>> Batches { get; } = [];

        public uint Port => 1;

        public void Want(int number, bool wanted = true)
        {
            if (wanted) Table.Take(Entry(number));
            else Table.Release(Entry(number));
            Table.Tighten();
            Table.Loosen();
        }

        public NftBatch NewBatch() => new(sequence += 100_000);

        public RouteResult Commit(NftBatch batch)
        {
            NetlinkReader reader = new(batch.End().Span);
            List<byte> messages = [];
            while (reader.Next())
                if (reader.Type >> 8 == NFNL_SUBSYS_NFTABLES) messages.Add((byte)reader.Type);
            Assert.False(reader.Failed);
            Batches.Add(messages);
            return Answers.TryDequeue(out RouteResult answer) ? answer : RouteResult.Done;
        }

        public RouteResult Dump(NftRequest request, RouteAnswer onAnswer) => RouteResult.Done;

        // The table disposes of its kernel.
        public void Dispose()
        {
            if (isDisposed) return;
            isDisposed = true;
            Table.Dispose();
            reactor.Dispose();
            log.Dispose();
        }
    }
}
