using System;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>What a door has to let in, and what it has to keep out.</summary>
public static class DoorChecks
{
    // Clocks of nodes differ by two of these at most, and a signature knows whole seconds.
    private const long Doubt = 2 * SimWorld.ClockError + SimClock.Second;

    /// <summary>A packet came to the door of an instance, and was taken or not.</summary>
    public static void Taken(SimInstance receiver, SimPacket packet, bool taken)
    {
        if (packet.Origin == PacketOrigin.Forgery)
        {
            if (taken) Fail(receiver, packet, "takes a forged advert");
            return;
        }
        if (!receiver.VirtualRouter.Hearing.Understands(receiver, packet.Sender))
        {
            if (taken) Fail(receiver, packet, "takes an advert that its file does not allow");
            return;
        }
        bool isSigned = packet.Sender.Config.Hmac is not null;
        if (isSigned && taken && packet.Serial <= receiver.Newest(packet.Sender)) Fail(receiver, packet, "takes an old advert again");
        if (isSigned && taken && IsStale(receiver, packet, Doubt)) Fail(receiver, packet, "takes a stale advert");
        bool isNew = packet.Serial > receiver.Newest(packet.Sender) && !IsStale(receiver, packet, -Doubt);
        // With AH all routers count on with one number, so one that was cut off counts again from its second advert on.
        if (!taken && (!isSigned || isNew) && packet.Sender.Config.AhKey is null) Fail(receiver, packet, "turns away a good advert");
        if (taken) receiver.Heard(packet);
    }

    // anti_replay by the clock: an advert whose age is beyond the window, by so much that no clock's error can explain it.
    private static bool IsStale(SimInstance receiver, SimPacket packet, long doubt) =>
        receiver.Config.Hmac is { Monotonic: false } hmac
        && Math.Abs(receiver.Node.World.Clock.Now - packet.SentAt) > hmac.TimeWindowSeconds * SimClock.Second + doubt;

    private static void Fail(SimInstance receiver, SimPacket packet, string what) => receiver.Node.World.Fail(
        $"{receiver} {what}: {packet.Origin}, priority {packet.Priority}, by {packet.Sender}, {(receiver.Node.World.Clock.Now - packet.SentAt) / 1e6:F3} ms old");
}
