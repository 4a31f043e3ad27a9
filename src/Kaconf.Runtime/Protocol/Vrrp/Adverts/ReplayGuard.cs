using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp.Adverts;

/// <summary>The newest sequence number of each sender of signed adverts; of those that have no place, the one unheard for longest is forgotten.</summary>
/// <param name="places">How many senders.</param>
internal sealed class ReplayGuard(int places)
{
    private readonly Mark[] marks = new Mark[places];
    private ulong accepted;

    /// <summary>Whether a number is not newer than that of its sender; numbers wrap around (RFC 1982).</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="sequence">The number.</param>
    /// <param name="oldestSecond">A mark that is older, or newer than <paramref name="newestSecond"/>, guards nothing.</param>
    public bool IsReplay(IpAddress sender, ulong sequence, uint oldestSecond, uint newestSecond)
    {
        foreach (ref readonly Mark mark in new System.ReadOnlySpan<Mark>(marks))
        {
            if (mark.Used == 0 || mark.Sender != sender) continue;
            uint second = (uint)(mark.Sequence >> 32);
            bool guards = second - oldestSecond <= newestSecond - oldestSecond;
            return guards && (long)(sequence - mark.Sequence) <= 0;
        }
        return false;
    }

    /// <summary>Remembers the number of an advert that was taken.</summary>
    public void Accept(IpAddress sender, ulong sequence)
    {
        int place = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            if (marks[i].Used != 0 && marks[i].Sender == sender)
            {
                place = i;
                break;
            }
            if (marks[i].Used < marks[place].Used) place = i;
        }
        marks[place] = new Mark(sender, sequence, ++accepted);
    }

    /// <param name="Sender">Whose.</param>
    /// <param name="Sequence">The newest number.</param>
    /// <param name="Used">When, counted in adverts; 0 = the place is free.</param>
    private readonly record struct Mark(IpAddress Sender, ulong Sequence, ulong Used);
}
