using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>A route while it is read.</summary>
/// <param name="reader">The words.</param>
internal sealed class RouteLine(ValueReader reader) : AddressedLine(reader, "route")
{
    /// <summary>The route so far.</summary>
    public RouteValue Route { get; private set; } = new();

    /// <summary>Whether a destination is given.</summary>
    public bool HasDestination { get; private set; }

    /// <summary>Changes the route; always true.</summary>
    public bool Set(RouteValue route)
    {
        Route = route;
        return true;
    }

    /// <summary>Sets the destination, if there is one.</summary>
    public bool SetDestination(PrefixValue? destination)
    {
        if (destination is null) return false;
        HasDestination = true;
        return Set(Route with { Destination = destination });
    }

    /// <summary>Reads an option of a route.</summary>
    public bool Read(LineOption<RouteLine> option, Token word) => ReadOption(this, option, word);
}
