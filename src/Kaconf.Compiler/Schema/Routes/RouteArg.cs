using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>A route in the words of ip-route(8).</summary>
/// <param name="isStatic">Whether it is there while the node runs, rather than while an instance is MASTER.</param>
public sealed class RouteArg(bool isStatic) : Arg<RouteValue>
{
    /// <inheritdoc/>
    public override string Expected => "a destination and options as in ip-route(8)";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => Table.Words;

    private OptionTable<RouteLine> Table => isStatic ? RouteOptions.Static : RouteOptions.Virtual;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out RouteValue value)
    {
        RouteLine line = new(reader);
        Token first = reader.Peek()!;
        bool good = true;
        while (good && reader.Peek() is not null)
        {
            Token word = reader.Take(Expected)!;
            good = Table.Find(word.Value) is { } option ? line.Read(option, word) : DestinationOptions.ReadPlain(line, word);
        }
        reader.SkipAll();
        value = line.Route with { IsV6 = line.IsV6 ?? false };
        if (!good) return false;
        if (line.HasDestination) return Check(reader.Bag, line, first, ref value);
        reader.Bag.IncompleteLine(first.Place, line.What, "destination such as 192.0.2.0/24");
        return false;
    }

    private static bool Check(DiagnosticBag bag, RouteLine line, Token first, ref RouteValue value)
    {
        if (!value.NoTrack && value.Protocol is { Number: not TrackedProtocol.Number })
        {
            bag.TrackedProtocol(line.Given("protocol").Place, line.What);
            value = value with { Protocol = null };
        }
        if (!value.NoTrack && value.Device is null) bag.NotTracked(first.Place);
        if (value.TrackGroup is null || value.Device is not null) return true;
        bag.GroupWithoutInterface(first.Place, "route", "dev");
        value = value with { TrackGroup = null };
        return true;
    }
}
