using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes an encapsulation as the construction of an EncapConfig.</summary>
internal static class EncapEmitter
{
    /// <summary>An encapsulation as an expression.</summary>
    public static string Expression(EncapValue encap) => encap switch
    {
        MplsEncap mpls => $"new MplsEncapConfig({string.Join(", ", mpls.Labels.Select(label => Literal.Of(label)))})",
        IlaEncap ila => $"new IlaEncapConfig({Long(ila.Locator)})",
        _ => Tunnel((IpEncap)encap),
    };

    /// <summary>A number, or a name that the host knows.</summary>
    public static string Named(NamedNumber number) => number.Name is { } name ? $"new(0, {Literal.Of(name)})" : $"new({Literal.Of(number.Number)})";

    private static string Tunnel(IpEncap tunnel)
    {
        Initializer settings = new Initializer()
            .Address("Destination", tunnel.Destination)
            .Address("Source", tunnel.Source)
            .Given("DsField", tunnel.DsField, Named);
        if (tunnel.Id is { } id) settings.Set("Id", Long(id));
        if (tunnel.HopLimit is { } hops) settings.Set("HopLimit", Literal.Of(hops));
        if (tunnel.Flags is { } flags) settings.Set("Flags", Literal.Of(flags));
        return $"new IpEncapConfig({Literal.Of(tunnel.IsV6)}){settings.Braces}";
    }

    private static string Long(ulong number) => number.ToString(CultureInfo.InvariantCulture) + "UL";
}
