using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>An advert that passed the checks of <see cref="AdvertCodec.Check"/>.</summary>
/// <param name="Sender">The source address.</param>
/// <param name="Priority">0 to 255.</param>
/// <param name="AdvertIntervalCentiseconds">The sender's interval in hundredths of a second.</param>
/// <param name="AddressListMatches">Whether it lists our virtual addresses, in any order; RFC 3768 §7.1 lets a mismatch be dropped, keepalived only tells.</param>
public readonly record struct ReceivedAdvert(IpAddress Sender, byte Priority, int AdvertIntervalCentiseconds, bool AddressListMatches)
{
    /// <summary>The advert as an input of the router.</summary>
    public VrrpInput ToInput() => VrrpInput.Advert(Sender, Priority, AdvertIntervalCentiseconds);
}
