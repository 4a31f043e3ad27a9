namespace Kaconf.Compiler.Schema.Routes;

/// <summary>The protocol that routes and rules must have to be watched.</summary>
internal static class TrackedProtocol
{
    /// <summary>RTPROT_KEEPALIVED of linux/rtnetlink.h.</summary>
    public const int Number = 18;
}
