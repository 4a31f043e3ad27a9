using System;
using Kaconf.Runtime.Config;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>What a door has to let in, and what it has to keep out.</summary>
public static class DoorChecks
{
    // What IPv4 packets begin with (RFC 791 §3.1).
    private const int SourceAt = 12, SourceSize = 4;

    // A signature knows whole seconds.
    private const long Doubt = SimClock.Second;

    /// <summary>An instance sends a packet.</summary>
    public static void Sent(SimInstance sender, SimPacket packet)
    {
        if (!sender.Config.IsV6 && IpAddress.Read(packet.Bytes.AsSpan(SourceAt, SourceSize)) != sender.Source)
            sender.Node.World.Fail($"{sender} sends an advert from another address than {sender.Source}");
    }

    /// <summary>A packet came to the door of an instance, and was taken or not.</summary>
    public static void Taken(SimInstance receiver, SimPacket packet, bool taken)
    {
        if (packet.Origin == PacketOrigin.Forgery)
        {
            if (taken) Fail(receiver, packet, "takes a forged advert");
            return;
        }
        if (!receiver.VirtualRouter.Hearing.Understands(receiver, packet.Sender, packet.IsOld))
        {
            if (taken) Fail(receiver, packet, "takes an advert that its file does not allow");
            return;
        }
        bool isSigned = packet.Sender.Config.Hmac is not null, isSettled = receiver.Node.World.ClocksAreSettled;
        bool isNew = packet.Serial > receiver.Newest(packet);
        // Who goes by a clock that was set back knows the newest number no more.
        if (isSigned && taken && !isNew && (isSettled || receiver.Config.Hmac is { Monotonic: true })) Fail(receiver, packet, "takes an old advert again");
        if (isSigned && taken && IsStale(receiver, packet, isSettled ? 0 : 1, Doubt)) Fail(receiver, packet, "takes a stale advert");
        isNew &= isSettled && !IsStale(receiver, packet, 0, -Doubt);
        // With AH all routers count on with one number, so one that was cut off counts again from its second advert on.
        if (!taken && (!isSigned || isNew) && packet.Sender.Config.AhKey is null) Fail(receiver, packet, "turns away a good advert");
        if (taken) receiver.Heard(packet);
    }

    // anti_replay by the clock: an advert whose time by the sender's wall is off the receiver's by more than the window, and by that of a
    // sender whose clock was set back and who counts on.
    private static bool IsStale(SimInstance receiver, SimPacket packet, int ahead, long doubt) =>
        receiver.Config.Hmac is { Monotonic: false } hmac
        && Math.Abs(receiver.Node.WallClock - packet.SignedAt) > ((1 + ahead) * hmac.TimeWindowSeconds * SimClock.Second) + doubt;

    private static void Fail(SimInstance receiver, SimPacket packet, string what) => receiver.Node.World.Fail(
        $"{receiver} {what}: {packet.Origin}, priority {packet.Priority}, by {packet.Sender}, {(receiver.Node.World.Clock.Now - packet.SentAt) / 1e6:F3} ms old");
}
