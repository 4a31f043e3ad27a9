using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>
/// Senders whose numbers are below the highest: each with its last one, since several may have been started again, or cut off
/// from the rest, and speak in turn.
/// </summary>
internal sealed class Laggards
{
    // One that is forgotten before it speaks again is never taken.
    private const int Places = HmacSeal.MulticastSenders;

    private readonly (IpAddress Sender, uint Sequence, bool Taken)[] places = new (IpAddress, uint, bool)[Places];
    private int oldest;

    /// <summary>Whether a number goes on from the one that its sender had before.</summary>
    public bool GoesOn(IpAddress sender, uint sequence) => Find(sender) is var place and >= 0 && sequence > places[place].Sequence;

    /// <summary>Remembers the number of a sender, instead of that of another if need be.</summary>
    public void Note(IpAddress sender, uint sequence)
    {
        int place = Find(sender);
        if (place < 0)
        {
            place = oldest;
            oldest = (oldest + 1) % Places;
        }
        places[place] = (sender, sequence, true);
    }

    /// <summary>A sender has caught up.</summary>
    public void Forget(IpAddress sender)
    {
        int place = Find(sender);
        if (place >= 0) places[place] = default;
    }

    private int Find(IpAddress sender)
    {
        for (int i = 0; i < Places; i++)
            if (places[i].Taken && places[i].Sender == sender) return i;
        return -1;
    }
}
