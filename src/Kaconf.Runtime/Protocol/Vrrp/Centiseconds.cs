namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>Hundredths of a second, the unit of advertisement intervals (RFC 9568 §5.2.7); VRRPv2 sends whole seconds.</summary>
public readonly record struct Centiseconds(int Value)
{
    /// <summary>The same in nanoseconds, the unit of the clock.</summary>
    public long Nanoseconds => Value * 10_000_000L;
}
