using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// An input of a <see cref="VrrpEngine"/> and its time, as a line of text: <c>TIME ROUTER KIND FIELDS</c>, where TIME is in
/// nanoseconds and ROUTER is <c>*</c> for a tick. A file of such lines and the configuration play a day of a daemon again.
/// <code>
/// 1000000000 0 start 0            listens from 0 ns on
/// 1000000000 0 source 192.0.2.1
/// 2500000000 0 advert 192.0.2.2 100 100    priority, hundredths of a second
/// 3000000000 0 tracking 1 -20     faults, priority offset
/// 4609375000 * tick
/// 9000000000 0 stop
/// </code>
/// </summary>
/// <param name="Time">CLOCK_MONOTONIC nanoseconds.</param>
/// <param name="Router">The number of the router; of no meaning for a tick.</param>
/// <param name="Input">The input.</param>
public readonly record struct TracedInput(long Time, int Router, VrrpInput Input)
{
    /// <summary>Gives the input to an engine.</summary>
    public void Play(VrrpEngine engine, List<Effect> effects)
    {
        if (Input.Kind == VrrpInputKind.Tick) engine.Tick(Time, effects);
        else engine.Handle(Router, Input, Time, effects);
    }

    /// <summary>The line, without its end.</summary>
    public override string ToString() => Input.Kind == VrrpInputKind.Tick
        ? string.Create(CultureInfo.InvariantCulture, $"{Time} * tick")
        : string.Create(CultureInfo.InvariantCulture, $"{Time} {Router} {Words(Input)}");

    /// <summary>Reads a line; null = it is none.</summary>
    public static TracedInput? Parse(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || !Number(words[0], out long time) || time < 0) return null;
        if (words[1] == "*") return words is [_, _, "tick"] ? new TracedInput(time, 0, VrrpInput.Tick()) : null;
        return Number(words[1], out long router) && router is >= 0 and <= int.MaxValue && Read(words.AsSpan(2)) is { } input
            ? new TracedInput(time, (int)router, input)
            : null;
    }

    private static FormattableString Words(in VrrpInput input) => input.Kind switch
    {
        VrrpInputKind.Start => $"start {input.NotBefore}",
        VrrpInputKind.Advert => $"advert {input.Address} {input.Priority} {input.AdvertIntervalCentiseconds}",
        VrrpInputKind.Tracking => $"tracking {input.Faults} {input.PriorityOffset}",
        VrrpInputKind.SourceAddress => $"source {input.Address}",
        _ => $"stop",
    };

    private static VrrpInput? Read(ReadOnlySpan<string> words) => words switch
    {
        ["start", string time] when Number(time, out long notBefore) => VrrpInput.Start(notBefore),
        ["stop"] => VrrpInput.Stop(),
        ["source", string own] when Address(own) is { } address => VrrpInput.SourceAddress(address),
        ["tracking", string down, string sum] when Small(down, out int faults) && Small(sum, out int offset) => VrrpInput.Tracking(faults, offset),
        ["advert", string from, string priority, string interval] when Address(from) is { } sender
            && byte.TryParse(priority, NumberStyles.None, CultureInfo.InvariantCulture, out byte value) && Small(interval, out int centiseconds) =>
            VrrpInput.Advert(sender, value, centiseconds),
        _ => null,
    };

    private static bool Number(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool Small(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static IpAddress? Address(string text) =>
        IPAddress.TryParse(text, out IPAddress? address) ? IpAddress.Read(address.GetAddressBytes()) : null;
}
