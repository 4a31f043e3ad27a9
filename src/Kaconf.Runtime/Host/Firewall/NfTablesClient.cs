using System;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>Asks the kernel's nf_tables and waits for the answer, which is there before the system call of the request returns.</summary>
internal sealed class NfTablesClient : INfTables
{
    // Also what a batch may be in size: 100,000 addresses.
    private const int BufferSize = 4 * 1024 * 1024;

    private readonly RouteClient client = new(Libc.NETLINK_NETFILTER, BufferSize);

    /// <inheritdoc/>
    public uint Port => client.Port;

    /// <inheritdoc/>
    public NftBatch NewBatch() => new(client.NextSequence());

    /// <inheritdoc/>
    public RouteResult Commit(NftBatch batch)
    {
        RouteResult? refusal = null;
        ReadOnlyMemory<byte> bytes = batch.End();
        while (client.NextSequence() <= batch.Last) { }
        RouteResult end = client.Exchange(bytes.Span, messages =>
        {
            while (messages.Next())
            {
                if (messages.Type != Netlink.NLMSG_ERROR || messages.Sequence < batch.First || messages.Sequence > batch.Last) continue;
                RouteResult result = RouteClient.ResultOf(messages);
                if (result.Error.IsError) refusal ??= result;
                // A refusal of the whole comes under the number of its beginning, and alone.
                if (messages.Sequence == batch.Last || messages.Sequence == batch.First) return true;
            }
            return false;
        });
        return refusal ?? end;
    }

    /// <inheritdoc/>
    public RouteResult Dump(NftRequest request, RouteAnswer onAnswer) => client.Ask((buffer, sequence) => request(buffer, sequence), onAnswer);

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
